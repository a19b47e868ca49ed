import type { DateExplanation, Id, IsoDate, IsoInstant, Maybe, NodeRef, SourceRef, Warning } from './common'

export interface DeliverableRow {
  id: Id
  code: string
  title: string
  node: NodeRef
  phase?: Maybe<{ code: string; label: string }>
  state: string
  stateLabel: string
  dueOn?: Maybe<IsoDate>
  dueText?: Maybe<string>
  late: boolean
  waitingFor?: Maybe<string>
}
export interface ActorRef { label: string; people: string[] }
export interface DocumentVersion {
  version: number
  fileName?: Maybe<string>
  mediaType?: Maybe<string>
  size: number
  sha256: string
  by: string
  at: IsoInstant
}
export interface DocumentCard { id: Id; name: string; confidentiality: string; confidentialityLabel?: Maybe<string>; versions: DocumentVersion[] }
export interface DeadlineView {
  label?: Maybe<string>
  dueOn: IsoDate
  dueText: string
  late: boolean
  state: 'RUNNING' | 'SUSPENDED' | 'MET' | 'EXPIRED' | 'TOOK_EFFECT' | string
  suspendedOn?: Maybe<IsoDate>
  suspensionMotive?: Maybe<string>
  /** « L'expiration n'emporte aucun effet : … » */
  effectText?: Maybe<string>
  explanation?: Maybe<DateExplanation>
}
export interface DecisionKind {
  code: string
  label: string
  /** « Admettre » */
  verb?: Maybe<string>
  help?: Maybe<string>
  motiveRequired: boolean
  /** Ask an amount in euros. */
  amount?: boolean
  /** Ask a number of days. */
  delay?: boolean
  delayUnitLabel?: Maybe<string>
  source?: Maybe<SourceRef>
}
export interface DecisionView {
  id: Id
  deliveryId?: Maybe<Id>
  kind: string
  kindLabel: string
  motive?: Maybe<string>
  amount?: Maybe<number>
  delayDays?: Maybe<number>
  decidedAt: IsoInstant
  by: string
  superseded?: boolean
}
export interface DeliveryView {
  id: Id
  number: number
  at: IsoInstant
  by: string
  onBehalfOf?: Maybe<string>
  documents: { documentId: Id; name: string; version: number; sha256: string }[]
}
export type DeliverableVerb = 'ATTACH' | 'HAND_OVER' | 'SEND_BACK' | 'FORWARD' | 'DELIVER' | 'DECIDE' | 'OBSERVE'
export type DeadlineVerb = 'SUSPEND_DEADLINE' | 'RESUME_DEADLINE' | 'EXTEND_DEADLINE'
export interface Deliverable {
  id: Id
  code: string
  title: string
  description?: Maybe<string>
  engagementId: Id
  node: NodeRef
  phase?: Maybe<{ code: string; label: string }>
  state: string
  stateLabel: string
  /** What is expected next, one sentence, and from whom. */
  expected?: Maybe<{ text: string; who: string }>
  producer: ActorRef
  checker?: Maybe<ActorRef>
  obligor: ActorRef
  validator: ActorRef
  /** Clock that runs now, else the planned due date. */
  deadline?: Maybe<DeadlineView>
  documents: DocumentCard[]
  deliveries: DeliveryView[]
  decisions: DecisionView[]
  observations: { id: Id; text: string; by: string; at: IsoInstant }[]
  openPoints: Warning[]
  allowed: (DeliverableVerb | DeadlineVerb)[]
  decisionKinds: DecisionKind[]
  /** Confidentiality choices offered on upload; default one level « Interne ». */
  confidentialities?: Maybe<{ code: string; label: string }[]>
  source?: Maybe<SourceRef>
}
export interface Diagram { xml: string; current: string[]; done?: Maybe<string[]> }
/** POST /deliverables/{id}/drafts { documentId, version } · /send-back { reason } · /observations { text } · the others no body (all -> 200/204) */
export interface NewDecision { kind: string; motive?: string; amount?: number; delayDays?: number; deliveryId: Id }
/** POST /documents multipart: name, confidentiality, file (last) -> DocumentCard · POST /documents/{id}/versions multipart: file -> DocumentCard */
