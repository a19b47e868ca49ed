/**
 * The only door to the server. Types are hand-written in types.ts to the API contract; when openapi.json is committed,
 * `npm run api` writes schema.gen.ts and the line below becomes re-exports of its components['schemas'].
 */
export type * from './types'
export { ApiError, onSignedOut } from './client'
export { queries } from './queries'
export { outsideCommands, spaceCommands, versionUrl } from './commands'
