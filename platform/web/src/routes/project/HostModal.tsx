import { Select, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type SessionRow, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { t } from '~/i18n'
import { hostsBelow } from './hosts'
import { useEngagement } from './ProjectLayout'

interface Props { session: SessionRow; slug: string; id: string; onClose: () => void }

/** Says which member of the group receives the others. */
export function HostModal({ session, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const { tree } = useEngagement()
  const [node, setNode] = useState(session.host?.id ?? null)
  const choose = useMutation({
    mutationFn: () => spaceCommands(slug).hostSession(id, session.id, node!),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('session.hostChosen', { title: session.title }))
      onClose()
    },
  })
  return (
    <ActionModal title={t('session.hostTitle', { title: session.title })} verb={t('common.save')} opened onClose={onClose} busy={choose.isPending} error={choose.error} disabled={!node} onSubmit={() => choose.mutate()}>
      <Text>{t('session.hostHelp')}</Text>
      <Select label={t('session.host')} data={hostsBelow(tree, session.node.id).map((n) => ({ value: n.id, label: n.label }))} value={node} onChange={setNode} searchable required />
    </ActionModal>
  )
}
