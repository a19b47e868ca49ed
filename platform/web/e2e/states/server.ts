import type { Page, Route } from '@playwright/test'
import type { FormContent } from '~/api'
import { bareContract, contract1, dossiers } from './contract'
import { bareHeld, held } from './desk'
import * as a from './calls'
import { diagram } from './diagram'
import * as v from './evaluations'
import * as f from './fixtures'
import * as form from './forms'
import * as i from './indicators'
import { lineage } from './lineage'
import { bareOrders, orders } from './orders'
import { board } from './replacements'
import * as p from './plan'
import * as b from './practices'
import * as g from './registers'
import { warnings } from './warnings'
import { definition, programmes, sheet } from './wizard'
import { bareEnding, ending } from './ending'
import { barePenalties, bareSanctions, penalties, sanctions } from './sanctions'

export type State = 'ready' | 'loading' | 'empty' | 'error' | 'forbidden'

function answersOf(code: string, content: FormContent) {
  const base = `/spaces/exemple-sud/engagements/e1/nodes/${form.NODE}/forms/${code}`
  return { [base]: content, [`${base}/state`]: form.still, [`${base}/versions`]: form.versions, [`${base}/hold`]: form.holding(content), [`${base}/release`]: null }
}

/** What the mocked server answers when all is well, by path after /api/v1 (the query left off). */
const READY: Record<string, unknown> = {
  '/me': f.me,
  '/sign-in/providers': f.providers,
  '/admin/plugins': f.plugins,
  '/admin/spaces': f.adminSpaces,
  '/admin/sign-ins': f.signIns,
  '/admin/mails': f.mails,
  '/legal-time/holidays': f.holidays,
  '/spaces/exemple-sud': f.space,
  '/spaces/exemple-sud/actions': f.actions,
  '/spaces/exemple-sud/notifications': f.notifications,
  '/spaces/exemple-sud/notifications/unread': { unread: 2 },
  '/spaces/exemple-sud/notification-settings': f.notificationSettings,
  '/spaces/exemple-sud/calendar-feed': { since: '2026-11-02T08:00:00Z' },
  '/calls/ca1': a.publicCall,
  [`/guest-candidacies/${a.SECRET}`]: a.guest,
  '/spaces/exemple-sud/practices': b.list,
  '/spaces/exemple-sud/practice-desk': b.desk,
  '/spaces/exemple-sud/practice-desk/reuse-places': b.places,
  '/spaces/exemple-sud/practices/bp1': b.practice,
  '/spaces/exemple-sud/practices/bp2': b.proposed,
  '/spaces/exemple-sud/shared-practices/sh1': b.shared,
  '/spaces/exemple-sud/calls': a.list,
  '/spaces/exemple-sud/calls/ca1': a.board,
  '/spaces/exemple-sud/calls/ca1/candidacies/cd1': a.candidacy,
  '/spaces/exemple-sud/calls/ca1/candidacies/cd1/reading': a.candidacy,
  '/spaces/exemple-sud/organisations': f.organisations,
  '/spaces/exemple-sud/organisation-imports/importers': f.importers,
  '/spaces/exemple-sud/persons': f.persons,
  '/spaces/exemple-sud/programmes': programmes,
  '/spaces/exemple-sud/programmes/cooperation/1.2.0': definition,
  '/spaces/exemple-sud/programmes/cooperation/1.2.0/sheet': sheet,
  '/spaces/exemple-sud/engagements': f.engagements,
  '/spaces/exemple-sud/engagements/e1': f.engagement,
  '/spaces/exemple-sud/engagements/e1/calls': a.projectCalls,
  '/spaces/exemple-sud/engagements/e1/earlier': lineage,
  '/spaces/exemple-sud/engagements/e1/people': f.people,
  '/spaces/exemple-sud/engagements/e1/replacements': board,
  '/spaces/exemple-sud/engagements/e1/contract': contract1,
  '/spaces/exemple-sud/engagements/e1/contract/orders': orders,
  '/spaces/exemple-sud/engagements/e1/contract/sanctions': sanctions,
  '/spaces/exemple-sud/engagements/e1/contract/penalties': penalties,
  '/spaces/exemple-sud/engagements/e1/contract/ending': ending,
  '/spaces/exemple-sud/engagements/e1/contract/dossiers': dossiers,
  '/spaces/exemple-sud/engagements/e1/plan': p.plan,
  '/spaces/exemple-sud/engagements/e1/parameters': p.parameters,
  '/spaces/exemple-sud/engagements/e1/sessions': p.sessions,
  '/spaces/exemple-sud/engagements/e1/meetings/kinds': p.meetingKinds,
  '/spaces/exemple-sud/engagements/e1/sessions/SC1/desk': held,
  '/spaces/exemple-sud/engagements/e1/sessions/SC1/evaluation': v.closedEvaluation,
  '/spaces/exemple-sud/engagements/e1/evaluations': v.gathered,
  [`/guest-evaluations/${v.LINK}`]: v.asked,
  '/spaces/exemple-sud/engagements/e1/deliverables': p.deliverables,
  '/spaces/exemple-sud/engagements/e1/registers': g.registers,
  '/spaces/exemple-sud/engagements/e1/registers/risques': g.riskContent,
  '/spaces/exemple-sud/engagements/e1/registers/actions': g.actionContent,
  '/spaces/exemple-sud/engagements/e1/register-entries/r-1/history': g.registerHistory,
  '/spaces/exemple-sud/engagements/e1/register-statement': g.statement,
  '/spaces/exemple-sud/engagements/e1/indicators': i.places,
  [`/spaces/exemple-sud/engagements/e1/indicators/${i.SITE}`]: i.siteBoard,
  [`/spaces/exemple-sud/engagements/e1/measure-imports/model/${i.SITE}`]: i.model,
  [`/spaces/exemple-sud/engagements/e1/measure-imports/model/${i.GROUP}`]: i.model,
  [`/spaces/exemple-sud/engagements/e1/indicators/${i.GROUP}`]: i.groupBoard,
  [`/spaces/exemple-sud/engagements/e1/indicators/${i.GROUP}/comparison`]: i.comparison,
  '/spaces/exemple-sud/engagements/e1/indicators/n3/matin/history': i.history,
  '/spaces/exemple-sud/engagements/e1/indicators/periods/p2/measures/matin': i.versions,
  '/spaces/exemple-sud/engagements/e1/history': f.history,
  '/spaces/exemple-sud/engagements/e1/forms': form.forms,
  ...answersOf('note', form.note),
  ...answersOf('ecarts', form.gaps),
  ...answersOf('swot', form.swot),
  ...answersOf('scenarios', form.scenarios),
  '/spaces/exemple-sud/deliverables/d1': p.deliverable1,
  '/spaces/exemple-sud/deliverables/d1/history': f.history,
  '/spaces/exemple-sud/deliverables/d1/diagram': diagram,
  '/spaces/exemple-sud/deliverables/d1/visas': [p.visaGiven, p.visaAwaited, p.visaFormer],
  '/spaces/exemple-sud/deliverables/d1/records': [p.record1, p.record0],
  '/spaces/exemple-sud/region': f.region,
  '/spaces/exemple-sud/warnings': warnings,
  '/spaces/exemple-sud/engagements/e1/warnings': warnings,
  '/spaces/exemple-sud/indicator-dashboard': i.dashboard,
}

const EMPTY: Record<string, unknown> = {
  '/spaces/exemple-sud/engagements/e1/meetings/kinds': [],
  '/spaces/exemple-sud/engagements/e1/sessions/SC1/desk': bareHeld,
  '/spaces/exemple-sud/engagements/e1/sessions/SC1/evaluation': v.unopened,
  [`/guest-evaluations/${v.LINK}`]: { ...v.asked, questions: [] },
  '/spaces/exemple-sud/programmes/cooperation/1.2.0/sheet': { ...sheet, sources: [], steps: [], tables: [] },
  '/admin/mails': { server: null, mails: [] },
  '/spaces/exemple-sud/notification-settings': { ...f.notificationSettings, mailOn: false, email: null },
  '/spaces/exemple-sud/calendar-feed': { since: null },
  '/legal-time/holidays': { holidays: [] },
  '/me': { ...f.me, spaces: [], administrator: false },
  '/calls/ca1': { ...a.publicCall, pieces: [], commitments: [], roles: [] },
  [`/guest-candidacies/${a.SECRET}`]: a.bareGuest,
  '/spaces/exemple-sud/practices': b.bareList,
  '/spaces/exemple-sud/practices/bp1': b.barePractice,
  '/spaces/exemple-sud/shared-practices/sh1': b.bareShared,
  '/spaces/exemple-sud/calls/ca1': a.bareBoard,
  '/spaces/exemple-sud/calls/ca1/candidacies/cd1': a.bareCandidacy,
  '/spaces/exemple-sud/organisations': { items: [], total: 0, page: 0, size: 25 },
  '/spaces/exemple-sud/engagements/e1/contract': bareContract,
  '/spaces/exemple-sud/engagements/e1/contract/orders': bareOrders,
  '/spaces/exemple-sud/engagements/e1/contract/sanctions': bareSanctions,
  '/spaces/exemple-sud/engagements/e1/contract/penalties': barePenalties,
  '/spaces/exemple-sud/engagements/e1/contract/ending': bareEnding,
  '/spaces/exemple-sud/engagements/e1/plan': p.bare,
  '/spaces/exemple-sud/deliverables/d1': { ...p.deliverable1, state: 'EXPECTED', stateLabel: 'Attendu', documents: [], deliveries: [], decisions: [], openPoints: [], deadline: null, allowed: ['ATTACH', 'HAND_OVER'], expected: { text: 'Déposer un premier projet.', who: 'Nora Lemaire' } },
  '/spaces/exemple-sud/engagements/e1/registers/risques': { ...g.riskContent, entries: [] },
  '/spaces/exemple-sud/engagements/e1/registers/actions': { ...g.actionContent, entries: [] },
  '/spaces/exemple-sud/indicator-dashboard': { programmes: [], organisations: [], sections: [] },
  [`/spaces/exemple-sud/engagements/e1/indicators/${i.SITE}`]: i.bareBoard,
  '/spaces/exemple-sud/engagements/e1/register-statement': g.quiet,
  '/spaces/exemple-sud/deliverables/d1/diagram': { xml: '', current: [] },
  ...answersOf('note', { ...form.note, state: { ...form.note.state, cells: [] } }),
  ...answersOf('ecarts', { ...form.gaps, state: { ...form.gaps.state, rows: [], cells: [], tally: [] } }),
  ...answersOf('swot', { ...form.swot, state: { ...form.swot.state, rows: [], cells: [] } }),
  ...answersOf('scenarios', form.bareScenarios),
}

const problem = (status: number, title: string, detail: string) => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'x-request-id': '01JDC5-7Q2K' },
  body: JSON.stringify({ type: 'about:blank', title, status, detail, requestId: '01JDC5-7Q2K' }),
})

/** Mocks the whole API: `main` (paths) answers in the given state, all else is well. */
export async function serve(page: Page, main: string[], state: State, extra: Record<string, (route: Route) => unknown> = {}) {
  const held: Route[] = []
  await page.route('**/api/v1/**', async (route) => {
    const url = new URL(route.request().url())
    const path = url.pathname.replace('/api/v1', '')
    const own = extra[`${route.request().method()} ${path}`]
    if (own) return own(route)
    if (main.includes(path) && route.request().method() === 'GET') {
      if (state === 'loading') return void held.push(route) // never answered
      if (state === 'error') return route.fulfill(problem(500, 'Le service rencontre un incident', 'La base de données ne répond pas. Réessayez dans quelques minutes.'))
      if (state === 'forbidden') return route.fulfill(problem(403, 'Accès refusé', 'Votre rôle ne donne pas ce droit. Adressez-vous à Camille Durand, qui gère cet espace.'))
      if (state === 'empty') return route.fulfill({ json: EMPTY[path] ?? [] })
    }
    const answer = READY[path]
    if (typeof answer === 'function') return route.fulfill({ json: answer(route.request().postDataJSON()) })
    if (answer === null) return route.fulfill({ status: 204 })
    return answer === undefined ? route.fulfill(problem(404, 'Introuvable', 'Cette adresse ne mène nulle part.')) : route.fulfill({ json: answer })
  })
}
