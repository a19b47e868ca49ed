/** The only door to the server. */
export type * from './types'
export { ApiError, onSignedOut } from './client'
export { formDoor, type FormDoor } from './forms'
export { queries } from './queries'
export { archiveUrl, orderUrl, outsideCommands, recordWordUrl, spaceCommands, statementUrl, versionUrl } from './commands'
