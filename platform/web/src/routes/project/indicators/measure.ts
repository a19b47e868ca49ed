import type { Indicator, MeasurePoint } from '~/api'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'

/** The newest period with something entered. */
export const lastEntered = (indicator: Indicator) => [...indicator.points].reverse().find((p) => p.entered > 0)

/** Periods that are over, or in which something stands. */
export const past = (points: MeasurePoint[]) => points.filter((p) => p.state !== 'AHEAD' || p.entered > 0)

/** The period that runs, or the next one. */
export const coming = (points: MeasurePoint[]) => points.find((p) => p.state === 'AHEAD')

export const awaited = (p: MeasurePoint) => p.state === 'OPEN' || p.state === 'LATE'

/** « 30 sur 100 », or null where a value says it all. */
export function figures({ numerator, denominator }: MeasurePoint): string | null {
  if (numerator === null || numerator === undefined || denominator === null || denominator === undefined) return null
  return t('indicator.of', { numerator: amount(numerator), denominator: amount(denominator) })
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 })
export const amount = (value: number) => number.format(value)

/** What a measure says where it has no value. */
export const words = (p: MeasurePoint) => p.valueText ?? p.why ?? t(`indicator.state${p.state}`)

/** One sentence for who cannot see the chart. */
export function summary(indicator: Indicator): string {
  const known = indicator.points.filter((p) => p.value !== null && p.value !== undefined)
  if (known.length === 0) return t('indicator.chartEmpty', { label: indicator.label })
  const last = known[known.length - 1]
  const target = indicator.target ? t('indicator.chartTarget', { target: indicator.target.text }) : ''
  return t('indicator.chartWords', { label: indicator.label, count: known.length, first: known[0].valueText, from: plainDay(known[0].last), last: last.valueText, to: plainDay(last.last) }) + target
}
