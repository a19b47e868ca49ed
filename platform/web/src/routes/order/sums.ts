/** Amounts in whole cents, so that no sum drifts. The server says the same when the order is written down. */

export interface Counted { quantity: number; unitAmount: number; vatRate: number }
export interface Rate { rate: number; net: number; vat: number }
export interface Sums { net: number; rates: Rate[]; gross: number }

const hundredths = (n: number) => Math.round(n * 100)

/** Half a cent goes up. */
export const lineCents = (l: Counted) => Math.round((hundredths(l.quantity) * hundredths(l.unitAmount)) / 100)

/** The tax is worked out once on the sum of each rate. In euros. */
export function sumsOf(lines: Counted[]): Sums {
  const nets = new Map<number, number>()
  lines.forEach((l) => nets.set(l.vatRate, (nets.get(l.vatRate) ?? 0) + lineCents(l)))
  const rates = [...nets].sort(([a], [b]) => a - b).map(([rate, net]) => ({ rate, net, vat: Math.round((net * hundredths(rate)) / 10_000) }))
  const net = rates.reduce((sum, r) => sum + r.net, 0)
  const vat = rates.reduce((sum, r) => sum + r.vat, 0)
  return { net: net / 100, gross: (net + vat) / 100, rates: rates.map((r) => ({ rate: r.rate, net: r.net / 100, vat: r.vat / 100 })) }
}
