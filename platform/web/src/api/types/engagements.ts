import type { DateExplanation, Id, IsoDate, IsoInstant, Maybe, NodeRef } from './common'
import type { PlanItem } from './plan'

export interface EngagementSummary {
  id: Id
  title: string
  programme: { pluginId: string; version: string; title: string }
  state: string
  stateLabel: string
  phaseLabel?: Maybe<string>
  late: boolean
  lateText?: Maybe<string>
  /** « 5 sites » */
  sizeText?: Maybe<string>
  lastActivity?: Maybe<IsoInstant>
}
export interface TreeNode {
  id: Id
  level: string
  levelLabel: string
  label: string
  organisation?: Maybe<{ id: Id; name: string; finess?: Maybe<string> }>
  state?: Maybe<string>
  stateLabel?: Maybe<string>
  phase?: Maybe<{ code: string; label: string }>
  late: boolean
  lateText?: Maybe<string>
  children: TreeNode[]
}
export interface Origin {
  code: string
  label: string
  nodeId: Id
  nodeLabel?: Maybe<string>
  date: IsoDate
  actual: boolean
  /** Set on an ancestor of the node asked for. */
  inherited?: boolean
}
export interface Engagement extends EngagementSummary {
  people: { roleLabel: string; name: string }[]
  rights: string[]
  origins: Origin[]
  tree: TreeNode
}
/** GET /engagements/{id}/people -> NodeSeats[] (root first) */
export interface NodeSeats { node: NodeRef; seats: Seat[] }
export interface Seat {
  role: string
  label: string
  min: number
  max?: Maybe<number>
  required: boolean
  vacant: boolean
  mandates: Mandate[]
}
export interface Mandate {
  id: Id
  personId: Id
  personName: string
  from: IsoDate
  to?: Maybe<IsoDate>
  cause?: Maybe<string>
  acceptance: 'PENDING' | 'ACCEPTED' | 'TACIT' | 'REFUSED'
  account: 'NONE' | 'INVITED' | 'BOUND'
}
/** POST /engagements/{id}/nodes/{node}/seats/{role}/mandates */
export interface NewMandate { personId: Id; from: IsoDate; cause?: string; replaces?: Id }

export interface SessionRow {
  id: Id
  code: string
  number?: Maybe<number>
  title: string
  kind?: Maybe<string>
  kindLabel?: Maybe<string>
  node: NodeRef
  phase?: Maybe<{ code: string; label: string }>
  duration?: Maybe<string>
  place?: Maybe<string>
  start?: Maybe<IsoDate>
  end: IsoDate
  tolerance?: Maybe<string>
  state: string
  stateLabel: string
  pin?: PlanItem['pin']
  explanation?: Maybe<DateExplanation>
}

export interface RegionRow {
  engagementId: Id
  engagementTitle?: Maybe<string>
  nodeId: Id
  label: string
  finess?: Maybe<string>
  path: string[]
  programme?: Maybe<string>
  phase?: Maybe<{ code: string; label: string }>
  late: boolean
  lateDays: number
  blocked: boolean
  /** Who must act. */
  blockedBy?: Maybe<string>
  /** What is missing, one sentence. */
  reason?: Maybe<string>
  lastActivity?: Maybe<IsoInstant>
  /** UI path to the reason. */
  link?: Maybe<string>
}
export interface HistoryEntry { id: Id; at: IsoInstant; who: string; what: string; detail?: Maybe<string>; subject?: Maybe<string> }
