import { expect, it } from 'vitest'
import { finessProblem } from './finess'

it('should accept mainland and Corsican numbers with a right key', () => {
  expect(finessProblem('010000024')).toBeNull()
  expect(finessProblem('01 000 0024')).toBeNull()
  expect(finessProblem('CORSICA')).toBe('form')
})
it('should tell a wrong form from a wrong key', () => {
  expect(finessProblem('01000002')).toBe('form')
  expect(finessProblem('2C0000012')).toBe('form')
  expect(finessProblem('010000025')).toBe('key')
})
