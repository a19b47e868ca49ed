/**
 * JSON shapes the screens rely on, hand-written to the session's contract until openapi.json exists
 * (then `npm run api` generates schema.gen.ts and src/api/index.ts swaps over).
 * Absent optional fields and nulls are treated alike. Dates `2026-11-22`, instants ISO UTC. Lists are bare arrays unless Page<T>.
 * All *Label, *Text, message, reason, rule, why fields are French sentences ready to be shown.
 */
export type * from './common'
export type * from './directory'
export type * from './programmes'
export type * from './engagements'
export type * from './plan'
export type * from './deliverables'
export type * from './outside'
