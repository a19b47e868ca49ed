/**
 * Names for the schemas of our OpenAPI document, which the build turns into schema.gen.ts (see docs/adr/0006). Nothing of
 * the API is described here: a type that is missing or wrong is mended in Java, then `npm run api:refresh`.
 * All *Label, *Text, message, reason, rule, why fields are French sentences ready to be shown.
 */
import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Id = Schemas['UUID']
export type IsoDate = string
export type IsoInstant = string
export type Maybe<T> = T | null | undefined

/** What the client makes of a failure: the server's problem document, or ours when it did not answer (status 0). */
export interface Problem {
  type?: string
  title: string
  status: number
  detail?: string
  instance?: string
  requestId?: string
  errors?: { field: string; message: string }[]
}

export type Provider = Schemas['IdentityProvider']
export type MySpace = Schemas['MySpace']
export type Me = Schemas['Me']
export type Space = Schemas['SpaceDto']
export type Right = Schemas['SpaceRight']
export type AcceptedInvitation = Schemas['Accepted']
export type Invitation = Schemas['InvitationDto']

export type NodeRef = Schemas['NodeDto']
export type SourceRef = Schemas['SourceDto']
export type Warning = Schemas['OpenPointDto']
export type ExplanationStep = Schemas['ExplanationStepDto']
export type DateExplanation = Schemas['DateExplanationDto']
export type Action = Schemas['ActionDto']

export type NoticeKind = Schemas['NoticeKind']
export type Mailing = Schemas['Mailing']
export type Notification = Schemas['NotificationDto']
export type NotificationSettings = Schemas['NotificationSettingsDto']
export type CalendarFeed = Schemas['FeedDto']
export type CalendarAddress = Schemas['FeedAddressDto']
export type NewCall = Schemas['NewCall']
export type MailQueue = Schemas['MailQueue']
export type MailLine = Schemas['MailLine']

export type Identifier = Schemas['IdentifierDto']
export type Organisation = Schemas['OrganisationDto']
export type OrganisationPage = Schemas['OrganisationPage']
export type NewOrganisation = Schemas['NewOrganisation']
export type Importer = Schemas['ImporterDto']
export type ImportLine = Schemas['ImportLineDto']
export type ImportReport = Schemas['ImportReport']
export type Person = Schemas['PersonDto']
export type NewPerson = Schemas['NewPerson']

export type ProgrammeSummary = Schemas['ProgrammeSummaryDto']
export type ProgrammeDefinition = Schemas['ProgrammeDefinitionDto']
export type Level = Schemas['LevelDto']
export type Parameter = Schemas['ParameterDto']
export type OriginDef = Schemas['OriginDefDto']
export type RoleDef = Schemas['RoleDefDto']
export type PartyDef = Schemas['PartyDefDto']
export type NodeDraft = Schemas['NodeChoice']
export type OpeningRequest = Schemas['Opening']

export type EngagementSummary = Schemas['EngagementSummaryDto']
export type Engagement = Schemas['EngagementDto']
export type TreeNode = Schemas['TreeNodeDto']
export type Origin = Schemas['PlanOriginDto']
export type NodeSeats = Schemas['NodeSeatsDto']
export type Seat = Schemas['SeatDto']
export type Mandate = Schemas['MandateDto']
export type NewMandate = Schemas['NewMandate']
export type SessionRow = Schemas['SessionDto']
export type RegionRow = Schemas['RegionRow']
export type HistoryEntry = Schemas['HistoryEntryDto']

export type Plan = Schemas['PlanDto']
export type PlanItem = Schemas['PlanItemDto']
export type Span = Schemas['SpanDto']
export type Gate = Schemas['GateDto']
export type Baseline = Schemas['BaselineDto']
export type OriginMove = Schemas['OriginMove']
export type OriginPreview = Schemas['OriginPreviewDto']
export type ParameterSetting = Schemas['ParameterSettingDto']
export type ParameterMove = Schemas['ParameterMove']

export type Deliverable = Schemas['DeliverableDto']
export type DeliverableRow = Schemas['DeliverableRowDto']
export type Contract = Schemas['ContractDto']
export type Tranche = Schemas['TrancheDto']
export type Price = Schemas['PriceDto']
export type Load = Schemas['LoadDto']
export type LoadKind = Schemas['LoadKind']
export type Dossier = Schemas['DossierDto']
export type Invoice = Schemas['InvoiceDto']
export type NewTrancheDecision = Schemas['NewTrancheDecision']
export type NewPrice = Schemas['NewPrice']
export type NewLoad = Schemas['NewLoad']
export type NewInvoice = Schemas['NewInvoice']

/** What moves the circuit on; deadlines and the replacement of a decision have buttons of their own. */
export type DeliverableVerb = Exclude<Schemas['DeliverableVerb'], DeadlineVerb | 'REPLACE_DECISION'>
export type DeadlineVerb = Extract<Schemas['DeliverableVerb'], `${string}_DEADLINE`>
export type ActorRef = Schemas['ActorDto']
export type DocumentCard = Schemas['DocumentCard']
export type DocumentVersion = Schemas['VersionCard']
export type DeadlineView = Schemas['DeadlineDto']
export type DecisionKind = Schemas['DecisionKindDto']
export type DecisionView = Schemas['DecisionDto']
export type DeliveryView = Schemas['DeliveryDto']
export type NewDecision = Schemas['NewDecision']
export type Diagram = Schemas['DiagramDto']
export type RecordView = Schemas['RecordDto']
export type RecordFile = Schemas['RecordFileDto']
export type RecordSigner = Schemas['RecordSignerDto']
export type Verification = Schemas['VerificationDto']

export type Register = Schemas['RegisterDto']
export type RegisterAttribute = Schemas['RegisterAttributeDto']
export type RegisterContent = Schemas['RegisterContentDto']
export type RegisterEntry = Schemas['RegisterEntryDto']
export type RegisterVerb = Schemas['RegisterVerb']
export type RegisterChange = Schemas['RegisterChangeDto']
export type RegisterLine = Schemas['RegisterLineDto']
export type RegisterStatement = Schemas['RegisterStatementDto']
export type NewRegisterEntry = Schemas['NewRegisterEntry']
export type RegisterEntryFacts = Schemas['RegisterEntryFacts']
export type RegisterMove = Schemas['RegisterMove']

export type IndicatorPlace = Schemas['IndicatorPlaceDto']
export type IndicatorFamily = Schemas['IndicatorFamilyDto']
export type IndicatorBoard = Schemas['IndicatorBoardDto']
export type Indicator = Schemas['IndicatorDto']
export type IndicatorComparison = Schemas['IndicatorComparisonDto']
export type MeasurePoint = Schemas['MeasurePointDto']
export type MeasureVersion = Schemas['MeasureVersionDto']
export type IndicatorVersion = Schemas['IndicatorVersionDto']
export type NewMeasure = Schemas['NewMeasure']
export type NewGapAnalysis = Schemas['NewGapAnalysis']
export type IndicatorChoice = Schemas['IndicatorChoice']
export type IndicatorAdaptation = Schemas['IndicatorAdaptation']
export type NewIndicator = Schemas['NewIndicator']
export type NewTarget = Schemas['NewTarget']

export type FormSummary = Schemas['FormDto']
export type FormPlace = Schemas['FormPlaceDto']
export type FormContent = Schemas['FormContentDto']
export type FormHead = Schemas['FormHeadDto']
export type FormField = Schemas['FormFieldDto']
export type FormSection = Schemas['FormSectionDto']
export type FormLinks = Schemas['FormLinksDto']
export type ProgrammeSheet = Schemas['ProgrammeSheetDto']
export type SheetTable = Schemas['SheetTableDto']
export type FormState = Schemas['FormStateDto']
export type FormCellAct = Schemas['FormCellActDto']
export type FormRow = Schemas['FormRowDto']
export type FormCell = Schemas['FormCellDto']
export type FormTally = Schemas['FormTallyDto']
export type FormCount = Schemas['FormCountDto']
export type FormComparison = Schemas['FormComparisonDto']
export type FormStanding = Schemas['FormStandingDto']
export type FormWeight = Schemas['FormWeightDto']
export type FormChoice = Schemas['FormChoiceDto']
export type FormVersion = Schemas['FormVersionDto']
export type FormEntry = Schemas['FormEntryDto']
export type FormSpot = Schemas['FormSpotDto']
export type NewFormRow = Schemas['NewFormRow']
export type FormRowChange = Schemas['FormRowChange']
export type NewFormChoice = Schemas['NewFormChoice']

export type PluginRow = Schemas['PluginView']
export type SignInEvent = Schemas['SignInEvent']
export type AdminSpace = Schemas['DeclaredSpace']
export type DelayUnit = Schemas['DelayUnit']
export type DeadlineQuestion = Schemas['DeadlineRequest']
export type DeadlineAnswer = Schemas['DeadlineAnswer']
export type Holiday = Schemas['Holiday']
