import type { Action } from '~/api'

/** Late with an effect at expiry first, then late, then with an effect, then the rest; within each, the nearest date; undated last. */
export function byConsequence(a: Action, b: Action): number {
  const weight = (x: Action) => (x.late ? 2 : 0) + (x.effect ? 1 : 0)
  if (weight(a) !== weight(b)) return weight(b) - weight(a)
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')
}
