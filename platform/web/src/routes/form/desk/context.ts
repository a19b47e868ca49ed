import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Desk } from './desk'
import type { CellWriter, Writing } from './writer'

export const DeskContext = createContext<Desk | null>(null)

export function useDesk() {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside the page of a form')
  return desk
}

export function usePicture() {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, desk.read)
}

/** What is being written in one cell. */
export function useWriter(row: string, field: string): [Writing, CellWriter] {
  const desk = useDesk()
  const writer = desk.writer(row, field)
  return [useSyncExternalStore(desk.subscribe, () => writer.writing), writer]
}
