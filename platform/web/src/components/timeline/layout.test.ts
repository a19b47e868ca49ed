import { expect, it } from 'vitest'
import type { Plan, PlanItem } from '~/api'
import { layOut } from './layout'

const titles = { PHASE: 'Phases', SESSION: 'Sessions', DELIVERABLE: 'Livrables', MILESTONE: 'Jalons' }
const item = (id: string, kind: PlanItem['kind'], end: string, over: Partial<PlanItem> = {}): PlanItem => ({ id, code: id, occurrence: '1', kind, title: id, current: { end }, late: false, ...over })
const plan = (over: Partial<Plan>): Plan => ({ today: '2026-11-22', origins: [], phases: [], sessions: [], deliverables: [], milestones: [], gates: [], warnings: [], baselines: [], ...over })

it('should keep marks of one day on different rows', () => {
  const layout = layOut(plan({ deliverables: [item('a', 'DELIVERABLE', '2027-02-22'), item('b', 'DELIVERABLE', '2027-02-22')] }), 1000, titles)!
  expect(layout.lanes[0].marks.map((m) => m.row)).toEqual([0, 1])
  expect(layout.lanes[0].rows).toBe(2)
})

it('should show where a moved date was frozen, and nothing when it did not move', () => {
  const moved = item('a', 'SESSION', '2027-03-05', { baseline: { number: 1, end: '2027-02-22' } })
  const still = item('b', 'SESSION', '2027-06-05', { baseline: { number: 1, end: '2027-06-05' } })
  const marks = layOut(plan({ sessions: [moved, still] }), 1000, titles)!.lanes[0].marks
  expect(marks[0].ghost!.x2).toBeLessThan(marks[0].x2)
  expect(marks[1].ghost).toBeUndefined()
})

it('should keep the labels of the last month inside the drawing', () => {
  const marks = layOut(plan({ milestones: [item('x', 'MILESTONE', '2026-01-02'), item('Fin de l’accompagnement', 'MILESTONE', '2027-12-30')] }), 1000, titles)!.lanes[0].marks
  expect(marks[1].labelOnLeft).toBe(true)
})

it('should draw nothing from nothing', () => {
  expect(layOut(plan({}), 1000, titles)).toBeNull()
})

it('should draw one mark for what several nodes owe on the same day', () => {
  const twins = [item('NOTE', 'DELIVERABLE', '2027-02-22', { id: '1' }), item('NOTE', 'DELIVERABLE', '2027-02-22', { id: '2' }), item('NOTE', 'DELIVERABLE', '2027-02-22', { id: '3', late: true })]
  const marks = layOut(plan({ deliverables: twins }), 1000, titles)!.lanes[0].marks
  expect(marks.map((m) => m.twins.length)).toEqual([2, 1])
  expect(marks[0].label).toBe('NOTE ×2')
})

it('should draw a phase that has no first day yet as the day of its end', () => {
  const [mark] = layOut(plan({ phases: [item('E3', 'PHASE', '2028-06-30')] }), 1000, titles)!.lanes[0].marks
  expect(mark.shape).toBe('milestone')
  expect(mark.x1).toBe(mark.x2)
})
