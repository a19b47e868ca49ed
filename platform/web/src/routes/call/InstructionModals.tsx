import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CandidacyView, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useAct } from './act'
import { Deadline, type DeadlineDraft } from './Deadline'

interface Props { slug: string; data: CandidacyView; onClose: () => void }

export function ComplementModal({ slug, data, onClose }: Props) {
  const [request, setRequest] = useState('')
  const [deadline, setDeadline] = useState<DeadlineDraft>({ day: '', time: '' })
  const ask = useAct(slug, t('candidacy.askedDone'), onClose, () =>
    spaceCommands(slug).askComplement(data.call.id, data.candidacy.id, { request, ...deadline, day: deadline.day || (undefined as never), time: deadline.time || (undefined as never) }),
  )
  return (
    <ActionModal title={t('candidacy.complement')} verb={t('candidacy.complement')} opened onClose={onClose} busy={ask.isPending} error={ask.error} onSubmit={() => ask.mutate()}>
      <Textarea label={t('candidacy.request')} required autosize minRows={3} value={request} error={fieldError(ask.error, 'request')} onChange={(e) => setRequest(e.currentTarget.value)} data-autofocus />
      <Deadline draft={deadline} error={ask.error} onChange={setDeadline} />
    </ActionModal>
  )
}

export function DecisionModal({ slug, data, accepted, onClose }: Props & { accepted: boolean }) {
  const [motive, setMotive] = useState('')
  const verb = t(accepted ? 'candidacy.accept' : 'candidacy.reject')
  const decide = useAct(slug, t('candidacy.decided'), onClose, () => spaceCommands(slug).decideCandidacy(data.call.id, data.candidacy.id, { accepted, motive: motive.trim() || undefined }))
  return (
    <ActionModal title={verb} verb={verb} opened onClose={onClose} busy={decide.isPending} danger={!accepted} error={decide.error} onSubmit={() => decide.mutate()}>
      <Text>{t('candidacy.acceptHelp')}</Text>
      <Textarea label={t('candidacy.motive')} description={t('candidacy.motiveHelp')} required={!accepted} autosize minRows={2} value={motive} error={fieldError(decide.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}
