import { text } from '~/lib/search'

export type Shown = 'ouvertes' | 'retard' | 'miennes'

/** What the address of a register says: which one, how it is shown, what of it, and the entry that is open. */
export interface RegisterSearch { registre?: string; vue?: 'matrice' | 'calendrier'; filtre?: Shown; case?: string; inscription?: string }

export function registerSearch(s: Record<string, unknown>): RegisterSearch {
  const cell = text(s.case)
  return {
    registre: text(s.registre),
    vue: s.vue === 'matrice' || s.vue === 'calendrier' ? s.vue : undefined,
    filtre: s.filtre === 'ouvertes' || s.filtre === 'retard' || s.filtre === 'miennes' ? s.filtre : undefined,
    case: cell && /^[1-4]-[1-4]$/.test(cell) ? cell : undefined,
    inscription: text(s.inscription),
  }
}
