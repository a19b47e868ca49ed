import { scaleUtc, type ScaleTime } from 'd3-scale'
import type { Gate, Plan, PlanItem } from '~/api'
import { addDays, addMonths, firstOfMonth, utc } from '~/lib/dates'

/** Where everything stands on the timeline, computed apart from its drawing. */
export type Shape = 'bar' | 'session' | 'deliverable' | 'milestone' | 'gate'

/** An item of the plan; `group` is the lane it stands in, where its kind alone does not say. */
export type Drawn = PlanItem & { group?: string }
export type DrawnPlan = Omit<Plan, 'sessions'> & { sessions: Drawn[] }
export type Titles = Record<'PHASE' | 'SESSION' | 'DELIVERABLE' | 'MILESTONE', string>

export interface Mark {
  key: string
  shape: Shape
  label: string
  item?: PlanItem
  /** The same thing on the same days for several nodes is one mark; the first of them is `item`. */
  twins: PlanItem[]
  gate?: Gate
  /** Left and right edge in pixels; a point has x1 = x2. */
  x1: number
  x2: number
  ghost?: { x1: number; x2: number }
  row: number
  labelOnLeft: boolean
  /** A bar too short for its own label carries it beside itself. */
  outside: boolean
  late: boolean
  done: boolean
}
export interface Lane { title: string; marks: Mark[]; rows: number; top: number }
export interface Layout {
  width: number
  height: number
  lanes: Lane[]
  months: { day: string; x: number; january: boolean }[]
  todayX: number | null
}

export const ROW = 30
export const TITLE = 30
export const AXIS = 44
const PAD = 24
const CHAR = 7.4
/** Below this width the drawing scrolls sideways rather than being squeezed. */
export const MIN_WIDTH = 900

type Scale = ScaleTime<number, number>

function span(item: PlanItem) {
  return [item.current.start, item.current.end, item.baseline?.start, item.baseline?.end, item.actual?.end].filter((d): d is string => Boolean(d))
}

export function layOut(plan: DrawnPlan, containerWidth: number, titles: Titles): Layout | null {
  const all = [...plan.phases, ...plan.sessions, ...plan.deliverables, ...plan.milestones]
  const days = [...all.flatMap(span), ...plan.origins.flatMap((o) => o.date ?? [])].sort()
  if (days.length === 0) return null
  const width = Math.max(MIN_WIDTH, containerWidth)
  const from = firstOfMonth(days[0])
  const to = addMonths(firstOfMonth(days[days.length - 1]), 1)
  const scale = scaleUtc([utc(from), utc(to)], [PAD, width - PAD])
  const groups = new Map<string, Mark[]>()
  const put = (title: string, mark: Mark) => groups.set(title, [...(groups.get(title) ?? []), mark])
  const draw = (items: Drawn[], title: string) => merge(items).forEach((twins) => put(twins[0].group ?? title, markOf(twins, scale, width)))
  draw(plan.phases, titles.PHASE)
  mergeGates(plan.gates).forEach(([g, count]) => put(titles.MILESTONE, gateMark(g, count, scale, width)))
  draw(plan.milestones, titles.MILESTONE)
  draw(plan.sessions, titles.SESSION)
  draw(plan.deliverables, titles.DELIVERABLE)

  let top = AXIS
  const lanes = [...groups].map(([title, marks]) => {
    const rows = stack(marks)
    const lane = { title, marks, rows, top }
    top += TITLE + rows * ROW + 10
    return lane
  })
  const today = plan.today && plan.today >= from && plan.today <= to ? scale(utc(plan.today)) : null
  return { width, height: top + 8, lanes, months: monthsOf(from, to, scale), todayX: today }
}

function monthsOf(from: string, to: string, scale: Scale) {
  const months = []
  for (let day = from; day <= to; day = addMonths(day, 1)) {
    months.push({ day, x: scale(utc(day)), january: day.slice(5, 7) === '01' || day === from })
  }
  return months
}

function short(item: PlanItem) {
  if (item.kind === 'SESSION' && item.code.length <= 6) return item.code
  return item.title.length > 34 ? item.title.slice(0, 32).trimEnd() + '…' : item.title
}

// a phase whose beginning is not dated yet is the day of its end
const SHAPES = { PHASE: 'milestone', SESSION: 'session', DELIVERABLE: 'deliverable', MILESTONE: 'milestone', CONTRACT: 'milestone' } as const

function merge(items: Drawn[]): Drawn[][] {
  const found = new Map<string, Drawn[]>()
  items.forEach((i) => {
    const key = [i.code, i.title, i.current.start, i.current.end, i.baseline?.end, i.late, Boolean(i.actual)].join('|')
    found.set(key, [...(found.get(key) ?? []), i])
  })
  return [...found.values()]
}

function mergeGates(gates: Gate[]): [Gate, number][] {
  const found = new Map<string, Gate[]>()
  gates
    .filter((g) => g.plannedOn)
    .forEach((g) => {
      const key = [g.phase, g.label, g.state, g.plannedOn, g.openedOn, g.late].join('|')
      found.set(key, [...(found.get(key) ?? []), g])
    })
  return [...found.values()].map((twins) => [twins[0], twins.length])
}

const times = (label: string, count: number) => (count > 1 ? `${label} ×${count}` : label)

function markOf(twins: PlanItem[], scale: Scale, width: number): Mark {
  const item = twins[0]
  const bar = item.kind === 'PHASE' && item.current.start
  const x2 = scale(utc(bar ? addDays(item.current.end, 1) : item.current.end))
  const x1 = bar ? scale(utc(item.current.start!)) : x2
  const b = item.baseline
  const moved = b && (b.end !== item.current.end || (bar && b.start !== item.current.start))
  const ghost = moved ? { x1: scale(utc(bar && b.start ? b.start : b.end)), x2: scale(utc(bar ? addDays(b.end, 1) : b.end)) } : undefined
  const label = times(short(item), twins.length)
  return {
    key: item.id,
    shape: bar ? 'bar' : SHAPES[item.kind],
    label,
    item,
    twins,
    x1,
    x2,
    ghost,
    row: 0,
    labelOnLeft: x2 + 14 + label.length * CHAR > width,
    outside: !bar || label.length * CHAR + 18 > x2 - x1,
    late: item.late,
    done: Boolean(item.actual),
  }
}

function gateMark(gate: Gate, count: number, scale: Scale, width: number): Mark {
  const label = times(gate.label, count)
  const x = scale(utc(gate.openedOn ?? gate.plannedOn!))
  return {
    key: `gate-${gate.nodeId}-${gate.phase}`,
    shape: 'gate',
    label,
    gate,
    twins: [],
    x1: x,
    x2: x,
    row: 0,
    labelOnLeft: x + 14 + label.length * CHAR > width,
    outside: true,
    late: Boolean(gate.late),
    done: gate.state !== 'CLOSED',
  }
}

/**
 * Puts each mark on the first row where neither it nor its label touches another one; bars only ever step down, so that
 * a course reads as a cascade. Returns the number of rows.
 */
function stack(marks: Mark[]): number {
  const ends: number[] = []
  let bars = 0
  marks.sort((a, b) => (a.shape === 'bar' && b.shape === 'bar' ? a.x1 - b.x1 : left(a) - left(b)))
  marks.forEach((mark) => {
    const free = ends.findIndex((end, row) => end <= left(mark) && (mark.shape !== 'bar' || row >= bars))
    mark.row = free === -1 ? ends.length : free
    if (mark.shape === 'bar') bars = mark.row
    ends[mark.row] = right(mark)
  })
  return Math.max(1, ends.length)
}

const labelWidth = (m: Mark) => m.label.length * CHAR + 22
const half = (m: Mark) => (m.shape === 'bar' ? 0 : 10)
const left = (m: Mark) => Math.min(m.outside && m.labelOnLeft ? m.x1 - labelWidth(m) : m.x1 - half(m), m.ghost?.x1 ?? Infinity)
const right = (m: Mark) => Math.max(m.outside && !m.labelOnLeft ? m.x2 + labelWidth(m) : m.x2 + half(m), m.ghost?.x2 ?? 0)
