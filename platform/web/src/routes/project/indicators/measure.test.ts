import { expect, test } from 'vitest'
import type { Indicator, MeasurePoint } from '~/api'
import { chartOf } from './chart'
import { figures, lastEntered, past, summary, words } from './measure'

const point = (more: Partial<MeasurePoint>): MeasurePoint => ({
  label: 'du 1er mars au 30 avril 2026', first: '2026-03-01', last: '2026-04-30', due: '2026-05-15', state: 'VALIDATED', version: 1, entered: 1, expected: 1, allowed: [], ...more,
})
const indicator = (points: MeasurePoint[], more: Partial<Indicator> = {}): Indicator => ({
  code: 'a', label: 'Part de sorties', family: 'f', formula: 'RATIO', numerator: 'Sorties', denominator: 'Toutes', unit: '%', factor: 100, decimals: 1, good: 'UP', version: 0, adapted: false, everyone: true, points, ...more,
})
const known = [
  point({ value: 30, valueText: '30 %', numerator: 1230, denominator: 4100 }),
  point({ last: '2026-06-30', why: 'non mesurable : panne' }),
  point({ last: '2026-08-31', value: 45, valueText: '45 %' }),
  point({ last: '2026-10-31', state: 'AHEAD', entered: 0, version: 0 }),
]

test('a summary says the ends and the target', () => {
  expect(summary(indicator(known, { target: { low: 60, text: 'au moins 60 %' } }))).toMatch(/2 valeurs, de 30 % .*45 %.*au moins 60 %/)
  expect(summary(indicator([]))).toMatch(/aucune valeur/)
})

test('what is over is shown, with its words', () => {
  expect(past(known)).toHaveLength(3)
  expect(lastEntered(indicator(known))?.last).toBe('2026-08-31')
  expect(words(known[1])).toBe('non mesurable : panne')
  expect(figures(known[0])?.replace(/\s/g, ' ')).toBe('1 230 sur 4 100')
})

test('the chart leaves a gap where there is no value, and holds the band', () => {
  const chart = chartOf(indicator(known, { target: { low: 60, text: 'au moins 60 %' } }))
  expect(chart.lines).toHaveLength(0)
  expect(chart.dots).toHaveLength(2)
  expect(chart.crosses).toHaveLength(1)
  expect(chart.band && chart.band.y + chart.band.height).toBeLessThan(chart.dots[1].y)
})

test('two values in a row are joined', () => {
  expect(chartOf(indicator([known[0], known[2]])).lines).toHaveLength(1)
  expect(chartOf(indicator([known[0], known[2]])).band).toBeNull()
})
