import { expect, test } from 'vitest'
import type { FormCell, FormContent, FormRow, FormState } from '~/api'
import { holderOf, merged, moved, neighbours, opened, settled } from './sheet'

const row = (key: string, section: string | null = 's', own = true): FormRow => ({ key, section, label: key.toUpperCase(), own, missing: [] })
const cell = (key: string, version: number, text: string, more: Partial<FormCell> = {}): FormCell => ({ row: key, field: 'f', values: [text], version, heldByMe: false, ...more })
const state = (revision: number, cells: FormCell[], rows = [row('a'), row('b')], changed = true): FormState => ({ revision, changed, rows, cells, tally: [], comparison: null })
const content = (of: FormState): FormContent => ({ form: { code: 'x', label: 'X', layout: 'TABLE', rowLabel: 'ligne', ownRows: true, fields: [], sections: [] }, nodeId: 'n', nodeLabel: 'N', writable: true, state: of })
const start = () => opened(content(state(5, [cell('a', 1, 'un'), cell('b', 2, 'deux')])))

test('only what someone else wrote gets a new identity, and is news', () => {
  const before = start()
  const after = merged(before, state(6, [cell('b', 3, 'trois')]), true, 1000)
  expect(after.cells.a).toBe(before.cells.a)
  expect(after.rows).toBe(before.rows)
  expect(after.cells.b.f).toMatchObject({ values: ['trois'], version: 3, changedAt: 1000 })
  expect(after.revision).toBe(6)
})

test('what stood there at the opening and what I write is no news', () => {
  expect(start().cells.a.f.changedAt).toBeUndefined()
  expect(merged(start(), state(6, [cell('a', 2, 'moi')]), false).cells.a.f.changedAt).toBeUndefined()
})

test('the answer to an act does not skip what others did before it', () => {
  const after = merged(start(), state(9, [cell('a', 2, 'moi')]), false)
  expect(after).toMatchObject({ revision: 5, newest: 9 })
  expect(merged(after, state(9, [cell('a', 2, 'moi'), cell('b', 3, 'elle')]), true)).toMatchObject({ revision: 9, cells: { b: { f: { values: ['elle'] } } } })
})

test('an answer overtaken by my own write takes nothing back', () => {
  const mine = merged(start(), state(9, [cell('a', 3, 'moi')], [row('a'), row('b'), row('c')]), false)
  const late = merged(mine, state(7, [cell('a', 2, 'avant')]), true)
  expect(late.cells.a.f.values).toEqual(['moi'])
  expect(late.rows).toHaveLength(3)
  expect(late.revision).toBe(7)
})

test('the answer to an act on a cell tells of that cell alone, and an older answer does not undo it', () => {
  const before = start()
  const mine = settled(before, { revision: 9, cell: cell('a', 2, 'moi') })
  expect(mine).toMatchObject({ revision: 5, newest: 9, cells: { a: { f: { values: ['moi'] } } } })
  expect(mine.cells.b).toBe(before.cells.b)
  const late = merged(mine, state(8, [cell('a', 2, 'avant')], [row('a')]), true)
  expect(late.cells.a.f.values).toEqual(['moi'])
  expect(late.rows).toBe(before.rows)
})

test('nothing new changes nothing, and a removed row takes its cells along', () => {
  const before = start()
  expect(merged(before, state(5, [], [], false), true)).toBe(before)
  expect(merged(before, state(6, [], [row('a')]), true).cells).not.toHaveProperty('b')
})

test('a hold ends at its time, whatever the clock of this computer says', () => {
  const until = new Date(500_000).toISOString()
  const sheet = merged(start(), state(6, [cell('a', 1, 'un', { heldBy: 'Malik', heldUntil: until }), cell('b', 2, 'deux', { heldBy: 'Moi', heldUntil: until, heldByMe: true })]), true, 100_000)
  expect(holderOf(sheet.cells.a.f, 120_000)).toBe('Malik')
  expect(holderOf(sheet.cells.a.f, 161_000)).toBeNull()
  expect(holderOf(sheet.cells.b.f, 120_000)).toBeNull()
})

test('a row moves before another, to the end of a section, or to an empty one', () => {
  const rows = [row('a'), row('b'), row('c'), row('d', 't')]
  const keys = (of: FormRow[]) => of.map((r) => `${r.section}${r.key}`).join(' ')
  expect(keys(moved(rows, 'c', 's', 'a'))).toBe('sc sa sb td')
  expect(keys(moved(rows, 'a', 's', null))).toBe('sb sc sa td')
  expect(keys(moved(rows, 'a', 't', 'd'))).toBe('sb sc ta td')
  expect(keys(moved(rows, 'd', 'u', null))).toBe('sa sb sc ud')
})

test('up and down lead among the added rows of the section only', () => {
  const rows = [row('z', 's', false), row('a'), row('b'), row('c'), row('d', 't')]
  expect(neighbours(rows, 'a')).toEqual({ up: undefined, down: 'c' })
  expect(neighbours(rows, 'b')).toEqual({ up: 'a', down: null })
  expect(neighbours(rows, 'c')).toEqual({ up: 'b', down: undefined })
})
