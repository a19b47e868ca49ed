import { text } from '~/lib/search'

const VIEWS = ['presences', 'compte-rendu', 'evaluation'] as const
export type DeskView = (typeof VIEWS)[number]

/** What stands in the address of a held meeting: which view, and which team. */
export const deskSearch = (s: Record<string, unknown>): { vue?: DeskView; equipe?: string } => ({ vue: deskView(s.vue), equipe: text(s.equipe) })

export const deskView = (value: unknown) => VIEWS.find((v) => v === value)
