import { Button, Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { addDays, addMonths, firstOfMonth, longDay, monthName, today, weekday } from '~/lib/dates'

export interface CalendarEntry { key: string; day: string; content: ReactNode }

interface Props {
  month: string
  onMonth: (month: string) => void
  entries: CalendarEntry[]
  timeZone: string
}

/** A month as a plain table: readable by any screen reader; on a phone only the days that hold something remain. */
export function MonthCalendar({ month, onMonth, entries, timeZone }: Props) {
  const first = firstOfMonth(month)
  const start = addDays(first, -weekday(first))
  const next = addMonths(first, 1)
  const weeks: string[][] = []
  for (let day = start; day < next; day = addDays(day, 7)) weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  const now = today(timeZone)
  return (
    <section aria-label={t('calendar.label')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} aria-live="polite" className="j-capital">
          {monthName(first)}
        </Title>
        <Group gap="xs">
          <Button variant="default" onClick={() => onMonth(addMonths(first, -1))} aria-label={t('calendar.previous')}>
            ‹
          </Button>
          <Button variant="default" onClick={() => onMonth(firstOfMonth(now))}>
            {t('calendar.today')}
          </Button>
          <Button variant="default" onClick={() => onMonth(next)} aria-label={t('calendar.next')}>
            ›
          </Button>
        </Group>
      </Group>
      <table className="j-month" role="table">
        <caption className="j-hidden">{t('calendar.caption', { month: monthName(first) })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {weeks[0].map((day) => (
              <th key={day} scope="col" role="columnheader">
                {longDay(day).split(' ')[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {weeks.map((week) => (
            <tr key={week[0]} role="row">
              {week.map((day) => {
                const held = entries.filter((e) => e.day === day)
                return (
                  <td key={day} role="cell" className={[day < first || day >= next ? 'is-outside' : '', day === now ? 'is-today' : '', held.length ? 'is-held' : ''].join(' ')}>
                    <span className="j-day-number" aria-hidden="true">
                      {Number(day.slice(8))}
                    </span>
                    <span className="j-day-name">{longDay(day)}</span>
                    {held.map((e) => (
                      <div key={e.key}>{e.content}</div>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
