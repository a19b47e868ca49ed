import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '~/api'
import type { Cell } from './sheet'
import { CellWriter, type Draft, PAUSE } from './writer'

const SPOT = { row: 'r', field: 'f' }
const words = (text: string): Draft => ({ values: text ? [text] : [], evidence: null })
const problem = (status: number) => new ApiError({ title: 'Non', status, detail: 'Malik a écrit.' })

function desk(version = 4) {
  let cell: Cell = { ...SPOT, values: ['avant'], version, heldByMe: false }
  const door = {
    cell: () => cell,
    write: vi.fn(async (draft: Draft, seen: number) => {
      cell = { ...cell, values: draft.values, version: seen + 1 }
      return cell.version
    }),
    hold: vi.fn(async () => undefined),
    release: vi.fn(async () => undefined),
    refresh: vi.fn(),
    changed: vi.fn(),
  }
  return { door, writer: new CellWriter(SPOT, door), theirs: (text: string) => (cell = { ...cell, values: [text], version: cell.version + 1 }) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('typing holds the cell and is saved once, after a pause, with the version that was read', async () => {
  const { door, writer } = desk()
  writer.focus()
  writer.change(words('a')) // the first hold is not answered yet: it is not asked for again
  await wait(PAUSE - 100)
  writer.change(words('ab'))
  await wait(PAUSE - 1)
  expect(door.write).not.toHaveBeenCalled()
  expect(writer.writing.phase).toBe('unsaved')
  await wait(1)
  expect(door.hold).toHaveBeenCalledWith(SPOT)
  expect(door.write).toHaveBeenCalledExactlyOnceWith(words('ab'), 4)
  expect(writer.writing).toMatchObject({ phase: 'calm', draft: words('ab') })
  writer.change(words('abc'))
  await wait(PAUSE)
  expect(door.hold).toHaveBeenCalledTimes(2) // writing had let go
  expect(door.write).toHaveBeenLastCalledWith(words('abc'), 5)
})

test('leaving the field saves at once; leaving it untouched lets go', async () => {
  const { door, writer } = desk()
  writer.focus()
  await wait(0)
  writer.blur()
  await wait(0)
  expect(door.release).toHaveBeenCalledOnce()
  writer.focus()
  writer.change(words('x'))
  writer.blur()
  await wait(0)
  expect(door.write).toHaveBeenCalledOnce()
  expect(writer.writing.draft).toBeNull()
})

test('the hold is renewed while someone types, not while they only look', async () => {
  const { door, writer } = desk()
  writer.focus()
  await wait(25_000)
  expect(door.hold).toHaveBeenCalledTimes(1)
  writer.change(words('x'), null)
  await wait(25_000)
  expect(door.hold).toHaveBeenCalledTimes(2)
  await wait(25_000)
  expect(door.hold).toHaveBeenCalledTimes(2)
})

test('a conflict keeps the words until the person decides: mine over the newest version', async () => {
  const { door, writer, theirs } = desk()
  door.write.mockRejectedValueOnce(problem(409))
  writer.change(words('moi'))
  theirs('elle')
  await wait(PAUSE)
  expect(writer.writing).toMatchObject({ phase: 'conflict', draft: words('moi') })
  expect(door.refresh).toHaveBeenCalled()
  writer.change(words('moi aussi'))
  await wait(60_000)
  expect(door.write).toHaveBeenCalledTimes(1)
  writer.keepMine()
  await wait(0)
  expect(door.write).toHaveBeenLastCalledWith(words('moi aussi'), 5)
  expect(writer.writing.phase).toBe('calm')
})

test('a conflict ends with theirs: my words go, nothing is written', async () => {
  const { door, writer } = desk()
  door.write.mockRejectedValueOnce(problem(409))
  writer.change(words('moi'), 0)
  await wait(0)
  writer.discard()
  expect(writer.writing).toMatchObject({ phase: 'calm', draft: null, problem: null })
  await wait(60_000)
  expect(door.write).toHaveBeenCalledTimes(1)
})

test('without network it tries again, slower and slower, with the newest words', async () => {
  const { door, writer } = desk()
  door.write.mockRejectedValueOnce(problem(0)).mockRejectedValueOnce(problem(503))
  writer.change(words('a'), 0)
  await wait(0)
  expect(writer.writing).toMatchObject({ phase: 'retrying', draft: words('a') })
  await wait(2_000)
  expect(door.write).toHaveBeenCalledTimes(2)
  await wait(3_999)
  expect(door.write).toHaveBeenCalledTimes(2)
  await wait(1)
  expect(door.write).toHaveBeenCalledTimes(3)
  expect(writer.writing.phase).toBe('calm')
})

test('a refusal waits for other words', async () => {
  const { door, writer } = desk()
  door.write.mockRejectedValueOnce(problem(400))
  writer.change(words('12,'))
  await wait(PAUSE)
  expect(writer.writing).toMatchObject({ phase: 'refused', draft: words('12,') })
  writer.change(words('12,5'))
  await wait(PAUSE)
  expect(door.write).toHaveBeenLastCalledWith(words('12,5'), 4)
  expect(writer.writing.phase).toBe('calm')
})

test('what is typed while a write is on its way goes out after it, on the new version', async () => {
  const { door, writer } = desk()
  let answer: (version: number) => void = () => undefined
  door.write.mockImplementationOnce(() => new Promise<number>((resolve) => (answer = resolve)))
  writer.focus()
  writer.change(words('a'), 0)
  await wait(0)
  writer.change(words('ab'))
  await wait(PAUSE)
  expect(door.write).toHaveBeenCalledTimes(1)
  answer(5)
  await wait(PAUSE)
  expect(door.write).toHaveBeenLastCalledWith(words('ab'), 5)
  expect(door.write).toHaveBeenCalledTimes(2)
})

test('words saved already give way to newer ones of someone else, unsaved words do not', async () => {
  const { writer, theirs } = desk()
  writer.focus()
  writer.change(words('moi'), 0)
  await wait(0)
  theirs('elle')
  writer.seen()
  expect(writer.writing.draft).toBeNull()
  writer.change(words('encore'))
  theirs('lui')
  writer.seen()
  expect(writer.writing.draft).toEqual(words('encore'))
})

test('in a grid nothing is saved before it is said', async () => {
  const { door, writer } = desk()
  writer.focus()
  writer.change(words('brouillon'), null)
  await wait(60_000)
  expect(door.write).not.toHaveBeenCalled()
  expect(writer.writing.phase).toBe('unsaved')
  writer.flush()
  await wait(0)
  expect(door.write).toHaveBeenCalledOnce()
})
