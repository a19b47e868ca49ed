import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError, type SessionNote } from '~/api'
import { PAUSE } from '../form/desk/writer'
import { Notes } from './notes'
import { deviceShelf } from './shelf'

const note = (revision: number, text: string): SessionNote => ({ id: 'a', nodeId: 'n3', text, revision, writtenBy: 'Inès Faure' })
const words = (text: string) => ({ values: [text], evidence: null })

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

test('a new remark is saved after a pause under its own identifier, and again with the revision that was answered', async () => {
  const write = vi.fn(async (id: string, body: { text: string; revision: number }) => ({ ...note(body.revision + 1, body.text), id }))
  const notes = new Notes({ write, refresh: vi.fn() })
  const id = notes.add('n3')
  expect(notes.about('n3')).toHaveLength(1)
  notes.writer(id).change(words('Bon'))
  expect(notes.unsaved).toBe(1)
  await vi.advanceTimersByTimeAsync(PAUSE)
  notes.writer(id).change(words('Bonjour'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(write.mock.calls.map((c) => c[1])).toEqual([{ nodeId: 'n3', text: 'Bon', revision: 0 }, { nodeId: 'n3', text: 'Bonjour', revision: 1 }])
  expect(notes.unsaved).toBe(0)
})

test('without network the same words leave again by themselves', async () => {
  const write = vi.fn().mockRejectedValueOnce(new TypeError('network')).mockResolvedValue(note(5, 'Retard'))
  const notes = new Notes({ write, refresh: vi.fn() })
  notes.take([note(4, 'Ret')])
  notes.writer('a').change(words('Retard'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(notes.writer('a').writing.phase).toBe('retrying')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(write).toHaveBeenCalledTimes(2)
  expect(notes.unsaved).toBe(0)
})

test('two people in one remark: both texts are there until one is chosen', async () => {
  const write = vi.fn().mockRejectedValueOnce(new ApiError({ title: 'Non', status: 409 })).mockResolvedValue(note(7, 'Le mien'))
  const notes = new Notes({ write, refresh: vi.fn() })
  notes.take([note(5, 'Avant')])
  notes.writer('a').change(words('Le mien'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  notes.take([note(6, 'Le sien')])
  expect(notes.writer('a').writing).toMatchObject({ phase: 'conflict', draft: words('Le mien') })
  expect(notes.note('a')?.text).toBe('Le sien')
  notes.writer('a').keepMine()
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(write).toHaveBeenLastCalledWith('a', { nodeId: 'n3', text: 'Le mien', revision: 6 })
})

test('an older answer does not undo what was written', () => {
  const notes = new Notes({ write: vi.fn(), refresh: vi.fn() })
  notes.take([note(3, 'Trois')])
  notes.take([note(2, 'Deux')])
  expect(notes.note('a')?.text).toBe('Trois')
  notes.take([note(4, '')])
  expect(notes.about('n3')).toEqual([])
})

test('words that could not be sent survive a reload, and are forgotten once they are saved', async () => {
  const lost = new Notes({ write: vi.fn().mockRejectedValue(new TypeError('network')), refresh: vi.fn() }, deviceShelf('p1', 's1'))
  lost.take([note(4, 'Ret')])
  lost.writer('a').change(words('Retard'))
  const fresh = lost.add(null)
  lost.writer(fresh).change(words('Nouvelle'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  lost.close()
  expect(deviceShelf('p2', 's1').read(), 'another person on the same device').toEqual([])
  const write = vi.fn(async (id: string, body: { text: string; revision: number }) => ({ ...note(body.revision + 1, body.text), id }))
  const back = new Notes({ write, refresh: vi.fn() }, deviceShelf('p1', 's1'))
  back.take([note(4, 'Ret')])
  expect(back.writer('a').writing.draft).toEqual(words('Retard'))
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(write.mock.calls).toEqual([['a', { nodeId: 'n3', text: 'Retard', revision: 4 }], [fresh, { nodeId: null, text: 'Nouvelle', revision: 0 }]])
  expect(back.unsaved).toBe(0)
  expect(localStorage.length).toBe(0)
})

test('words kept over a reload still replace what was read then', async () => {
  const lost = new Notes({ write: vi.fn().mockRejectedValue(new TypeError('network')), refresh: vi.fn() }, deviceShelf('p1', 's2'))
  lost.take([note(4, 'Ret')])
  lost.writer('a').change(words('Le mien'))
  lost.close()
  const write = vi.fn().mockRejectedValue(new ApiError({ title: 'Non', status: 409 }))
  const back = new Notes({ write, refresh: vi.fn() }, deviceShelf('p1', 's2'))
  back.take([note(5, 'Le sien')])
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(write).toHaveBeenCalledWith('a', { nodeId: 'n3', text: 'Le mien', revision: 4 })
  expect(back.writer('a').writing.phase).toBe('conflict')
  expect(back.note('a')?.text).toBe('Le sien')
})
