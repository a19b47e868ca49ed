import { Anchor, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type PracticePlace, queries, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { Async } from '~/components/Async'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { slug: string; id: string; shared: boolean; onClose: () => void }

/** Begins a row of a form from a sheet, and leads to it. */
export function ReuseModal({ slug, id, shared, onClose }: Props) {
  const client = useQueryClient()
  const places = useQuery(queries.practiceReusePlaces(slug))
  const [node, setNode] = useState<string>()
  const place = places.data?.find((one) => one.nodeId === node) ?? places.data?.[0]
  const reuse = useMutation({
    mutationFn: (chosen: PracticePlace) => spaceCommands(slug).reusePractice(id, shared, { engagementId: chosen.engagementId, nodeId: chosen.nodeId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['space', slug] }),
  })
  const made = reuse.data
  return (
    <ActionModal
      title={t('practice.reuse')}
      verb={made ? t('common.close') : t('practice.reuse')}
      opened
      onClose={onClose}
      busy={reuse.isPending}
      disabled={!made && !place}
      error={reuse.error}
      onSubmit={() => (made ? onClose() : place && reuse.mutate(place))}
    >
      {made ? (
        <Stack gap="xs" role="status">
          <Anchor component={Link} to="/e/$slug/projets/$id/formulaires/$form/$node" params={{ slug, id: made.engagementId, form: made.form, node: made.nodeId } as never}>
            {t('practice.reuseDone', { form: made.formLabel })}
          </Anchor>
          {made.shortened.length > 0 && <Text>{t('practice.reuseCut', { fields: made.shortened.join(', ') })}</Text>}
        </Stack>
      ) : (
        <Async query={places} lines={2}>
          {(all) => <Choice places={all} value={place?.nodeId} error={fieldError(reuse.error, 'nodeId')} onChange={setNode} />}
        </Async>
      )}
    </ActionModal>
  )
}

function Choice({ places, value, error, onChange }: { places: PracticePlace[]; value?: string; error?: string; onChange: (node: string) => void }) {
  if (places.length === 0) return <Text>{t('practice.noReusePlace')}</Text>
  return (
    <>
      <Text>{t('practice.reuseHelp')}</Text>
      <NativeSelect
        label={t('practice.reusePlace')}
        value={value}
        error={error}
        data={places.map((one) => ({ value: one.nodeId, label: `${one.nodeLabel} (${one.levelLabel}) · ${one.project}` }))}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
    </>
  )
}
