import { Text, Title } from '@mantine/core'
import type { QuestionResult } from '~/api'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
export const meanText = (mean: number | null | undefined) => (typeof mean === 'number' ? decimal.format(mean) : t('evaluation.noMean'))

/** What was answered: questions with the same answers share a table, then what was written, under headings of that order. */
export function Results({ results, order }: { results: QuestionResult[]; order: 3 | 4 }) {
  const tables = new Map<string, QuestionResult[]>()
  results.filter((r) => r.distribution.length > 0).forEach((r) => {
    const scale = r.distribution.map((s) => s.label).join('\n')
    tables.set(scale, [...(tables.get(scale) ?? []), r])
  })
  const figures = results.filter((r) => r.distribution.length === 0 && typeof r.mean === 'number')
  const written = results.filter((r) => r.distribution.length === 0 && typeof r.mean !== 'number')
  return (
    <>
      {[...tables].map(([scale, questions]) => (
        <Scale key={scale} questions={questions} />
      ))}
      {figures.map((r) => (
        <Text key={r.code} mt="sm">
          <strong>{r.label}</strong> {t('evaluation.meanOf', { mean: meanText(r.mean), count: r.answered })}
        </Text>
      ))}
      {written.map((r) => (
        <Written key={r.code} question={r} order={order} />
      ))}
    </>
  )
}

function Scale({ questions }: { questions: QuestionResult[] }) {
  const labels = questions[0].distribution.map((s) => s.label)
  const headers = [t('evaluation.question'), t('evaluation.shares'), ...labels, t('evaluation.mean'), t('evaluation.answered')]
  return (
    <SmallTable
      caption={t('evaluation.resultsCaption')}
      headers={headers}
      figures={headers.map((_, i) => i).slice(2)}
      rows={questions.map((q) => ({ key: q.code, cells: [q.label, <Bar key="bar" question={q} />, ...q.distribution.map((s) => s.count), meanText(q.mean), q.answered] }))}
    />
  )
}

/** The numbers stand beside it. */
function Bar({ question }: { question: QuestionResult }) {
  if (question.answered === 0) return null
  return (
    <span className="j-bar" aria-hidden="true">
      {question.distribution.map((s, i) => s.count > 0 && (
        <span key={s.label} className={`j-bar-part j-pattern-${i % 6}`} style={{ flexGrow: s.count }}>
          <span>{s.label}</span>
        </span>
      ))}
    </span>
  )
}

function Written({ question, order }: { question: QuestionResult; order: 3 | 4 }) {
  return (
    <section aria-label={question.label}>
      <Title order={order} fz="md" mt="md" mb="xs">
        {t('evaluation.texts', { label: question.label, count: question.texts.length })}
      </Title>
      {question.texts.length === 0 && <Text c="dimmed">{t('evaluation.noText')}</Text>}
      <ul className="j-sheet-lines">
        {question.texts.map((said, i) => (
          <li key={i} className="j-long">
            {said.text}
            {said.by && <span className="j-sub">{said.by}</span>}
            {said.meeting && <span className="j-sub">{t('evaluation.afterMeeting', { meeting: said.meeting })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
