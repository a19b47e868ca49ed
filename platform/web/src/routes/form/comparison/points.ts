import type { FormComparison, FormField } from '~/api'
import type { Sheet } from '../desk/sheet'

export interface Part { field: string; label: string; points: number }

/** What each weighted score adds to a row's total; scores that lack are left out. */
export function partsOf(sheet: Sheet, comparison: FormComparison, row: string): Part[] {
  return comparison.weights.flatMap(({ field, label, weight }) => {
    const score = sheet.cells[row]?.[field]?.values[0]
    return score === undefined ? [] : [{ field, label, points: (Number(score) * weight) / 100 }]
  })
}

/** The longest bar there can be: the best possible total where the fields have bounds, else the best there is. */
export function longest(sheet: Sheet, comparison: FormComparison): number {
  const fields = new Map(sheet.form.fields.map((f): [string, FormField] => [f.code, f]))
  const most = comparison.weights.map(({ field, weight }) => ((fields.get(field)?.maximum ?? NaN) * weight) / 100)
  const possible = most.reduce((sum, n) => sum + n, 0)
  return possible > 0 ? possible : Math.max(1, ...comparison.standings.map((s) => s.total ?? 0))
}

export const figure = (n: number) => n.toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const isScored = (comparison: FormComparison, field: FormField) => comparison.weights.some((w) => w.field === field.code)

/** Equal totals share the first rank. */
export const bestOf = (comparison: FormComparison) => comparison.standings.filter((s) => s.rank === 1).map((s) => s.row)
