import { expect, test } from 'vitest'
import type { RegisterEntry } from '~/api'
import { cellOf, criticalityText, inCell, levelOf } from './rating'

const risk = (probability?: number, impact?: number) => ({ probability, impact }) as RegisterEntry

test('criticality is told with its level, and its lack too', () => {
  expect([1, 3, 4, 8, 9, 16].map(levelOf)).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high'])
  expect(criticalityText(risk(3, 4))).toBe('12 sur 16, forte')
  expect(criticalityText(risk())).toBe('non cotée')
})

test('a risk stands in one cell, one without degrees in none', () => {
  expect(inCell(risk(3, 4), cellOf(3, 4))).toBe(true)
  expect(inCell(risk(4, 3), cellOf(3, 4))).toBe(false)
  expect(inCell(risk(), cellOf(3, 4))).toBe(false)
})
