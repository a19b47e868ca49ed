import { request } from './client'
import type * as T from './types'

/** All that one form on one node can be asked; every write answers what happened since the moment before it. */
export function formDoor(slug: string, id: string, node: string, code: string) {
  const base = `/spaces/${encodeURIComponent(slug)}/engagements/${id}/nodes/${node}/forms/${encodeURIComponent(code)}`
  const write = (method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown) => request<T.FormState>(base + path, { method, body })
  return {
    since: (revision: number, signal?: AbortSignal) => request<T.FormState>(`${base}/state?since=${revision}`, { signal }),
    write: (entry: T.FormEntry) => write('PUT', '/cell', entry),
    hold: (spot: T.FormSpot) => write('POST', '/hold', spot),
    release: (spot: T.FormSpot) => write('POST', '/release', spot),
    add: (row: T.NewFormRow) => write('POST', '/rows', row),
    change: (row: string, change: T.FormRowChange) => write('PUT', `/rows/${encodeURIComponent(row)}`, change),
    remove: (row: string) => write('DELETE', `/rows/${encodeURIComponent(row)}`),
    weigh: (weights: Record<string, number>) => write('PUT', '/weights', { weights }),
    choose: (choice: T.NewFormChoice) => write('POST', '/choices', choice),
  }
}

export type FormDoor = ReturnType<typeof formDoor>
