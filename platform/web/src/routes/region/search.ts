import { text } from '~/lib/search'

export interface RegionSearch {
  programme?: string
  q?: string
  phase?: string
  etat?: 'retard' | 'bloque'
  /** Column, with a leading minus for descending. */
  tri?: string
}

/** Filters live in the address: a link shows the same table to a colleague. */
export function regionSearch(s: Record<string, unknown>): RegionSearch {
  return {
    programme: text(s.programme),
    q: text(s.q),
    phase: text(s.phase),
    etat: s.etat === 'retard' || s.etat === 'bloque' ? s.etat : undefined,
    tri: text(s.tri),
  }
}
