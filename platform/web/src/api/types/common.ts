export type Id = string
export type IsoDate = string
export type IsoInstant = string
export type Maybe<T> = T | null | undefined

export interface Problem {
  type?: string
  title: string
  status: number
  detail?: string
  instance?: string
  requestId?: string
  errors?: { field: string; message: string }[]
}
export interface Page<T> { items: T[]; total: number; page: number; size: number }

export interface Provider { alias: string; label: string; spaces: string[] }
export interface MySpace { slug: string; name: string; accent?: Maybe<string>; personId: Id; personName: string; roles: string[] }
export interface Me {
  accountId: Id
  name: string
  provider: string
  administrator: boolean
  csrfToken: string
  spaces: MySpace[]
}
/** Rights of the person in the whole space. The same words appear in Engagement.rights, there for that engagement. */
export type Right =
  | 'OPEN_ENGAGEMENT' // POST /engagements (wizard)
  | 'MANAGE_ORGANISATIONS' // POST /organisations, imports
  | 'MANAGE_PEOPLE' // POST /persons, invitations, mandates
  | 'SEE_ALL' // every engagement and card of the space
  | 'SEE_REGION' // GET /region
  | 'MANAGE_PLAN' // freeze, move origins, pin
  | 'OVERRIDE_GATE' // open a gate early
export interface Space {
  slug: string
  name: string
  /** #rrggbb; the UI darkens or lightens it until its contrast is AA. */
  accent?: Maybe<string>
  zone: string
  timeZone: string
  me: { personId: Id; roles: string[]; rights: string[] }
}
export interface AcceptedInvitation { slug: string; personId: Id }
export interface Invitation { url: string; expiresAt: IsoInstant }

/** path = labels from the root to the node, the node included. */
export interface NodeRef { id: Id; label: string; levelLabel?: Maybe<string>; path?: Maybe<string[]> }
/** proposal true = « proposition Jalon », then article is absent. */
export interface SourceRef { label: string; article?: Maybe<string>; proposal?: boolean }
export interface Warning { code: string; message: string; source?: Maybe<SourceRef> }
/**
 * One line of the explanation of a date, in the order of the count. The UI shows `text`; `date` and `kind` let it
 * group the skipped days. Any further field is ignored by the UI.
 */
export interface ExplanationStep {
  kind: 'START' | 'COUNTED' | 'SKIPPED' | 'ROLLED_OVER' | 'ADDED' | 'DUE' | string
  date?: Maybe<IsoDate>
  text: string
}
export interface DateExplanation {
  /** The origin the count starts from; null for an absolute date. */
  origin?: Maybe<{ code: string; label: string; date: IsoDate; actual: boolean; nodeLabel?: Maybe<string> }>
  /** « J* + 2 mois, reporté au jour ouvré suivant » */
  rule: string
  unit?: Maybe<string>
  tolerance?: Maybe<string>
  source?: Maybe<SourceRef>
  steps: ExplanationStep[]
  /** Days that are not counted, one by one. */
  days?: Maybe<{ date: IsoDate; reason: string; article?: Maybe<string> }[]>
}

export interface Action {
  id: Id
  kind: string
  title: string
  reason: string
  node?: Maybe<NodeRef>
  engagementId?: Maybe<Id>
  dueOn?: Maybe<IsoDate>
  /** « dans 3 jours ouvrés, jeudi 26 novembre » */
  dueText?: Maybe<string>
  late: boolean
  waitingFor?: Maybe<string>
  /** What happens at expiry, or null. */
  effect?: Maybe<string>
  /** UI path, absolute (/e/slug/…) */
  link: string
  /** Label of the button: « Décider » */
  verb: string
}
