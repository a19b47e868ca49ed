import { expect, test } from 'vitest'
import type { Register } from '~/api'
import { draftOf, factsOf, missing } from './facts'

const draft = { ...draftOf(undefined, 'n1'), title: ' Gel ', startsOn: '2027-01-01', probability: '2', impact: '3', prevention: 'Voiles', attributes: { nature: 'gel', note: ' ' }, dependsOn: ['x'] }
const register = { kind: 'RISK', attributes: [{ code: 'nature', label: 'Nature', type: 'CHOICE', required: true, options: ['gel'] }] } as unknown as Register

test('only what the kind of register has is sent', () => {
  expect(factsOf(draft, 'RISK')).toMatchObject({ title: 'Gel', startsOn: null, probability: 2, impact: 3, prevention: 'Voiles', attributes: { nature: 'gel' }, dependsOn: [] })
  expect(factsOf(draft, 'ACTION')).toMatchObject({ startsOn: '2027-01-01', probability: null, prevention: null, dependsOn: ['x'] })
  expect(factsOf(draft, 'DECISION')).toMatchObject({ startsOn: null, probability: null, dependsOn: [] })
})

test('a title, the required attributes and both degrees of a risk are asked for', () => {
  expect([...missing({ ...draft, title: ' ', impact: null, attributes: {} }, register)].sort()).toEqual(['attributes.nature', 'impact', 'title'])
  expect(missing(draft, register).size).toBe(0)
})
