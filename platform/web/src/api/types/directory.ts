import type { Id, Maybe } from './common'

export interface Identifier { scheme: 'FINESS' | 'FINESS_ET' | 'FINESS_EJ' | 'SIRET' | string; value: string }
export interface Organisation {
  id: Id
  name: string
  kind?: Maybe<string>
  kindLabel?: Maybe<string>
  identifiers: Identifier[]
  city?: Maybe<string>
  department?: Maybe<string>
  /** e.g. « Aucune activité connue dans le fichier importé » : shown where the organisation is picked for a level. */
  warnings?: Maybe<string[]>
}
/** GET /organisations?q=&page= (page from 0; optional programme=pluginId&level=code lets the server fill warnings) -> Page<Organisation> */
export interface NewOrganisation { name: string; kind: string; identifiers: Identifier[]; city?: string }
/** GET /organisation-imports/importers -> Importer[] */
export interface Importer { code: string; label: string; help?: Maybe<string>; files?: Maybe<{ name: string; label: string; required: boolean }[]> }
export interface ImportLine { line: number; message: string; file?: Maybe<string> }
export interface ImportReport { created: number; updated: number; unchanged?: number; warnings: ImportLine[]; errors: ImportLine[] }

export interface Person {
  id: Id
  familyName: string
  givenName: string
  email?: Maybe<string>
  jobTitle?: Maybe<string>
  organisation?: Maybe<{ id: Id; name: string }>
  account: 'NONE' | 'INVITED' | 'BOUND'
  seats?: Maybe<string[]>
}
/** POST /persons -> Person */
export interface NewPerson { familyName: string; givenName: string; email?: string; jobTitle?: string; organisationId?: Id }
