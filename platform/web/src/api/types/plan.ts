import type { DateExplanation, Id, IsoDate, IsoInstant, Maybe, NodeRef, Warning } from './common'
import type { Parameter } from './programmes'
import type { Origin } from './engagements'

export interface Span { start?: Maybe<IsoDate>; end: IsoDate }
export interface PlanItem {
  id: Id
  code: string
  kind: 'PHASE' | 'SESSION' | 'DELIVERABLE' | 'MILESTONE'
  title: string
  /** Heading of its lane on the timeline and of its group in tables: « Sessions collectives ». Default: by kind. */
  group?: Maybe<string>
  node?: Maybe<NodeRef>
  phase?: Maybe<string>
  /** CURRENT; a point has end only. */
  current: Span
  /** Newest baseline, with its number. */
  baseline?: Maybe<Span & { number: number }>
  actual?: Maybe<Span>
  /** Only milestones and contractual delays may be late. */
  late: boolean
  lateText?: Maybe<string>
  tolerance?: Maybe<string>
  stateLabel?: Maybe<string>
  pin?: Maybe<{ kind: 'HELD' | 'AGREED'; date: IsoDate; reason: string; by?: Maybe<string> }>
  explanation?: Maybe<DateExplanation>
  obligationId?: Maybe<Id>
}
export interface Gate {
  nodeId: Id
  nodeLabel?: Maybe<string>
  /** Code of the phase that this gate lets begin. */
  phase: string
  label: string
  state: 'OPEN' | 'CLOSED' | 'OVERRIDDEN'
  plannedOn?: Maybe<IsoDate>
  openedOn?: Maybe<IsoDate>
  late?: boolean
  missing: { obligationId: Id; title: string; stateLabel: string; waitingFor?: Maybe<string> }[]
  motive?: Maybe<string>
  by?: Maybe<string>
  overridable?: boolean
}
export interface Baseline { number: number; frozenAt: IsoInstant; by: string; reason: string }
/** GET /engagements/{id}/plan?node= */
export interface Plan {
  node?: Maybe<NodeRef>
  /** The server's day in the space's time zone. */
  today?: Maybe<IsoDate>
  origins: Origin[]
  phases: PlanItem[]
  sessions: PlanItem[]
  deliverables: PlanItem[]
  milestones: PlanItem[]
  gates: Gate[]
  warnings: Warning[]
  baselines: Baseline[]
}
/** POST /engagements/{id}/origins/preview; the PUT takes the same body. */
export interface OriginMove { code: string; nodeId: Id; date: IsoDate; actual?: boolean }
export interface OriginPreview { moves: { item: { id?: Maybe<Id>; title: string; nodeLabel?: Maybe<string> }; from?: Maybe<IsoDate>; to?: Maybe<IsoDate>; kept: boolean; why?: Maybe<string> }[]; warnings?: Maybe<Warning[]> }
/** GET /engagements/{id}/parameters: value in force today; entries with the newest effect first. */
export interface ParameterSetting extends Parameter {
  declaredValue: string | number | boolean | null
  /** False: fixed at the opening. */
  running: boolean
  entries: { value: string | number | boolean; reason?: Maybe<string>; since: IsoDate; at: IsoInstant; by: string }[]
}
/** PUT /engagements/{id}/parameters/{code}; POST …/preview takes the same without a reason. */
export interface ParameterMove { value: string | number | boolean | null; since: IsoDate; reason?: string }
