import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '~/api'
import { Async } from '~/components/Async'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import type { Zone } from './units'

export function Holidays({ zone, year }: { zone: string; year: number }) {
  const holidays = useQuery(queries.holidays(zone, year))
  return (
    <section className="j-section">
      <Title order={2} mb="md">
        {t('legal.holidays', { year, zone: t(`zone.${zone as Zone}`) })}
      </Title>
      <Async query={holidays} isEmpty={(data) => data.holidays.length === 0} empty={{ title: t('legal.noHolidays'), text: t('legal.noHolidaysHelp') }}>
        {({ holidays: list }) => (
          <ul className="j-plain-list j-holidays">
            {list.map((h) => (
              <li key={h.date + h.name}>
                <strong>{h.name}</strong> {longDay(h.date)}
              </li>
            ))}
          </ul>
        )}
      </Async>
    </section>
  )
}
