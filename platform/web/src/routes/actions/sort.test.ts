import { expect, it } from 'vitest'
import type { Action } from '~/api'
import { byConsequence } from './sort'

const action = (id: string, late: boolean, effect: string | null, dueOn: string | null): Action => ({
  id, kind: 'X', title: id, reason: '', late, effect, dueOn, link: '/', verb: 'Voir',
})

it('should put late with an effect first and undated last', () => {
  const list = [
    action('undated', false, null, null),
    action('soon', false, null, '2026-12-01'),
    action('late', true, null, '2026-11-01'),
    action('effect', false, 'acceptation tacite', '2027-01-01'),
    action('late-effect', true, 'refus tacite', '2026-11-20'),
  ]
  expect(list.sort(byConsequence).map((a) => a.id)).toEqual(['late-effect', 'late', 'effect', 'soon', 'undated'])
})
