import type { NewOrder, Order, OrderBook, ScheduleLine } from '~/api'
import type { Counted } from './sums'

/** An order as it stands in the form. */
export interface Draft {
  number: string
  place: string | null
  subject: string
  reason: string
  quantities: Record<string, number | undefined>
  deadline: 'DAYS' | 'DAY'
  dueDays?: number
  dueOn: string
}

/** Only what has a price, in a tranche that is ordered, can be ordered. */
export const orderable = (line: ScheduleLine) => line.prices.length > 0 && line.ordered

/** A draft as it was written, one that takes the place of a cancelled order, or a new one with the usual quantities. */
export function draftOf(book: OrderBook, model: Order | undefined, written: Order | undefined, usualDay: string): Draft {
  const usual = book.schedule.filter(orderable).map((l) => [l.code, l.quantity ?? undefined] as const)
  return {
    number: written?.number ?? book.nextNumber,
    place: model?.place.id ?? (book.places.length === 1 ? book.places[0].id : null),
    subject: model?.subject ?? '',
    reason: model?.reason ?? '',
    quantities: Object.fromEntries(model ? model.lines.map((l) => [l.code, l.quantity] as const) : usual),
    deadline: model && !model.dueDays ? 'DAY' : 'DAYS',
    dueDays: model ? (model.dueDays ?? undefined) : 30,
    dueOn: (written && !written.dueDays && written.dueOn) || usualDay,
  }
}

/** What is ordered of it, at today's prices. */
export function countedOf(book: OrderBook, draft: Draft): Counted[] {
  return book.schedule.filter(orderable).flatMap((l) => {
    const quantity = draft.quantities[l.code]
    return quantity ? [{ quantity, unitAmount: l.prices[0].amount, vatRate: l.prices[0].vatRate }] : []
  })
}

/** What is sent; nothing while the form lacks something. */
export function bodyOf(book: OrderBook, draft: Draft, replaces?: string): NewOrder | undefined {
  const lines = book.schedule.filter(orderable).flatMap((l) => {
    const quantity = draft.quantities[l.code]
    return quantity ? [{ code: l.code, quantity }] : []
  })
  const byDays = draft.deadline === 'DAYS'
  if (!draft.place || !draft.subject.trim() || !draft.reason.trim() || lines.length === 0 || (byDays ? !draft.dueDays : !draft.dueOn)) return undefined
  return {
    number: draft.number.trim() || undefined,
    place: draft.place,
    subject: draft.subject.trim(),
    reason: draft.reason.trim(),
    replaces,
    dueDays: byDays ? draft.dueDays : undefined,
    dueOn: byDays ? undefined : draft.dueOn,
    lines,
  }
}
