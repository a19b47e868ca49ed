import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { rememberCsrfToken, request } from './client'
import type * as T from './types'

const space = (slug: string) => `/spaces/${encodeURIComponent(slug)}`
const get = <R>(path: string, signal?: AbortSignal) => request<R>(path, { signal })

/** Every key starts with the space, so that leaving a space or writing in it can never touch another one's data. */
function inSpace<R>(slug: string, path: string) {
  return queryOptions({ queryKey: ['space', slug, path], queryFn: ({ signal }) => get<R>(space(slug) + path, signal) })
}

function outside<R>(path: string) {
  return queryOptions({ queryKey: ['outside', path], queryFn: ({ signal }) => get<R>(path, signal) })
}

export const queries = {
  me: () =>
    queryOptions({
      queryKey: ['outside', '/me'],
      queryFn: async ({ signal }) => {
        const me = await request<T.Me>('/me', { signal, anonymousAllowed: true })
        rememberCsrfToken(me.csrfToken)
        return me
      },
      staleTime: 60_000,
      retry: false,
    }),
  publicCall: (id: string) => outside<T.PublicCall>(`/calls/${encodeURIComponent(id)}`),
  guestCandidacy: (secret: string) => outside<T.GuestCandidacy>(`/guest-candidacies/${encodeURIComponent(secret)}`),
  applicants: (secret: string, q: string) => outside<T.Applicant[]>(`/guest-candidacies/${encodeURIComponent(secret)}/organisations?q=${encodeURIComponent(q)}`),
  guestEvaluation: (secret: string) => outside<T.GuestEvaluation>(`/guest-evaluations/${encodeURIComponent(secret)}`),
  calls: (slug: string) => inSpace<T.CallList>(slug, '/calls'),
  call: (slug: string, id: string) => inSpace<T.CallBoard>(slug, `/calls/${id}`),
  candidacy: (slug: string, call: string, id: string) => inSpace<T.CandidacyView>(slug, `/calls/${call}/candidacies/${id}`),
  projectCalls: (slug: string, id: string) => inSpace<T.ProjectCall[]>(slug, `/engagements/${id}/calls`),
  lineage: (slug: string, id: string) => inSpace<T.Lineage>(slug, `/engagements/${id}/earlier`),
  documentsToCarry: (slug: string, id: string, follow: string) => inSpace<T.DocumentToCarry[]>(slug, `/engagements/${id}/earlier/${follow}/documents`),
  practices: (slug: string, wanted: { q?: string; type?: string; level?: string }) =>
    inSpace<T.PracticeList>(slug, `/practices?${new URLSearchParams({ ...(wanted.q && { q: wanted.q }), ...(wanted.type && { type: wanted.type }), ...(wanted.level && { level: wanted.level }) })}`),
  practiceDesk: (slug: string) => inSpace<T.PracticeDesk>(slug, '/practice-desk'),
  practiceReusePlaces: (slug: string) => inSpace<T.PracticePlace[]>(slug, '/practice-desk/reuse-places'),
  practice: (slug: string, id: string) => inSpace<T.Practice>(slug, `/practices/${id}`),
  sharedPractice: (slug: string, id: string) => inSpace<T.SharedPractice>(slug, `/shared-practices/${id}`),
  providers: () => outside<T.Provider[]>('/sign-in/providers'),
  space: (slug: string) => inSpace<T.Space>(slug, ''),
  actions: (slug: string) => inSpace<T.Action[]>(slug, '/actions'),
  unread: (slug: string) => inSpace<{ unread: number }>(slug, '/notifications/unread'),
  notifications: (slug: string, kind?: T.NoticeKind, unread?: boolean) =>
    inSpace<T.Notification[]>(slug, `/notifications?${new URLSearchParams({ ...(kind && { kind }), ...(unread && { unread: 'true' }) })}`),
  notificationSettings: (slug: string) => inSpace<T.NotificationSettings>(slug, '/notification-settings'),
  calendarFeed: (slug: string) => inSpace<T.CalendarFeed>(slug, '/calendar-feed'),
  organisations: (slug: string, q: string, page: number, context = '') =>
    inSpace<T.OrganisationPage>(slug, `/organisations?q=${encodeURIComponent(q)}&page=${page}${context}`),
  importers: (slug: string) => inSpace<T.Importer[]>(slug, '/organisation-imports/importers'),
  persons: (slug: string) => inSpace<T.Person[]>(slug, '/persons'),
  programmes: (slug: string) => inSpace<T.ProgrammeSummary[]>(slug, '/programmes'),
  programme: (slug: string, id: string, version: string) =>
    inSpace<T.ProgrammeDefinition>(slug, `/programmes/${encodeURIComponent(id)}/${encodeURIComponent(version)}`),
  engagements: (slug: string) => inSpace<T.EngagementSummary[]>(slug, '/engagements'),
  engagement: (slug: string, id: string) => inSpace<T.Engagement>(slug, `/engagements/${id}`),
  unfinished: (slug: string, id: string) => inSpace<T.Unfinished>(slug, `/engagements/${id}/end`),
  people: (slug: string, id: string) => inSpace<T.NodeSeats[]>(slug, `/engagements/${id}/people`),
  replacements: (slug: string, id: string) => inSpace<T.ReplacementBoard>(slug, `/engagements/${id}/replacements`),
  plan: (slug: string, id: string, node?: string) =>
    inSpace<T.Plan>(slug, `/engagements/${id}/plan${node ? `?node=${encodeURIComponent(node)}` : ''}`),
  parameters: (slug: string, id: string) => inSpace<T.ParameterSetting[]>(slug, `/engagements/${id}/parameters`),
  sessions: (slug: string, id: string) => inSpace<T.SessionRow[]>(slug, `/engagements/${id}/sessions`),
  meetingKinds: (slug: string, id: string) => inSpace<T.MeetingKind[]>(slug, `/engagements/${id}/meetings/kinds`),
  sessionDesk: (slug: string, id: string, session: string) => inSpace<T.SessionDesk>(slug, `/engagements/${id}/sessions/${session}/desk`),
  sessionEvaluation: (slug: string, id: string, session: string) => inSpace<T.SessionEvaluation>(slug, `/engagements/${id}/sessions/${session}/evaluation`),
  evaluations: (slug: string, id: string) => inSpace<T.GatheredEvaluation[]>(slug, `/engagements/${id}/evaluations`),
  deliverables: (slug: string, id: string) => inSpace<T.DeliverableRow[]>(slug, `/engagements/${id}/deliverables`),
  deliverable: (slug: string, id: string) => inSpace<T.Deliverable>(slug, `/deliverables/${id}`),
  records: (slug: string, id: string) => inSpace<T.RecordView[]>(slug, `/deliverables/${id}/records`),
  visas: (slug: string, id: string) => inSpace<T.Visa[]>(slug, `/deliverables/${id}/visas`),
  deliverableHistory: (slug: string, id: string) => inSpace<T.HistoryEntry[]>(slug, `/deliverables/${id}/history`),
  diagram: (slug: string, id: string) => inSpace<T.Diagram>(slug, `/deliverables/${id}/diagram`),
  dossiers: (slug: string, id: string) => inSpace<T.Dossier[]>(slug, `/engagements/${id}/contract/dossiers`),
  orders: (slug: string, id: string) => inSpace<T.OrderBook>(slug, `/engagements/${id}/contract/orders`),
  sanctions: (slug: string, id: string) => inSpace<T.SanctionBoard>(slug, `/engagements/${id}/contract/sanctions`),
  ending: (slug: string, id: string) => inSpace<T.EndingBoard>(slug, `/engagements/${id}/contract/ending`),
  penalties: (slug: string, id: string) => inSpace<T.PenaltyBoard>(slug, `/engagements/${id}/contract/penalties`),
  contract: (slug: string, id: string) => inSpace<T.Contract>(slug, `/engagements/${id}/contract`),
  registers: (slug: string, id: string) => inSpace<T.Register[]>(slug, `/engagements/${id}/registers`),
  register: (slug: string, id: string, code: string) => inSpace<T.RegisterContent>(slug, `/engagements/${id}/registers/${encodeURIComponent(code)}`),
  registerHistory: (slug: string, id: string, entry: string) => inSpace<T.RegisterChange[]>(slug, `/engagements/${id}/register-entries/${entry}/history`),
  registerStatement: (slug: string, id: string, from?: string, to?: string) =>
    inSpace<T.RegisterStatement>(slug, `/engagements/${id}/register-statement?${new URLSearchParams({ ...(from && { from }), ...(to && { to }) })}`),
  indicatorPlaces: (slug: string, id: string) => inSpace<T.IndicatorPlace[]>(slug, `/engagements/${id}/indicators`),
  indicators: (slug: string, id: string, node: string) => inSpace<T.IndicatorBoard>(slug, `/engagements/${id}/indicators/${node}`),
  indicatorComparison: (slug: string, id: string, node: string) => inSpace<T.IndicatorComparison[]>(slug, `/engagements/${id}/indicators/${node}/comparison`),
  measureModel: (slug: string, id: string, node: string) => inSpace<T.MeasureModelLine[]>(slug, `/engagements/${id}/measure-imports/model/${node}`),
  measureVersions: (slug: string, id: string, period: string, indicator: string) =>
    inSpace<T.MeasureVersion[]>(slug, `/engagements/${id}/indicators/periods/${period}/measures/${encodeURIComponent(indicator)}`),
  indicatorHistory: (slug: string, id: string, node: string, indicator: string) =>
    inSpace<T.IndicatorVersion[]>(slug, `/engagements/${id}/indicators/${node}/${encodeURIComponent(indicator)}/history`),
  forms: (slug: string, id: string) => inSpace<T.FormSummary[]>(slug, `/engagements/${id}/forms`),
  form: (slug: string, id: string, node: string, code: string) => inSpace<T.FormContent>(slug, `/engagements/${id}/nodes/${node}/forms/${encodeURIComponent(code)}`),
  formVersions: (slug: string, id: string, node: string, code: string, spot: { row: string; field: string }) =>
    inSpace<T.FormVersion[]>(slug, `/engagements/${id}/nodes/${node}/forms/${encodeURIComponent(code)}/versions?${new URLSearchParams(spot)}`),
  history: (slug: string, id: string) => inSpace<T.HistoryEntry[]>(slug, `/engagements/${id}/history`),
  /** @param origins days by code of an origin; none for the server's example */
  sheet: (slug: string, id: string, version: string, origins: Record<string, string>) =>
    inSpace<T.ProgrammeSheet>(slug, `/programmes/${encodeURIComponent(id)}/${encodeURIComponent(version)}/sheet?${new URLSearchParams(Object.entries(origins).map(([code, day]) => ['origin', `${code}=${day}`]))}`),
  dashboard: (slug: string, programme?: string, level?: string, organisation?: string) =>
    inSpace<T.Dashboard>(slug, `/indicator-dashboard?${new URLSearchParams({ ...(programme && { programme }), ...(level && { level }), ...(organisation && { organisation }) })}`),
  warnings: (slug: string, id: string) => inSpace<T.EarlyWarning[]>(slug, `/engagements/${id}/warnings`),
  spaceWarnings: (slug: string) => inSpace<T.EarlyWarning[]>(slug, '/warnings'),
  region: (slug: string, programme?: string) =>
    inSpace<T.RegionRow[]>(slug, `/region${programme ? `?programme=${encodeURIComponent(programme)}` : ''}`),
  adminPlugins: () => outside<T.PluginRow[]>('/admin/plugins'),
  adminSpaces: () => outside<T.AdminSpace[]>('/admin/spaces'),
  adminMails: () => outside<T.MailQueue>('/admin/mails'),
  adminSignIns: () =>
    infiniteQueryOptions({
      queryKey: ['outside', '/admin/sign-ins'],
      queryFn: ({ signal, pageParam }) => get<T.SignInEvent[]>(`/admin/sign-ins${pageParam ? `?below=${pageParam}` : ''}`, signal),
      initialPageParam: 0,
      getNextPageParam: (last: T.SignInEvent[]) => (last.length === 100 ? last[last.length - 1].id : undefined),
      select: (data) => data.pages.flat(),
    }),
  holidays: (zone: string, year: number) => outside<{ holidays: T.Holiday[] }>(`/legal-time/holidays?zone=${zone}&year=${year}`),
}
