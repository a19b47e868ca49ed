import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CallGroup, type PreparedProject, queries, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { fromCall } from '~/routes/wizard/fromCall'
import { keepDraft } from '~/routes/wizard/useDraft'
import { useAct } from './act'

interface Props { slug: string; call: string; onClose: () => void }

export function NameModal({ slug, call, group, onClose }: Props & { group?: CallGroup }) {
  const [name, setName] = useState(group?.name ?? '')
  const title = group ? t('applications.renameGroup', { name: group.name }) : t('applications.makeGroup')
  const write = useAct(slug, t(group ? 'applications.renamed' : 'applications.groupMade'), onClose, () =>
    group ? spaceCommands(slug).renameCallGroup(call, group.id, name) : spaceCommands(slug).makeCallGroup(call, name),
  )
  return (
    <ActionModal title={title} verb={t(group ? 'applications.rename' : 'applications.makeGroup')} opened onClose={onClose} busy={write.isPending} error={write.error} onSubmit={() => write.mutate()}>
      <TextInput label={t('applications.groupName')} required value={name} error={fieldError(write.error, 'name')} onChange={(e) => setName(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}

export function DissolveModal({ slug, call, group, onClose }: Props & { group: CallGroup }) {
  const dissolve = useAct(slug, t('applications.dissolved'), onClose, () => spaceCommands(slug).dissolveCallGroup(call, group.id))
  return (
    <ActionModal title={t('applications.dissolveGroup', { name: group.name })} verb={t('applications.dissolve')} opened onClose={onClose} busy={dissolve.isPending} danger error={dissolve.error} onSubmit={() => dissolve.mutate()}>
      <Text>{t('applications.dissolveHelp')}</Text>
    </ActionModal>
  )
}

/** Fills the wizard's draft from the groups, and goes there. */
export function OpenProjectModal({ slug, call, groups, onClose }: Props & { groups: CallGroup[] }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(groups.map((g) => g.id))
  const open = useMutation({
    mutationFn: async () => {
      const prepared = await spaceCommands(slug).prepareProject(call, chosen)
      await client.invalidateQueries({ queryKey: ['space', slug, '/persons'] })
      const definition = await client.fetchQuery(queries.programme(slug, prepared.pluginId, prepared.version))
      const found = await Promise.all(searches(prepared).map((search) => client.fetchQuery(queries.organisations(slug, search, 0, contextOf(prepared)))))
      keepDraft(slug, fromCall(definition, prepared, found.flatMap((page) => page.items)))
    },
    onSuccess: () => navigate({ to: '/e/$slug/projets/nouveau', params: { slug } }),
  })
  return (
    <ActionModal title={t('applications.openProject')} verb={t('applications.openProject')} opened onClose={onClose} busy={open.isPending} disabled={chosen.length === 0} error={open.error} onSubmit={() => open.mutate()}>
      <Text>{t('applications.openProjectHelp')}</Text>
      <Checkbox.Group label={t('applications.whichGroups')} value={chosen} onChange={setChosen} error={chosen.length === 0 ? t('applications.chooseGroup') : fieldError(open.error, 'groups')}>
        <Stack gap="xs" mt="xs">
          {groups.map((g) => (
            <Checkbox key={g.id} value={g.id} label={g.name} description={g.warning} />
          ))}
        </Stack>
      </Checkbox.Group>
    </ActionModal>
  )
}

/** What leads to each organisation in the directory. */
const searches = (prepared: PreparedProject) => prepared.groups.flatMap((g) => g.sites.map(({ organisation: o }) => o.finess ?? o.name))

const contextOf = (prepared: PreparedProject) => `&programme=${encodeURIComponent(prepared.pluginId)}&level=${encodeURIComponent(prepared.siteLevel)}`
