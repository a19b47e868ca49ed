import type { ReactNode } from 'react'
import { capital } from '~/lib/words'

export type Tone = 'late' | 'warn' | 'ok' | 'info'

const SIGN: Record<Tone, string> = { late: '!', warn: '', ok: '✓', info: '' }

/** A state in words; the sign says it again without colour. RGAA 3.1: information never stands on colour alone. */
export function State({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`j-state j-state-${tone}`}>
      {SIGN[tone] && (
        <span aria-hidden="true" className="j-state-sign">
          {SIGN[tone]}
        </span>
      )}
      {typeof children === 'string' ? capital(children) : children}
    </span>
  )
}

/** The server names states in its own codes; only their family is guessed, for the tone, never the words. */
export function toneOf(state: string | null | undefined, late?: boolean): Tone {
  if (late) return 'late'
  if (/^(ADMITTED|DONE|OPEN|MET|VALIDATED|OVERRIDDEN|STARTED|HELD|ACCEPTED|BOUND)/.test(state ?? '')) return 'ok'
  if (/^(REJECTED|REFUSED|FAILED|EXPIRED)/.test(state ?? '')) return 'late'
  if (/^(POSTPONED|CLOSED|BLOCKED|SENT_BACK|DELIVERED|SUSPENDED)/.test(state ?? '')) return 'warn'
  return 'info'
}
