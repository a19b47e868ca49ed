import type { CandidacyLine } from '~/api'
import type { Tone } from '~/components/State'

const TONE: Record<CandidacyLine['state'], Tone> = { DRAFT: 'info', SUBMITTED: 'info', COMPLEMENT: 'warn', ACCEPTED: 'ok', REJECTED: 'late' }

export const toneOfCandidacy = (state: CandidacyLine['state']) => TONE[state]
