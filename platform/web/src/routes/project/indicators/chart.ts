import { scaleLinear } from 'd3-scale'
import type { Indicator, MeasurePoint } from '~/api'
import { past } from './measure'

export const WIDTH = 560
export const HEIGHT = 190
const LEFT = 54
const RIGHT = 14
const TOP = 12
const BOTTOM = 30

export interface Dot { key: string; x: number; y: number; point: MeasurePoint }

export interface Chart {
  ticks: { value: number; y: number }[]
  band: { y: number; height: number } | null
  lines: [Dot, Dot][]
  dots: Dot[]
  crosses: Dot[]
  labels: { key: string; x: number; day: string; inner: boolean }[]
}

const has = (value: number | null | undefined): value is number => value !== null && value !== undefined

/** Where everything stands in the chart of one indicator. A period without a value leaves a gap. */
export function chartOf(indicator: Indicator): Chart {
  const points = past(indicator.points)
  const { low, high, startValue } = indicator.target ?? {}
  const values = [...points.map((p) => p.value), low, high, startValue].filter(has)
  const y = scaleLinear().domain([Math.min(0, ...values), Math.max(1, ...values)]).nice(4).range([HEIGHT - BOTTOM, TOP])
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, points.length)
  const x = (i: number) => LEFT + step * (i + 0.5)
  const [bottom, top] = y.domain()
  const places: Dot[] = points.map((point, i) => ({ key: point.last, x: x(i), y: has(point.value) ? y(point.value) : HEIGHT - BOTTOM, point }))
  const bandTop = y(has(high) ? high : top)
  const valued = (d: Dot) => has(d.point.value)
  return {
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    band: has(low) || has(high) ? { y: bandTop, height: y(has(low) ? low : bottom) - bandTop } : null,
    lines: places.slice(1).map((d, i): [Dot, Dot] => [places[i], d]).filter(([a, b]) => valued(a) && valued(b)),
    dots: places.filter(valued),
    crosses: places.filter((d) => !valued(d) && d.point.entered > 0),
    labels: places.map((d, i) => ({ key: d.key, x: d.x, day: d.key, inner: i > 0 && i < places.length - 1 })).filter((l) => !l.inner || places.length <= 5),
  }
}
