import { MultiSelect, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { outsideCommands, type PluginRow, queries } from '~/api'
import { told } from '~/app/notify'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'

/** Each choice is written at once: a space sees the programme as soon as it is switched on for it. */
export function SpacesOfPlugin({ plugin: p }: { plugin: PluginRow }) {
  const client = useQueryClient()
  const spaces = useQuery(queries.adminSpaces())
  const change = useMutation({
    mutationFn: ({ slug, on }: { slug: string; on: boolean }) => outsideCommands.setSpacePlugin(slug, p.id, on),
    onSuccess: async (_, { on }) => {
      await client.invalidateQueries({ queryKey: ['outside'] })
      told(t(on ? 'admin.spaceOn' : 'admin.spaceOff'))
    },
  })
  const choose = (next: string[]) => {
    const added = next.find((s) => !p.enabledSpaces.includes(s))
    const removed = p.enabledSpaces.find((s) => !next.includes(s))
    if (added) change.mutate({ slug: added, on: true })
    else if (removed) change.mutate({ slug: removed, on: false })
  }
  const names = new Map((spaces.data ?? []).map((s) => [s.slug, s.name]))
  const data = [...new Set([...names.keys(), ...p.enabledSpaces])].map((slug) => ({ value: slug, label: names.get(slug) ?? slug }))
  return (
    <div>
      <MultiSelect
        label={t('admin.enabledIn')}
        description={t('admin.enabledInHelp')}
        data={data}
        value={p.enabledSpaces}
        onChange={choose}
        searchable
        hidePickedOptions
        maw={640}
        mt="sm"
        placeholder={p.enabledSpaces.length ? undefined : t('admin.noSpace')}
        nothingFoundMessage={t('common.nothingFound')}
        disabled={change.isPending}
      />
      {spaces.error && <Text className="j-warn">{t('admin.spacesFailed')}</Text>}
      <ProblemAlert error={change.error} />
    </div>
  )
}
