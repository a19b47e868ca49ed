import type { Order } from '~/api'
import type { Tone } from '~/components/State'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'

const TONE: Record<Order['state'], Tone> = { DRAFT: 'warn', PLACED: 'info', PERFORMED: 'ok', CANCELLED: 'info' }

export const toneOf = (order: Order): Tone => (order.late ? 'late' : TONE[order.state])

/** The last day, the number of days, or both. */
export function dueText(dueDays: number | null | undefined, dueOn: string | null | undefined) {
  const days = dueDays ? t('order.daysText', { count: dueDays }) : undefined
  if (!dueOn) return days ?? ''
  return days ? `${plainDay(dueOn)} (${days})` : plainDay(dueOn)
}
