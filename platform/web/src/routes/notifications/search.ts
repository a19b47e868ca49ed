import type { NoticeKind } from '~/api'
import { text } from '~/lib/search'

export const KINDS = ['DEADLINE', 'AWAITED', 'DECISION', 'MEETING'] as const satisfies readonly NoticeKind[]

export interface NotificationSearch { sorte?: NoticeKind; nonlues?: boolean }

/** The filters of the list, as they stand in its address. */
export function notificationSearch(search: Record<string, unknown>): NotificationSearch {
  const kind = text(search.sorte)
  return { sorte: KINDS.find((one) => one === kind), nonlues: search.nonlues === true || search.nonlues === 'true' || undefined }
}
