import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type NewAnswer, type Proposal, type Replacement, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'
import { useWrite } from '../contract/useWrite'

interface Props { replacement: Replacement; slug: string; id: string; onClose: () => void }

/** The successor takes the seat: what that does is said first. */
export function AcceptModal({ replacement: r, proposal: p, slug, id, onClose }: Props & { proposal: Proposal }) {
  const answer = useWrite(slug, (body: NewAnswer) => spaceCommands(slug).answerProposal(id, r.id, p.id, body), t('replacement.accepted'), onClose)
  return (
    <ActionModal title={t('replacement.acceptName', { name: p.name })} verb={t('replacement.accept')} opened onClose={onClose} busy={answer.isPending} error={answer.error} onSubmit={() => answer.mutate({ accepted: true })}>
      <Text>{t('replacement.acceptHelp', { name: p.name, date: plainDay(p.startsOn), former: r.personName })}</Text>
    </ActionModal>
  )
}

/** A refusal has a motive. */
export function RefuseModal({ replacement: r, proposal: p, slug, id, onClose }: Props & { proposal: Proposal }) {
  const answer = useWrite(slug, (motive: string) => spaceCommands(slug).answerProposal(id, r.id, p.id, { accepted: false, motive }), t('replacement.refused'), onClose)
  return <ReasonModal title={t('replacement.refuseName', { name: p.name })} verb={t('replacement.refuse')} field="motive" label={t('replacement.motive')} description={t('replacement.motiveHelp')} write={answer} onClose={onClose} />
}

/** The holder goes on. */
export function WithdrawModal({ replacement: r, slug, id, onClose }: Props) {
  const withdraw = useWrite(slug, (reason: string) => spaceCommands(slug).withdrawNotice(id, r.id, reason), t('replacement.withdrawn'), onClose)
  return <ReasonModal title={t('replacement.withdrawOf', { name: r.personName })} verb={t('replacement.withdraw')} field="reason" label={t('replacement.withdrawReason')} write={withdraw} onClose={onClose} />
}

interface ReasonProps { title: string; verb: string; field: string; label: string; description?: string; write: { mutate: (text: string) => void; isPending: boolean; error: Error | null }; onClose: () => void }

function ReasonModal({ title, verb, field, label, description, write, onClose }: ReasonProps) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <ActionModal
      title={title}
      verb={verb}
      opened
      onClose={onClose}
      busy={write.isPending}
      error={write.error}
      onSubmit={() => {
        setTried(true)
        if (text.trim()) write.mutate(text.trim())
      }}
    >
      <Textarea label={label} description={description} required autosize minRows={3} value={text} error={tried && !text.trim() ? t('common.required') : fieldError(write.error, field)} onChange={(e) => setText(e.currentTarget.value)} />
    </ActionModal>
  )
}
