import { expect, test } from 'vitest'
import { lineCents, sumsOf } from './sums'

test('a line is rounded to the cent, half a cent up', () => {
  expect(lineCents({ quantity: 1.25, unitAmount: 0.1, vatRate: 20 })).toBe(13)
  expect(lineCents({ quantity: 1.24, unitAmount: 0.1, vatRate: 20 })).toBe(12)
  expect(lineCents({ quantity: 2.5, unitAmount: 900.5, vatRate: 20 })).toBe(225_125)
})

test('the tax is worked out on the sum of each rate', () => {
  const small = { quantity: 1, unitAmount: 0.02, vatRate: 20 }
  expect(sumsOf([small, small, small])).toEqual({ net: 0.06, gross: 0.07, rates: [{ rate: 20, net: 0.06, vat: 0.01 }] })
})

test('rates stand apart and no sum drifts', () => {
  const sums = sumsOf([{ quantity: 2.5, unitAmount: 900.5, vatRate: 20 }, { quantity: 3, unitAmount: 12.37, vatRate: 10 }])
  expect(sums.net).toBe(2288.36)
  expect(sums.gross).toBe(2742.32)
  expect(sums.rates.map((r) => r.rate)).toEqual([10, 20])
})
