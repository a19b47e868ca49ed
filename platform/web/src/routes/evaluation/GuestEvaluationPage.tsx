import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { type EvaluationQuestion, type GuestEvaluation, outsideCommands, queries } from '~/api'
import { Async } from '~/components/Async'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { fieldError, ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { ValueInput } from '../form/field/ValueInput'

const LONGEST_SCALE = 10
const sentBy = (secret: string) => `jalon.questionnaire.${secret.slice(0, 8)}`

/** A questionnaire on a phone, for who has its link. The secret stands after #, which no server is told. */
export function GuestEvaluationPage() {
  const { hash } = useLocation()
  const query = useQuery({ ...queries.guestEvaluation(hash), enabled: hash !== '', retry: false })
  if (!hash) {
    return (
      <div className="j-narrow">
        <PageTitle title={t('evaluation.tab')} />
        <EmptyPanel title={t('evaluation.linkMissing')} text={t('evaluation.linkMissingHelp')} />
      </div>
    )
  }
  return (
    <div className="j-narrow">
      <Async query={query} heading={t('evaluation.tab')}>
        {(data) => <Answering key={hash} secret={hash} data={data} />}
      </Async>
    </div>
  )
}

function Answering({ secret, data }: { secret: string; data: GuestEvaluation }) {
  const [done, setDone] = useState(() => localStorage.getItem(sentBy(secret)) !== null)
  const again = () => {
    localStorage.removeItem(sentBy(secret))
    setDone(false)
  }
  const finish = () => {
    localStorage.setItem(sentBy(secret), '1')
    setDone(true)
  }
  return (
    <>
      <PageTitle title={data.label} lead={t('evaluation.guestLead', { meeting: data.meeting, place: data.place })} />
      {done ? <Thanks onAgain={again} /> : <Form secret={secret} data={data} onSent={finish} />}
    </>
  )
}

function Thanks({ onAgain }: { onAgain: () => void }) {
  return (
    <div className="j-panel" role="status">
      <Text fw={600}>{t('evaluation.sent')}</Text>
      <Text mb="md">{t('evaluation.sentHelp')}</Text>
      <Button variant="default" onClick={onAgain}>
        {t('evaluation.someoneElse')}
      </Button>
    </div>
  )
}

function Form({ secret, data, onSent }: { secret: string; data: GuestEvaluation; onSent: () => void }) {
  // One key for one answer: sent again after a lost reply, it counts once. It is random: it tells nothing about when.
  const [key] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const [values, setValues] = useState<Record<string, string[]>>({})
  const send = useMutation({
    mutationFn: () =>
      outsideCommands.answerEvaluation(secret, key, {
        name: data.anonymous ? null : name,
        answers: Object.entries(values).map(([question, given]) => ({ question, values: given })),
      }),
    onSuccess: onSent,
  })
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        send.mutate()
      }}
    >
      <Stack gap="lg">
        <div>
          {data.help && <Text>{data.help}</Text>}
          <Text>{data.anonymous ? t('evaluation.anonymous') : t('evaluation.named')}</Text>
          <Text c="dimmed">{t('evaluation.until', { day: longDay(data.lastDay) })}</Text>
        </div>
        <ProblemAlert error={send.error} />
        {!data.anonymous && <TextInput label={t('evaluation.name')} required maxLength={200} autoComplete="name" value={name} onChange={(e) => setName(e.currentTarget.value)} error={fieldError(send.error, 'name')} />}
        {data.questions.map((q) => (
          <Question key={q.code} question={q} values={values[q.code] ?? []} error={fieldError(send.error, q.code)} onChange={(given) => setValues({ ...values, [q.code]: given })} />
        ))}
        <Button type="submit" size="md" loading={send.isPending}>
          {t('evaluation.send')}
        </Button>
      </Stack>
    </form>
  )
}

interface QuestionProps { question: EvaluationQuestion; values: string[]; error?: string; onChange: (values: string[]) => void }

function Question({ question, values, error, onChange }: QuestionProps) {
  const { minimum, maximum } = question
  if (question.type !== 'INTEGER' || typeof minimum !== 'number' || typeof maximum !== 'number' || maximum - minimum > LONGEST_SCALE) {
    return <ValueInput field={{ ...question, evidenced: false }} values={values} error={error} onChange={onChange} />
  }
  const steps = Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i))
  return (
    <Radio.Group label={question.label} description={question.help} required={question.required} error={error} value={values[0] ?? ''} onChange={(v) => onChange([v])}>
      <Group gap="md" mt={6} className="j-scale">
        {steps.map((step) => (
          <Radio key={step} value={step} label={step} />
        ))}
      </Group>
    </Radio.Group>
  )
}
