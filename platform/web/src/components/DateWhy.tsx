import { List, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { DateExplanation, ExplanationStep } from '~/api'
import { t } from '~/i18n'
import { plainDay, shortDay } from '~/lib/dates'
import { Source } from './Source'

interface Props {
  date: string
  explanation?: DateExplanation | null
  /** What the date is about, for the button's accessible name. */
  about?: string
  children?: React.ReactNode
}

/** A date that explains itself: origin, rule, days skipped, source. Without an explanation it is plain text. */
export function DateWhy({ date, explanation, about, children }: Props) {
  const [open, { toggle, close }] = useDisclosure(false)
  if (!explanation) return <span className="j-nowrap">{children ?? shortDay(date)}</span>
  return (
    <Popover opened={open} onChange={(o) => !o && close()} width={380} position="bottom-start" shadow="md" trapFocus withArrow returnFocus>
      <Popover.Target>
        <UnstyledButton
          className="j-why"
          onClick={toggle}
          aria-expanded={open}
          aria-label={about ? t('why.about', { date: plainDay(date), about }) : t('why.label', { date: plainDay(date) })}
        >
          {children ?? shortDay(date)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 32px)" aria-label={t('why.title')}>
        <Explanation date={date} explanation={explanation} />
      </Popover.Dropdown>
    </Popover>
  )
}

export function Explanation({ date, explanation }: { date: string; explanation: DateExplanation }) {
  const { origin } = explanation
  return (
    <Stack gap={8} className="j-explanation">
      <Text fw={650}>{t('why.heading', { date: plainDay(date) })}</Text>
      <dl className="j-facts">
        {origin && (
          <>
            <dt>{t('why.origin')}</dt>
            <dd>
              {t(origin.actual ? 'why.originActual' : 'why.originForecast', { label: origin.label, date: plainDay(origin.date) })}
            </dd>
          </>
        )}
        <dt>{t('why.rule')}</dt>
        <dd>
          {explanation.rule}
          {explanation.tolerance ? ` (${explanation.tolerance})` : ''}
        </dd>
        <dt>{t('why.source')}</dt>
        <dd>{explanation.source ? <Source source={explanation.source} /> : t('why.noSource')}</dd>
      </dl>
      <Steps steps={explanation.steps} />
      <UncountedDays days={explanation.days} />
    </Stack>
  )
}

/** Each day that is left out, and why: folded, as there may be many. */
function UncountedDays({ days }: { days: DateExplanation['days'] }) {
  if (!days?.length) return null
  return (
    <details className="j-details">
      <summary>{t('why.days', { count: days.length })}</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- RGAA 2.1: scrolls, so it takes the focus */}
      <div className="j-steps" tabIndex={0} role="group" aria-label={t('why.days', { count: days.length })}>
        <List fz="sm" spacing={2}>
          {days.map((d) => (
            <List.Item key={d.date + d.reason}>
              {shortDay(d.date)} : {[d.reason, d.article].filter(Boolean).join(', ')}
            </List.Item>
          ))}
        </List>
      </div>
    </details>
  )
}

/** The count, line by line: skipped days are what people ask about first. */
export function Steps({ steps }: { steps: ExplanationStep[] }) {
  if (steps.length === 0) return null
  return (
    <div>
      <Text fw={600} fz="sm" mb={4}>
        {t('why.count')}
      </Text>
      {/* RGAA 2.1: what scrolls can be reached with the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="j-steps" tabIndex={0} role="group" aria-label={t('why.count')}>
        <List fz="sm" spacing={2}>
          {steps.map((step, i) => (
            <List.Item key={i} className={step.kind === 'SKIPPED' ? 'j-skipped' : undefined}>
              {step.text}
            </List.Item>
          ))}
        </List>
      </div>
    </div>
  )
}
