import { Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type NewSanction, type Sanction, type SanctionBoard, type SanctionProcedure, type SanctionRung, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { FileField, UploadProgress } from '~/components/FileField'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'
import { useWrite } from './useWrite'

interface At { slug: string; id: string; onClose: () => void }

/** Records an act whose letter was sent; the copy goes first, then the act names it. */
export function SendModal({ rung, follows, demandable, slug, id, onClose }: At & { rung: SanctionRung; follows?: string; demandable: SanctionBoard['demandable'] }) {
  const { timeZone } = useSpace()
  const [motive, setMotive] = useState('')
  const [letter, setLetter] = useState('')
  const [sentOn, setSentOn] = useState(today(timeZone))
  const [mandateId, setMandateId] = useState<string | null>(null)
  const [endsOn, setEndsOn] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const commands = spaceCommands(slug)
  const person = rung.kind === 'REPLACEMENT'
  const end = rung.kind === 'TERMINATION'
  const send = useWrite(
    slug,
    async (body: NewSanction) => {
      const card = file && (await commands.createDocument(t('sanction.documentName', { label: rung.label, on: plainDay(body.sentOn) }), 'RESTRICTED', file, setPercent))
      await commands.sendSanction(id, { ...body, documentId: card?.id })
    },
    t('sanction.sent'),
    onClose,
  )
  const missing = (value: string | null, field: string) => (tried && !value?.trim() ? t('common.required') : fieldError(send.error, field))
  return (
    <ActionModal
      title={rung.label}
      verb={t('sanction.record')}
      opened
      onClose={onClose}
      busy={send.isPending}
      disabled={person && demandable.length === 0}
      danger={end}
      error={send.error}
      onSubmit={() => {
        setTried(true)
        if (motive.trim() && letter.trim() && sentOn && (!person || mandateId) && (!end || endsOn)) {
          send.mutate({ follows, motive: motive.trim(), letter: letter.trim(), sentOn, mandateId: mandateId ?? undefined, endsOn: endsOn || undefined })
        }
      }}
    >
      {person && demandable.length === 0 && <Text>{t('sanction.needPerson')}</Text>}
      {person && demandable.length > 0 && (
        <Select label={t('sanction.person')} required data={demandable.map((d) => ({ value: d.mandateId, label: `${d.name} (${d.seat})` }))} value={mandateId} error={missing(mandateId, 'mandateId')} onChange={setMandateId} />
      )}
      <Textarea label={t('sanction.motive')} description={t('sanction.motiveHelp')} required autosize minRows={3} value={motive} error={missing(motive, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
      <TextInput label={t('sanction.letter')} required value={letter} error={missing(letter, 'letter')} onChange={(e) => setLetter(e.currentTarget.value)} />
      <TextInput type="date" label={t('sanction.sentOn')} required value={sentOn} error={missing(sentOn, 'sentOn')} onChange={(e) => setSentOn(e.currentTarget.value)} />
      {end && <TextInput type="date" label={t('sanction.endsOn')} description={t('sanction.terminationHelp')} required value={endsOn} error={missing(endsOn, 'endsOn')} onChange={(e) => setEndsOn(e.currentTarget.value)} />}
      <FileField label={t('sanction.document')} accept=".pdf,.docx" error={fieldError(send.error, 'file') ?? fieldError(send.error, 'documentId')} onChange={([chosen]) => setFile(chosen ?? null)} />
      <UploadProgress percent={percent} />
    </ActionModal>
  )
}

/** From the receipt on the contractor's delay runs. */
export function ReceiptModal({ act, slug, id, onClose }: At & { act: Sanction }) {
  const { timeZone } = useSpace()
  const [on, setOn] = useState(today(timeZone))
  const note = useWrite(slug, (day: string) => spaceCommands(slug).noteSanctionReceipt(id, act.id, day), t('sanction.noted'), onClose)
  return (
    <ActionModal title={t('sanction.noteOf', { label: act.label })} verb={t('common.save')} opened onClose={onClose} busy={note.isPending} error={note.error} onSubmit={() => on && note.mutate(on)}>
      <Text>{act.person ? t('sanction.noteDemand', { name: act.person }) : t('sanction.noteHelp')}</Text>
      <TextInput type="date" label={t('sanction.receivedOn')} required value={on} error={fieldError(note.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
    </ActionModal>
  )
}

/** The buyer does not go on. */
export function LiftModal({ procedure, slug, id, onClose }: At & { procedure: SanctionProcedure }) {
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const lift = useWrite(slug, (why: string) => spaceCommands(slug).liftSanction(id, procedure.id, why), t('sanction.lifted'), onClose)
  return (
    <ActionModal
      title={t('sanction.lift')}
      verb={t('sanction.lift')}
      opened
      onClose={onClose}
      busy={lift.isPending}
      error={lift.error}
      onSubmit={() => {
        setTried(true)
        if (motive.trim()) lift.mutate(motive.trim())
      }}
    >
      <Text>{t('sanction.liftHelp')}</Text>
      <Textarea label={t('sanction.liftMotive')} required autosize minRows={3} value={motive} error={tried && !motive.trim() ? t('common.required') : fieldError(lift.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
    </ActionModal>
  )
}
