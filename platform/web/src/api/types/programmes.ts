import type { Id, IsoDate, Maybe, SourceRef, Warning } from './common'

export interface ProgrammeSummary { pluginId: string; version: string; title: string; summary?: Maybe<string>; source?: Maybe<string> }
export interface Level {
  code: string
  label: string
  /** « sites » */
  pluralLabel?: Maybe<string>
  help?: Maybe<string>
  /** Number of nodes of this level under one parent; absent = 1..n. */
  min?: Maybe<number>
  max?: Maybe<number>
  /** Parameters that set these numbers, if one does. */
  minParameter?: Maybe<string>
  maxParameter?: Maybe<string>
  /** Node of this level stands for an organisation that must be picked. */
  organisation?: boolean
  warnings?: Maybe<Warning[]>
}
export interface Parameter {
  code: string
  label: string
  help?: Maybe<string>
  type: 'INTEGER' | 'DECIMAL' | 'TEXT' | 'BOOLEAN' | 'CHOICE' | 'DATE' | string
  unit?: Maybe<string>
  /** JSON value; default proposed to the user. */
  value: string | number | boolean | null
  min?: Maybe<number>
  max?: Maybe<number>
  options?: Maybe<{ value: string | number | boolean; label: string; source?: Maybe<SourceRef> }[]>
  /** Other readings of the source, one of which may be chosen. */
  alternatives?: Maybe<{ value: string | number | boolean; label: string; source?: Maybe<SourceRef> }[]>
  source?: Maybe<SourceRef>
  /** Contradictions of the source texts that this parameter settles. */
  warnings?: Maybe<Warning[]>
}
export interface OriginDef { code: string; label: string; help?: Maybe<string>; level: string; required: boolean; source?: Maybe<SourceRef>; warnings?: Maybe<Warning[]> }
export interface RoleDef { code: string; label: string; level: string; min: number; max?: Maybe<number>; required: boolean; help?: Maybe<string> }
export interface PartyDef { quality: string; label: string; required: boolean; help?: Maybe<string> }
/** GET /programmes/{pluginId}/{version}; levels ordered from root to leaf. */
export interface ProgrammeDefinition extends ProgrammeSummary {
  levels: Level[]
  parameters: Parameter[]
  origins: OriginDef[]
  roles: RoleDef[]
  parties: PartyDef[]
  contractKinds: { code: string; label: string }[]
  sources?: Maybe<SourceRef[]>
  warnings: Warning[]
}
/** POST /engagements -> { id }. `key` is made by the browser and only links the parts of this request. */
export interface NodeDraft { key: string; level: string; label: string; organisationId?: Id; children: NodeDraft[] }
export interface OpeningRequest {
  programme: { pluginId: string; version: string }
  title: string
  parameters: { code: string; value: string | number | boolean | null }[]
  tree: NodeDraft
  origins: { code: string; nodeKey: string; date: IsoDate; actual: boolean }[]
  contract: { kind: string; reference?: string; notifiedOn?: IsoDate; endsOn?: IsoDate } | null
  parties: { quality: string; organisationId: Id }[]
  seats: { nodeKey: string; role: string; personId: Id; from?: IsoDate }[]
}
