import type { Tone } from '~/components/State'

/** How a sheet's state looks; its words come from the server. */
export function toneOfPractice(state: string): Tone {
  if (state === 'PUBLISHED') return 'ok'
  if (state === 'REFUSED' || state === 'WITHDRAWN') return 'late'
  return state === 'PROPOSED' ? 'warn' : 'info'
}
