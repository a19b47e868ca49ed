import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type PublicCall, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useAct } from './act'
import { Deadline, type DeadlineDraft } from './Deadline'

interface Props { slug: string; call: PublicCall; onClose: () => void }

export function PostponeModal({ slug, call, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [deadline, setDeadline] = useState<DeadlineDraft>({ day: '', time: '' })
  const postpone = useAct(slug, t('applications.postponed'), onClose, () =>
    spaceCommands(slug).postponeCall(call.id, { reason, ...deadline, day: deadline.day || (undefined as never), time: deadline.time || (undefined as never) }),
  )
  return (
    <ActionModal title={t('applications.postpone')} verb={t('applications.postpone')} opened onClose={onClose} busy={postpone.isPending} error={postpone.error} onSubmit={() => postpone.mutate()}>
      <Text>{t('applications.postponeHelp', { now: call.closesText })}</Text>
      <Deadline draft={deadline} error={postpone.error} onChange={setDeadline} />
      <Reason value={reason} error={postpone.error} onChange={setReason} />
    </ActionModal>
  )
}

export function EndModal({ slug, call, onClose }: Props) {
  const [reason, setReason] = useState('')
  const end = useAct(slug, t('applications.endDone'), onClose, () => spaceCommands(slug).endCall(call.id, reason))
  return (
    <ActionModal title={t('applications.end')} verb={t('applications.end')} opened onClose={onClose} busy={end.isPending} danger error={end.error} onSubmit={() => end.mutate()}>
      <Text>{t('applications.endHelp')}</Text>
      <Reason value={reason} error={end.error} onChange={setReason} />
    </ActionModal>
  )
}

function Reason({ value, error, onChange }: { value: string; error: unknown; onChange: (value: string) => void }) {
  return <Textarea label={t('applications.reason')} description={t('applications.reasonHelp')} required autosize minRows={2} value={value} error={fieldError(error, 'reason')} onChange={(e) => onChange(e.currentTarget.value)} />
}
