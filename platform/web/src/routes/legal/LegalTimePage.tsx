import { Button, Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type DeadlineAnswer, type DeadlineQuestion, outsideCommands } from '~/api'
import { Steps } from '~/components/DateWhy'
import { PageTitle } from '~/components/PageTitle'
import { fieldError, ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { longDay, today } from '~/lib/dates'
import { Holidays } from './Holidays'
import { UNITS, ZONES } from './units'

/** Asks the engine itself: the same count as every deadline of the product. */
export function LegalTimePage() {
  const [question, setQuestion] = useState<DeadlineQuestion>({
    start: today(),
    amount: 10,
    unit: 'OUVRE',
    zone: 'METROPOLE',
    rollOver: true,
    direction: 'AFTER',
  })
  const [asked, setAsked] = useState<DeadlineQuestion | null>(null)
  const compute = useMutation({ mutationFn: outsideCommands.deadline, onSuccess: (_, q) => setAsked(q) })
  const set = <K extends keyof DeadlineQuestion>(key: K, value: DeadlineQuestion[K]) => setQuestion({ ...question, [key]: value })
  return (
    <>
      <PageTitle title={t('legal.title')} lead={t('legal.lead')} />
      <div className="j-two">
        <form
          className="j-panel"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            compute.mutate(question)
          }}
        >
          <Stack gap="md">
            <ProblemAlert error={compute.error} />
            <TextInput type="date" label={t('legal.start')} description={t('legal.startHelp')} required value={question.start} error={fieldError(compute.error, 'start')} onChange={(e) => set('start', e.currentTarget.value)} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <NumberInput label={t('legal.amount')} required value={question.amount} min={0} step={1} decimalSeparator="," hideControls error={fieldError(compute.error, 'amount')} onChange={(v) => set('amount', Number(v))} />
              <Select label={t('legal.unit')} data={UNITS.map((u) => ({ value: u, label: t(`unit.${u}`) }))} value={question.unit} allowDeselect={false} onChange={(v) => v && set('unit', v as DeadlineQuestion['unit'])} />
            </SimpleGrid>
            <Select label={t('legal.direction')} data={(['AFTER', 'BEFORE'] as const).map((d) => ({ value: d, label: t(`legal.${d}`) }))} value={question.direction} allowDeselect={false} onChange={(v) => v && set('direction', v as 'AFTER' | 'BEFORE')} />
            <Select label={t('legal.zone')} data={ZONES.map((z) => ({ value: z, label: t(`zone.${z}`) }))} value={question.zone} allowDeselect={false} searchable onChange={(v) => v && set('zone', v)} />
            <Checkbox label={t('legal.rollOver')} checked={question.rollOver ?? true} onChange={(e) => set('rollOver', e.currentTarget.checked)} />
            <Group>
              <Button type="submit" loading={compute.isPending}>
                {t('legal.compute')}
              </Button>
            </Group>
          </Stack>
        </form>
        <div aria-live="polite">{compute.data && asked ? <Answer answer={compute.data} question={asked} /> : <Text c="dimmed">{t('legal.before')}</Text>}</div>
      </div>
      <Holidays zone={question.zone} year={Number(question.start.slice(0, 4)) || Number(today().slice(0, 4))} />
    </>
  )
}

/** One line per sentence of the engine's explanation. */
function sentencesOf(text: string) {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u).map((sentence) => ({ kind: 'TEXT', text: sentence }))
}

function Answer({ answer, question }: { answer: DeadlineAnswer; question: DeadlineQuestion }) {
  return (
    <section className="j-panel" aria-label={t('legal.answer')}>
      <Text c="dimmed">
        {t(question.direction === 'AFTER' ? 'legal.sentenceAfter' : 'legal.sentenceBefore', {
          amount: question.amount.toLocaleString('fr-FR'),
          unit: t(`unit.${question.unit}`).toLowerCase(),
          start: longDay(question.start),
        })}
      </Text>
      <Title order={2} my="sm" className="j-first-letter">
        {longDay(answer.due)}
      </Title>
      <Steps steps={sentencesOf(answer.text)} />
    </section>
  )
}
