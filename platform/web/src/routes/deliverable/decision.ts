import type { DecisionKind } from '~/api'

interface Typed { motive: string; delayDays?: number; amount?: number }

/** What the chosen decision still lacks. */
export function missingIn(kind: DecisionKind | undefined, typed: Typed) {
  return {
    motive: Boolean(kind?.motiveRequired && !typed.motive.trim()),
    delayDays: Boolean(kind?.delay && !typed.delayDays),
    amount: Boolean(kind?.amount && typed.amount === undefined),
  }
}
