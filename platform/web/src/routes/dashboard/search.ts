import { text } from '~/lib/search'

export interface DashboardSearch {
  programme?: string
  niveau?: string
  etablissement?: string
}

/** What the dashboard is narrowed to lives in the address: a link shows the same to a colleague. */
export function dashboardSearch(s: Record<string, unknown>): DashboardSearch {
  return { programme: text(s.programme), niveau: text(s.niveau), etablissement: text(s.etablissement) }
}
