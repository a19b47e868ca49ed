import { Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type EndingBoard, type NewEndMeeting, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import { useWrite } from './useWrite'

interface At { board: EndingBoard; slug: string; id: string; onClose: () => void }

/** The last formal meeting, with what it found. */
export function MeetingModal({ board, slug, id, onClose }: At) {
  const { timeZone } = useSpace()
  const [on, setOn] = useState(today(timeZone))
  const [conclusions, setConclusions] = useState('')
  const [tried, setTried] = useState(false)
  const note = useWrite(slug, (body: NewEndMeeting) => spaceCommands(slug).noteEndMeeting(id, body), t('ending.meetingDone'), onClose)
  return (
    <ActionModal
      title={board.meetingLabel ?? t('ending.meeting')}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={note.isPending}
      error={note.error}
      onSubmit={() => {
        setTried(true)
        if (on && conclusions.trim()) note.mutate({ on, conclusions: conclusions.trim() })
      }}
    >
      <TextInput type="date" label={t('ending.on')} required value={on} error={fieldError(note.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
      <Textarea label={t('ending.conclusions')} required autosize minRows={4} value={conclusions} error={tried && !conclusions.trim() ? t('common.required') : fieldError(note.error, 'conclusions')} onChange={(e) => setConclusions(e.currentTarget.value)} />
    </ActionModal>
  )
}

/** Which invoice is the balance: without a certificate its payment stands for it. */
export function BalanceModal({ board, slug, id, onClose }: At) {
  const [invoice, setInvoice] = useState<string | null>(board.balance?.invoice ?? null)
  const [tried, setTried] = useState(false)
  const none = board.invoices.length === 0
  const name = useWrite(slug, (chosen: string) => spaceCommands(slug).nameBalance(id, chosen), t('ending.balanceDone'), onClose)
  return (
    <ActionModal
      title={t('ending.nameBalance')}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={name.isPending}
      disabled={none}
      error={name.error}
      onSubmit={() => {
        setTried(true)
        if (invoice) name.mutate(invoice)
      }}
    >
      <Text>{none ? t('ending.noInvoice') : t('ending.balanceHelp')}</Text>
      {!none && <Select label={t('ending.invoice')} required data={board.invoices.map((i) => ({ value: i.invoice, label: i.label }))} value={invoice} error={tried && !invoice ? t('common.required') : fieldError(name.error, 'invoice')} onChange={setInvoice} />}
    </ActionModal>
  )
}

/** The certificate goes with the order to pay the balance. */
export function CertificateModal({ board, slug, id, onClose }: At) {
  const { timeZone } = useSpace()
  const [on, setOn] = useState(today(timeZone))
  const certify = useWrite(slug, (day: string) => spaceCommands(slug).certifyEnd(id, day), t('ending.certificateDone'), onClose)
  return (
    <ActionModal title={board.certificateLabel ?? t('ending.certificate')} verb={t('ending.certificate')} opened onClose={onClose} busy={certify.isPending} error={certify.error} onSubmit={() => on && certify.mutate(on)}>
      <Text>{t('ending.certificateHelp')}</Text>
      <TextInput type="date" label={t('ending.certificateOn')} required value={on} error={fieldError(certify.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
    </ActionModal>
  )
}
