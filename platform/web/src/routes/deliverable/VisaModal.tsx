import { Anchor, Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type NewVisa, spaceCommands, type Visa, versionUrl } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { FileField, UploadProgress } from '~/components/FileField'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useWrite } from '../project/contract/useWrite'

type Choice = 'SEEN' | 'OBSERVED' | 'REFUSED'
interface Draft { choice: Choice | ''; text: string; metOn: string; minutes: File | null; consent: boolean }

/** What is missing, by field; the server checks the same again. */
function missing(d: Draft, visa: Visa) {
  return {
    choice: d.choice ? undefined : t('common.required'),
    text: d.choice && d.choice !== 'SEEN' && !d.text.trim() ? t('common.required') : undefined,
    metOn: visa.body && !d.metOn ? t('common.required') : undefined,
    minutes: visa.minutes === 'REQUIRED' && !d.minutes ? t('common.required') : undefined,
    consent: d.consent ? undefined : t('visa.consentMissing'),
  }
}

/** Seen, seen with observations, or refused: nothing is chosen beforehand, and the person sees exactly which versions it is about. */
export function VisaModal({ visa: v, slug, onClose }: { visa: Visa; slug: string; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ choice: '', text: '', metOn: '', minutes: null, consent: false })
  const [tried, setTried] = useState(false)
  const [percent, setPercent] = useState<number | null>(null)
  const put = (part: Partial<Draft>) => setDraft((d) => ({ ...d, ...part }))
  const faults = missing(draft, v)
  const answer = useWrite(slug, (d: Draft) => send(slug, v, d, setPercent).finally(() => setPercent(null)), t('visa.done'), onClose)
  const fault = (field: keyof typeof faults, sent: string) => (tried ? faults[field] : undefined) ?? fieldError(answer.error, sent)
  return (
    <ActionModal
      title={t('visa.giveTitle', { label: v.label })}
      verb={t('visa.send')}
      opened
      onClose={onClose}
      busy={answer.isPending}
      error={answer.error}
      onSubmit={() => {
        setTried(true)
        if (Object.values(faults).every((f) => !f)) answer.mutate(draft)
      }}
    >
      <Text>{t('visa.modalHelp')}</Text>
      <Delivered visa={v} slug={slug} />
      <Radio.Group label={t('visa.outcome')} required value={draft.choice} onChange={(c) => put({ choice: c as Choice })} error={fault('choice', 'outcome')}>
        <Stack gap="xs" mt="xs">
          {(['SEEN', 'OBSERVED', 'REFUSED'] as const).map((c) => (
            <Radio key={c} value={c} label={t(`visa.${c}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.choice && draft.choice !== 'SEEN' && (
        <Textarea
          label={draft.choice === 'REFUSED' ? t('common.motive') : t('visa.observations')}
          required
          autosize
          minRows={3}
          value={draft.text}
          error={fault('text', draft.choice === 'REFUSED' ? 'motive' : 'text')}
          onChange={(e) => put({ text: e.currentTarget.value })}
        />
      )}
      {v.body && <TextInput type="date" label={t('visa.metOn', { body: v.body })} required value={draft.metOn} error={fault('metOn', 'metOn')} onChange={(e) => put({ metOn: e.currentTarget.value })} />}
      {v.minutes !== 'NONE' && (
        <FileField label={t('visa.minutes')} description={t('visa.minutesHelp')} accept=".pdf,.docx" required={v.minutes === 'REQUIRED'} error={fault('minutes', 'minutesId')} onChange={([file]) => put({ minutes: file ?? null })} />
      )}
      <UploadProgress percent={percent} />
      <Checkbox label={t('visa.consent')} required checked={draft.consent} error={fault('consent', 'consent')} onChange={(e) => put({ consent: e.currentTarget.checked })} />
    </ActionModal>
  )
}

function Delivered({ visa: v, slug }: { visa: Visa; slug: string }) {
  return (
    <ul className="j-missing">
      {v.documents.map((d) => (
        <li key={d.documentId}>
          <Anchor href={versionUrl(slug, d.documentId, d.version)} download>
            {t('visa.open', d)}
          </Anchor>
          <span className="j-sub j-hash">SHA-256 {d.sha256}</span>
        </li>
      ))}
    </ul>
  )
}

async function send(slug: string, v: Visa, d: Draft, onProgress: (percent: number) => void) {
  const commands = spaceCommands(slug)
  const body: NewVisa = {
    outcome: d.choice === 'REFUSED' ? 'REFUSED' : 'GIVEN',
    sha256: v.documents.map((x) => x.sha256 ?? ''),
    consent: d.consent,
    text: d.choice === 'SEEN' ? undefined : d.text.trim(),
    metOn: d.metOn || undefined,
  }
  if (d.minutes) {
    const card = await commands.createDocument(d.minutes.name, 'INTERNAL', d.minutes, onProgress)
    body.minutesId = card.id
    body.minutesVersion = 1
  }
  await commands.answerVisa(v.id ?? '', body)
}
