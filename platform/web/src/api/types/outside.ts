import type { IsoDate, IsoInstant, Maybe } from './common'

export interface PluginRow {
  id: string
  version: string
  title: string
  state: 'STARTED' | 'REFUSED' | 'FAILED' | 'DISABLED'
  reason?: Maybe<string>
  signer?: Maybe<string>
  declaredOnly: boolean
  file: string
  enabledSpaces: string[]
}
/** POST /admin/plugins multipart: jar = the file, signature = text of its .sig file -> PluginRow */
export interface AdminSpace {
  slug: string
  name: string
  kind: string
  zone: string
  timeZone: string
  provider?: Maybe<string>
  programmes: string[]
  problems: { file: string; line: number; message: string; remedy?: Maybe<string> }[]
}
/** GET /admin/sign-ins?below=ID, newest first, 100 at a time */
export interface SignInEvent {
  id: number
  at: IsoInstant
  kind: 'SIGNED_IN' | 'SIGNED_OUT' | 'SIGNED_OUT_BY_PROVIDER' | 'REFUSED' | 'LIMITED'
  kindLabel: string
  provider?: Maybe<string>
  name?: Maybe<string>
  reasonLabel?: Maybe<string>
}
/** POST /admin/spaces/{slug}/invitations {familyName,givenName,role} -> Invitation. role = 'PROGRAMME_LEAD' unless the server lists others. */

export type DelayUnit = 'CALENDAIRE' | 'OUVRE' | 'OUVRABLE_FR' | 'OUVRABLE_UE' | 'WEEK' | 'MONTH'
export interface DeadlineQuestion {
  start: IsoDate
  amount: number
  unit: DelayUnit
  zone: string
  rollOver: boolean
  direction: 'AFTER' | 'BEFORE'
}
/** explanation = the engine's own steps, from which programs recompute; text = the same in French sentences. */
export interface DeadlineAnswer { due: IsoDate; dueInstant?: Maybe<IsoInstant>; explanation: object[]; text: string }
/** GET /legal-time/holidays?zone=&year= -> { holidays } */
export interface Holiday { date: IsoDate; name: string }
