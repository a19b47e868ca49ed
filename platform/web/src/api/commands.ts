import { request, upload } from './client'
import type * as T from './types'

const space = (slug: string) => `/spaces/${encodeURIComponent(slug)}`
const post = <R>(path: string, body?: unknown) => request<R>(path, { method: 'POST', body: body ?? {} })
const put = <R>(path: string, body?: unknown) => request<R>(path, { method: 'PUT', body: body ?? {} })

function filesOf(parts: Record<string, string | File | File[]>) {
  const form = new FormData()
  Object.entries(parts).forEach(([name, part]) => {
    if (Array.isArray(part)) part.forEach((file) => form.append(name, file))
    else form.append(name, part)
  })
  return form
}

export const outsideCommands = {
  signOut: () => post<{ redirect?: string } | undefined>('/auth/logout'),
  acceptInvitation: (token: string) => post<T.AcceptedInvitation>('/invitations/accept', { token }),
  askGuestLink: (call: string, email: string) => post<{ message: string }>(`/calls/${encodeURIComponent(call)}/links`, { email }),
  saveCandidacy: (secret: string, entry: T.GuestEntry) => put<T.GuestCandidacy>(`/guest-candidacies/${secret}`, entry),
  addGuestFile: (secret: string, piece: string, file: File) =>
    request<T.GuestCandidacy>(`/guest-candidacies/${secret}/files`, { method: 'POST', body: filesOf({ piece, file }) }),
  removeGuestFile: (secret: string, file: string) => request<T.GuestCandidacy>(`/guest-candidacies/${secret}/files/${file}`, { method: 'DELETE' }),
  depositCandidacy: (secret: string) => post<T.GuestCandidacy>(`/guest-candidacies/${secret}/deposit`),
  bindCandidacy: (secret: string) => post<T.GuestCandidacy>(`/guest-candidacies/${secret}/binding`),
  answerEvaluation: (secret: string, key: string, body: T.EvaluationToAnswer) => put<void>(`/guest-evaluations/${encodeURIComponent(secret)}/answers/${key}`, body),
  verify: (file: File) => request<T.Verification>('/verifications', { method: 'POST', body: file }),
  deadline: (question: T.DeadlineQuestion) => post<T.DeadlineAnswer>('/legal-time/deadlines', question),
  installPlugin: async (jar: File, signature: File, onProgress: (percent: number) => void) =>
    upload<T.PluginRow>('/admin/plugins', filesOf({ signature: (await signature.text()).trim(), jar }), onProgress),
  setPluginState: (id: string, verb: 'enable' | 'disable') => post<T.PluginRow[]>(`/admin/plugins/${encodeURIComponent(id)}/${verb}`),
  setSpacePlugin: (slug: string, id: string, on: boolean) =>
    request<void>(`/admin/spaces/${slug}/plugins/${encodeURIComponent(id)}`, { method: on ? 'PUT' : 'DELETE' }),
  resendMail: (id: string) => post<void>(`/admin/mails/${id}/resend`),
  dropMail: (id: string) => request<void>(`/admin/mails/${id}`, { method: 'DELETE' }),
  inviteFirstManager: (slug: string, card: { familyName: string; givenName: string; role: string }) =>
    post<T.Invitation>(`/admin/spaces/${slug}/invitations`, card),
}

/** The writes of one space. The space always comes from the page's path: two tabs never mix. */
export function spaceCommands(slug: string) {
  const base = space(slug)
  const deliverable = (id: string) => `${base}/deliverables/${id}`
  const engagement = (id: string) => `${base}/engagements/${id}`
  return {
    readNotification: (id: string) => post<void>(`${base}/notifications/${id}/reading`),
    readNotifications: () => post<{ unread: number }>(`${base}/notifications/reading`),
    chooseNotifications: (choices: { kind: T.NoticeKind; mailing: T.Mailing }[]) =>
      put<T.NotificationSettings>(`${base}/notification-settings`, { choices }),
    openCalendarFeed: () => post<T.CalendarAddress>(`${base}/calendar-feed`),
    closeCalendarFeed: () => request<void>(`${base}/calendar-feed`, { method: 'DELETE' }),
    addMeeting: (id: string, body: T.NewMeeting) => post<T.NewMeetingId>(`${engagement(id)}/meetings`, body),
    changeMeeting: (id: string, session: string, body: T.NewMeeting) => put<void>(`${engagement(id)}/meetings/${session}`, body),
    withdrawMeeting: (id: string, session: string) => request<void>(`${engagement(id)}/meetings/${session}`, { method: 'DELETE' }),
    callSession: (id: string, session: string, body: T.NewCall) => post<void>(`${engagement(id)}/sessions/${session}/call`, body),
    hostSession: (id: string, session: string, nodeId: string) => put(`${engagement(id)}/sessions/${session}/host`, { nodeId }),
    sayAttending: (id: string, session: string, body: T.SessionAttendance) => put<void>(`${engagement(id)}/sessions/${session}/attending`, body),
    callOffSession: (id: string, session: string) => request<void>(`${engagement(id)}/sessions/${session}/call`, { method: 'DELETE' }),
    tickPresence: (id: string, session: string, subject: string, body: T.SessionTick) => put<void>(`${engagement(id)}/sessions/${session}/desk/presences/${subject}`, body),
    addSessionGuest: (id: string, session: string, guest: string, body: T.NewSessionGuest) => put<void>(`${engagement(id)}/sessions/${session}/desk/guests/${guest}`, body),
    removeSessionGuest: (id: string, session: string, guest: string) => request<void>(`${engagement(id)}/sessions/${session}/desk/guests/${guest}`, { method: 'DELETE' }),
    writeSessionNote: (id: string, session: string, note: string, body: T.SessionNoteText) => put<T.SessionNote>(`${engagement(id)}/sessions/${session}/desk/notes/${note}`, body),
    openSessionEntry: (id: string, session: string, key: string, body: T.NewSessionEntry) => put<void>(`${engagement(id)}/sessions/${session}/desk/entries/${key}`, body),
    sendMinutes: (id: string, session: string, body: T.MinutesToSend) => post<void>(`${engagement(id)}/sessions/${session}/desk/minutes`, body),
    openEvaluationLink: (id: string, session: string) => post<T.EvaluationLink>(`${engagement(id)}/sessions/${session}/evaluation/links`),
    withdrawEvaluationLinks: (id: string, session: string) => request<void>(`${engagement(id)}/sessions/${session}/evaluation/links`, { method: 'DELETE' }),
    closeEvaluation: (id: string, session: string) => post<void>(`${engagement(id)}/sessions/${session}/evaluation/closing`),
    beginPractice: (body: T.PracticeFacts) => post<T.Practice>(`${base}/practices`, body),
    writePractice: (id: string, body: T.PracticeFacts) => put<T.Practice>(`${base}/practices/${id}/draft`, body),
    actOnPractice: (id: string, act: 'draft' | 'proposal' | 'sharing', revision: number) => post<T.Practice>(`${base}/practices/${id}/${act}`, { revision }),
    explainPractice: (id: string, act: 'refusal' | 'withdrawal' | 'sharing/revocation', revision: number, reason: string) =>
      post<T.Practice>(`${base}/practices/${id}/${act}`, { revision, reason }),
    levelPractice: (id: string, act: 'publication' | 'level', revision: number, nodeId: string | undefined) =>
      post<T.Practice>(`${base}/practices/${id}/${act}`, { revision, wholeSpace: !nodeId, nodeId }),
    addPracticeTool: (id: string, revision: number, documentId: string) => post<T.Practice>(`${base}/practices/${id}/tools`, { revision, documentId }),
    removePracticeTool: (id: string, revision: number, tool: string) => request<T.Practice>(`${base}/practices/${id}/tools/${tool}?revision=${revision}`, { method: 'DELETE' }),
    reusePractice: (id: string, shared: boolean, body: { engagementId: string; nodeId: string }) =>
      post<T.PracticeReuse>(`${base}/${shared ? 'shared-practices' : 'practices'}/${id}/reuses`, body),
    openCall: (body: T.CallToOpen) => post<T.CallBoard>(`${base}/calls`, body),
    postponeCall: (call: string, body: T.CallPostponement) => post<T.CallBoard>(`${base}/calls/${call}/postponements`, body),
    endCall: (call: string, reason: string) => post<T.CallBoard>(`${base}/calls/${call}/end`, { reason }),
    readCandidacy: (call: string, id: string) => post<T.CandidacyView>(`${base}/calls/${call}/candidacies/${id}/reading`),
    askComplement: (call: string, id: string, body: T.ComplementToAsk) => post<T.CandidacyView>(`${base}/calls/${call}/candidacies/${id}/complements`, body),
    decideCandidacy: (call: string, id: string, body: T.CandidacyDecision) => post<T.CandidacyView>(`${base}/calls/${call}/candidacies/${id}/decision`, body),
    makeCallGroup: (call: string, name: string) => post<T.CallBoard>(`${base}/calls/${call}/groups`, { name }),
    renameCallGroup: (call: string, group: string, name: string) => put<T.CallBoard>(`${base}/calls/${call}/groups/${group}`, { name }),
    dissolveCallGroup: (call: string, group: string) => request<T.CallBoard>(`${base}/calls/${call}/groups/${group}`, { method: 'DELETE' }),
    placeCandidacy: (call: string, id: string, groupId: string | null) => put<T.CallBoard>(`${base}/calls/${call}/candidacies/${id}/group`, { groupId }),
    prepareProject: (call: string, groups: string[]) => post<T.PreparedProject>(`${base}/calls/${call}/preparations`, { groups }),
    followProject: (id: string, earlierId: string) => post<T.Lineage>(`${engagement(id)}/earlier`, { earlierId }),
    unfollowProject: (id: string, follow: string) => request<T.Lineage>(`${engagement(id)}/earlier/${follow}`, { method: 'DELETE' }),
    carryOver: (id: string, follow: string, body: T.ToCarry) => post<T.Lineage>(`${engagement(id)}/earlier/${follow}/carried`, body),
    createOrganisation: (body: T.NewOrganisation) => post<T.Organisation>(`${base}/organisations`, body),
    importOrganisations: (importer: string, dryRun: boolean, files: File[]) =>
      request<T.ImportReport>(`${base}/organisation-imports?importer=${encodeURIComponent(importer)}&dryRun=${dryRun}`, {
        method: 'POST',
        body: filesOf(files.length > 0 ? { files } : { note: '-' }), // no body is no valid form
      }),
    createPerson: (body: T.NewPerson) => post<T.Person>(`${base}/persons`, body),
    invite: (person: string) => post<T.Invitation>(`${base}/persons/${person}/invitations`),
    open: (body: T.OpeningRequest) => post<{ id: string }>(`${base}/engagements`, body),
    giveSeat: (id: string, node: string, role: string, body: T.NewMandate) =>
      post<void>(`${engagement(id)}/nodes/${node}/seats/${encodeURIComponent(role)}/mandates`, body),
    endMandate: (id: string, node: string, role: string, mandate: string, body: { on: string; cause: string }) =>
      post<void>(`${engagement(id)}/nodes/${node}/seats/${encodeURIComponent(role)}/mandates/${mandate}/end`, body),
    announce: (id: string, body: T.NewUnavailability) => post<void>(`${engagement(id)}/replacements`, body),
    proposeSuccessor: (id: string, replacement: string, body: T.NewProposal) =>
      post<void>(`${engagement(id)}/replacements/${replacement}/proposals`, body),
    answerProposal: (id: string, replacement: string, proposal: string, body: T.NewAnswer) =>
      post<void>(`${engagement(id)}/replacements/${replacement}/proposals/${proposal}/answer`, body),
    withdrawNotice: (id: string, replacement: string, reason: string) =>
      post<void>(`${engagement(id)}/replacements/${replacement}/withdrawal`, { reason }),
    previewOrigin: (id: string, body: T.OriginMove) => post<T.OriginPreview>(`${engagement(id)}/origins/preview`, body),
    moveOrigin: (id: string, body: T.OriginMove) => put<void>(`${engagement(id)}/origins`, body),
    previewParameter: (id: string, code: string, body: T.ParameterMove) =>
      post<T.OriginPreview>(`${engagement(id)}/parameters/${encodeURIComponent(code)}/preview`, body),
    changeParameter: (id: string, code: string, body: T.ParameterMove) => put<void>(`${engagement(id)}/parameters/${encodeURIComponent(code)}`, body),
    freeze: (id: string, reason: string) => post<T.Baseline>(`${engagement(id)}/baselines`, { reason }),
    pin: (id: string, item: string, body: { date: string; reason: string; kind: 'HELD' | 'AGREED' }) =>
      put<void>(`${engagement(id)}/plan/${item}/pin`, body),
    unpin: (id: string, item: string) => request<void>(`${engagement(id)}/plan/${item}/pin`, { method: 'DELETE' }),
    openGate: (id: string, node: string, phase: string, motive: string) =>
      post<void>(`${engagement(id)}/nodes/${node}/gates/${encodeURIComponent(phase)}/override`, { motive }),
    decideTranche: (id: string, tranche: string, body: T.NewTrancheDecision) =>
      post<void>(`${engagement(id)}/contract/tranches/${encodeURIComponent(tranche)}/decision`, body),
    setBudget: (id: string, amount: number) => put<void>(`${engagement(id)}/contract/budget`, { amount }),
    setPrice: (id: string, body: T.NewPrice) => post<void>(`${engagement(id)}/contract/prices`, body),
    enterLoad: (id: string, body: T.NewLoad) => post<void>(`${engagement(id)}/contract/loads`, body),
    enterInvoice: (id: string, body: T.NewInvoice) => post<void>(`${engagement(id)}/contract/invoices`, body),
    setUnitPrice: (id: string, body: T.NewUnitPrice) => post<void>(`${engagement(id)}/contract/price-schedule`, body),
    setOrderMaximum: (id: string, amount: number) => put<void>(`${engagement(id)}/contract/price-schedule/maximum`, { amount }),
    draftOrder: (id: string, body: T.NewOrder) => post<T.Order>(`${engagement(id)}/contract/orders`, body),
    rewriteOrder: (id: string, order: string, body: T.NewOrder) => put<T.Order>(`${engagement(id)}/contract/orders/${order}`, body),
    placeOrder: (id: string, order: string, net: number) => post<void>(`${engagement(id)}/contract/orders/${order}/placement`, { net }),
    acknowledgeOrder: (id: string, order: string, on: string) => post<void>(`${engagement(id)}/contract/orders/${order}/performance`, { on }),
    cancelOrder: (id: string, order: string, motive: string) => post<void>(`${engagement(id)}/contract/orders/${order}/cancellation`, { motive }),
    sendSanction: (id: string, body: T.NewSanction) => post<void>(`${engagement(id)}/contract/sanctions`, body),
    noteSanctionReceipt: (id: string, sanction: string, on: string) => post<void>(`${engagement(id)}/contract/sanctions/${sanction}/receipt`, { on }),
    liftSanction: (id: string, sanction: string, motive: string) => post<void>(`${engagement(id)}/contract/sanctions/${sanction}/lifting`, { motive }),
    decidePenalty: (id: string, obligation: string, body: T.NewPenaltyDecision) => post<void>(`${engagement(id)}/contract/penalties/${obligation}/decision`, body),
    noteEndMeeting: (id: string, body: T.NewEndMeeting) => post<void>(`${engagement(id)}/contract/ending/meeting`, body),
    certifyReturn: (id: string, body: T.NewReturn) => post<void>(`${engagement(id)}/contract/ending/return`, body),
    nameBalance: (id: string, invoice: string) => post<void>(`${engagement(id)}/contract/ending/balance`, { invoice }),
    certifyEnd: (id: string, on: string) => post<void>(`${engagement(id)}/contract/ending/certificate`, { on }),
    makeDossier: (id: string) => post<T.Dossier>(`${engagement(id)}/contract/dossiers`),
    notePayment: (id: string, invoice: string, on: string) => post<void>(`${engagement(id)}/contract/invoices/${invoice}/payment`, { on }),
    openEntry: (id: string, register: string, body: T.NewRegisterEntry) =>
      post<T.RegisterEntry>(`${engagement(id)}/registers/${encodeURIComponent(register)}/entries`, body),
    changeEntry: (id: string, entry: string, body: T.RegisterEntryFacts) => put<T.RegisterEntry>(`${engagement(id)}/register-entries/${entry}`, body),
    moveEntry: (id: string, entry: string, body: T.RegisterMove) => post<T.RegisterEntry>(`${engagement(id)}/register-entries/${entry}/state`, body),
    cancelEntry: (id: string, entry: string, body: { revision: number; reason: string }) =>
      post<T.RegisterEntry>(`${engagement(id)}/register-entries/${entry}/cancellation`, body),
    endProject: (id: string, body: T.NewEnd) => post<void>(`${engagement(id)}/end`, body),
    enterMeasure: (id: string, body: T.NewMeasure) => post<void>(`${engagement(id)}/indicators/measures`, body),
    previewMeasures: (id: string, file: Blob) => request<T.MeasureImportPreview>(`${engagement(id)}/measure-imports/preview`, { method: 'POST', body: file }),
    importMeasures: (id: string, body: T.MeasureImportConfirmation) => post<T.MeasureImportOutcome>(`${engagement(id)}/measure-imports`, body),
    validateMeasure: (id: string, measure: string) => post<void>(`${engagement(id)}/indicators/measures/${measure}/validation`),
    analyseGap: (id: string, measure: string, body: T.NewGapAnalysis) => post<void>(`${engagement(id)}/indicators/measures/${measure}/analyses`, body),
    chooseIndicator: (id: string, body: T.IndicatorChoice) => post<void>(`${engagement(id)}/indicators/choices`, body),
    adaptIndicator: (id: string, body: T.IndicatorAdaptation) => post<void>(`${engagement(id)}/indicators/adaptations`, body),
    writeIndicator: (id: string, body: T.NewIndicator) => post<void>(`${engagement(id)}/indicators`, body),
    reopenRecords: (id: string, body: T.RecordReopening) => post<void>(`${engagement(id)}/indicators/reopenings`, body),
    enterWarning: (id: string, body: T.WarningEntry) => post<T.WarningEntered>(`${engagement(id)}/warnings/entries`, body),
    setWarningAside: (id: string, body: T.WarningSetAside) => post<void>(`${engagement(id)}/warnings/set-aside`, body),
    setTarget: (id: string, body: T.NewTarget) => post<void>(`${engagement(id)}/indicators/targets`, body),
    createDocument: (name: string, confidentiality: string, file: File, onProgress: (percent: number) => void) =>
      upload<T.DocumentCard>(`${base}/documents`, filesOf({ name, confidentiality, file }), onProgress),
    addVersion: (document: string, file: File, onProgress: (percent: number) => void) =>
      upload<T.DocumentCard>(`${base}/documents/${document}/versions`, filesOf({ file }), onProgress),
    attach: (id: string, documentId: string, version: number) => post<void>(`${deliverable(id)}/drafts`, { documentId, version }),
    handOver: (id: string) => post<void>(`${deliverable(id)}/hand-over`),
    sendBack: (id: string, reason: string) => post<void>(`${deliverable(id)}/send-back`, { reason }),
    forward: (id: string) => post<void>(`${deliverable(id)}/forward`),
    deliver: (id: string) => post<void>(`${deliverable(id)}/deliver`),
    decide: (id: string, body: T.NewDecision) => post<void>(`${deliverable(id)}/decisions`, body),
    sign: (record: string, sha256: string) => post<void>(`${base}/records/${record}/signature`, { sha256, consent: true }),
    refuseToSign: (record: string, motive: string) => post<void>(`${base}/records/${record}/refusal`, { motive }),
    answerVisa: (visa: string, body: T.NewVisa) => post<void>(`${base}/visas/${visa}/answer`, body),
    suspendDeadline: (id: string, from: string, motive: string) => post<void>(`${deliverable(id)}/deadline/suspension`, { from, motive }),
    resumeDeadline: (id: string, on: string, motive: string) => post<void>(`${deliverable(id)}/deadline/resumption`, { on, motive }),
    extendDeadline: (id: string, amount: number, unit: string, motive: string) =>
      post<void>(`${deliverable(id)}/deadline/extension`, { amount, unit, motive }),
    observe: (id: string, text: string) => post<void>(`${deliverable(id)}/observations`, { text }),
  }
}

/** Address of a record as a Word file, while nobody has signed it. */
export function recordWordUrl(slug: string, record: string) {
  return `/api/v1${space(slug)}/records/${record}/word`
}

/** Address of the statement of registers as a file. */
export function statementUrl(slug: string, engagement: string, kind: 'pdf' | 'word', from: string, to: string) {
  return `/api/v1${space(slug)}/engagements/${engagement}/register-statement/${kind}?from=${from}&to=${to}`
}

/** Address of an order as a PDF. */
export function orderUrl(slug: string, engagement: string, order: string) {
  return `/api/v1${space(slug)}/engagements/${engagement}/contract/orders/${order}/pdf`
}

/** Address of the archive of one's own dossier of proof. */
export function archiveUrl(slug: string, engagement: string, dossier: string) {
  return `/api/v1${space(slug)}/engagements/${engagement}/contract/dossiers/${dossier}/archive`
}

export function versionUrl(slug: string, document: string, version: number) {
  return `/api/v1${space(slug)}/documents/${document}/versions/${version}/content`
}
