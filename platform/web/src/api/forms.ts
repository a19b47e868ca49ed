import { request } from './client'
import type * as T from './types'

/** All that one form on one node can be asked; an act on one cell answers that cell, any other what happened since the moment before it. */
export function formDoor(slug: string, id: string, node: string, code: string) {
  const base = `/spaces/${encodeURIComponent(slug)}/engagements/${id}/nodes/${node}/forms/${encodeURIComponent(code)}`
  const send = <A>(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown) => request<A>(base + path, { method, body })
  return {
    since: (revision: number, signal?: AbortSignal) => request<T.FormState>(`${base}/state?since=${revision}`, { signal }),
    write: (entry: T.FormEntry) => send<T.FormCellAct>('PUT', '/cell', entry),
    hold: (spot: T.FormSpot) => send<T.FormCellAct>('POST', '/hold', spot),
    release: (spot: T.FormSpot) => send<void>('POST', '/release', spot),
    add: (row: T.NewFormRow) => send<T.FormState>('POST', '/rows', row),
    change: (row: string, change: T.FormRowChange) => send<T.FormState>('PUT', `/rows/${encodeURIComponent(row)}`, change),
    remove: (row: string) => send<T.FormState>('DELETE', `/rows/${encodeURIComponent(row)}`),
    weigh: (weights: Record<string, number>) => send<T.FormState>('PUT', '/weights', { weights }),
    choose: (choice: T.NewFormChoice) => send<T.FormState>('POST', '/choices', choice),
  }
}

export type FormDoor = ReturnType<typeof formDoor>
