import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Crash, NotFoundPage } from './app/Failures'
import { SpaceLayout } from './app/SpaceLayout'
import { registerSearch } from './routes/project/registers/search'
import { notificationSearch } from './routes/notifications/search'
import { dashboardSearch } from './routes/dashboard/search'
import { regionSearch } from './routes/region/search'
import { deskSearch } from './routes/session/search'
import { adminPages, plainPages, root } from './routes/outside'
import { practiceSearch } from './routes/practice/search'
import { text } from './lib/search'

const space = createRoute({ getParentRoute: () => root, path: 'e/$slug', component: SpaceLayout })
const actions = createRoute({
  getParentRoute: () => space,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/actions/ActionsPage'), 'ActionsPage'),
})
const projects = createRoute({
  getParentRoute: () => space,
  path: 'projets',
  component: lazyRouteComponent(() => import('./routes/projects/ProjectsPage'), 'ProjectsPage'),
})
const wizard = createRoute({
  getParentRoute: () => space,
  path: 'projets/nouveau',
  component: lazyRouteComponent(() => import('./routes/wizard/WizardPage'), 'WizardPage'),
})
const region = createRoute({
  getParentRoute: () => space,
  path: 'region',
  validateSearch: regionSearch,
  component: lazyRouteComponent(() => import('./routes/region/RegionPage'), 'RegionPage'),
})
const dashboard = createRoute({
  getParentRoute: () => space,
  path: 'indicateurs',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('./routes/dashboard/DashboardPage'), 'DashboardPage'),
})
const calls = createRoute({
  getParentRoute: () => space,
  path: 'appels',
  component: lazyRouteComponent(() => import('./routes/call/CallsPage'), 'CallsPage'),
})
const call = createRoute({
  getParentRoute: () => space,
  path: 'appels/$call',
  component: lazyRouteComponent(() => import('./routes/call/CallPage'), 'CallPage'),
})
const candidacy = createRoute({
  getParentRoute: () => space,
  path: 'appels/$call/candidatures/$candidacy',
  component: lazyRouteComponent(() => import('./routes/call/CandidacyPage'), 'CandidacyPage'),
})
const practices = createRoute({
  getParentRoute: () => space,
  path: 'bonnes-pratiques',
  validateSearch: practiceSearch,
  component: lazyRouteComponent(() => import('./routes/practice/PracticesPage'), 'PracticesPage'),
})
const practice = createRoute({
  getParentRoute: () => space,
  path: 'bonnes-pratiques/$practice',
  component: lazyRouteComponent(() => import('./routes/practice/PracticePage'), 'PracticePage'),
})
const sharedPractice = createRoute({
  getParentRoute: () => space,
  path: 'bonnes-pratiques/partagee/$shared',
  component: lazyRouteComponent(() => import('./routes/practice/SharedPracticePage'), 'SharedPracticePage'),
})
const organisations = createRoute({
  getParentRoute: () => space,
  path: 'etablissements',
  validateSearch: (s: Record<string, unknown>): { q?: string; page?: number } => ({ q: text(s.q), page: Number(s.page) > 0 ? Number(s.page) : undefined }),
  component: lazyRouteComponent(() => import('./routes/organisations/OrganisationsPage'), 'OrganisationsPage'),
})
const persons = createRoute({
  getParentRoute: () => space,
  path: 'personnes',
  component: lazyRouteComponent(() => import('./routes/persons/PersonsPage'), 'PersonsPage'),
})

const notifications = createRoute({
  getParentRoute: () => space,
  path: 'notifications',
  validateSearch: notificationSearch,
  component: lazyRouteComponent(() => import('./routes/notifications/NotificationsPage'), 'NotificationsPage'),
})
const notificationSettings = createRoute({
  getParentRoute: () => space,
  path: 'notifications/reglages',
  component: lazyRouteComponent(() => import('./routes/notifications/SettingsPage'), 'SettingsPage'),
})

const sheet = createRoute({
  getParentRoute: () => space,
  path: 'programmes/$plugin/$version',
  component: lazyRouteComponent(() => import('./routes/programme/SheetPage'), 'SheetPage'),
})
const project = createRoute({
  getParentRoute: () => space,
  path: 'projets/$id',
  component: lazyRouteComponent(() => import('./routes/project/ProjectLayout'), 'ProjectLayout'),
})
const projectIndex = createRoute({
  getParentRoute: () => project,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/e/$slug/projets/$id/parcours', params: params as { slug: string; id: string } })
  },
})
const course = createRoute({
  getParentRoute: () => project,
  path: 'parcours',
  validateSearch: (s: Record<string, unknown>): { noeud?: string } => ({ noeud: text(s.noeud) }),
  component: lazyRouteComponent(() => import('./routes/project/CourseTab'), 'CourseTab'),
})
const sessions = createRoute({
  getParentRoute: () => project,
  path: 'sessions',
  validateSearch: (s: Record<string, unknown>): { vue?: 'mois' | 'evaluations'; mois?: string } => ({ vue: s.vue === 'mois' || s.vue === 'evaluations' ? s.vue : undefined, mois: text(s.mois) }),
  component: lazyRouteComponent(() => import('./routes/project/SessionsTab'), 'SessionsTab'),
})
const sessionDesk = createRoute({
  getParentRoute: () => space,
  path: 'projets/$id/sessions/$session',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('./routes/session/SessionDeskPage'), 'SessionDeskPage'),
})
const contract = createRoute({
  getParentRoute: () => project,
  path: 'contrat',
  component: lazyRouteComponent(() => import('./routes/project/contract/ContractTab'), 'ContractTab'),
})
const deliverables = createRoute({
  getParentRoute: () => project,
  path: 'livrables',
  validateSearch: (s: Record<string, unknown>): { q?: string; filtre?: 'retard' | 'ouverts' } => ({
    q: text(s.q),
    filtre: s.filtre === 'retard' || s.filtre === 'ouverts' ? s.filtre : undefined,
  }),
  component: lazyRouteComponent(() => import('./routes/project/DeliverablesTab'), 'DeliverablesTab'),
})
const registers = createRoute({
  getParentRoute: () => project,
  path: 'registres',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('./routes/project/RegistersTab'), 'RegistersTab'),
})
const indicators = createRoute({
  getParentRoute: () => project,
  path: 'indicateurs',
  validateSearch: (s: Record<string, unknown>): { noeud?: string } => ({ noeud: text(s.noeud) }),
  component: lazyRouteComponent(() => import('./routes/project/IndicatorsTab'), 'IndicatorsTab'),
})
const statement = createRoute({
  getParentRoute: () => project,
  path: 'registres/etat-des-lieux',
  validateSearch: (s: Record<string, unknown>): { du?: string; au?: string } => ({ du: text(s.du), au: text(s.au) }),
  component: lazyRouteComponent(() => import('./routes/project/StatementTab'), 'StatementTab'),
})
const forms = createRoute({
  getParentRoute: () => project,
  path: 'formulaires',
  validateSearch: (s: Record<string, unknown>): { noeud?: string } => ({ noeud: text(s.noeud) }),
  component: lazyRouteComponent(() => import('./routes/project/FormsTab'), 'FormsTab'),
})
const form = createRoute({
  getParentRoute: () => space,
  path: 'projets/$id/formulaires/$form/$node',
  component: lazyRouteComponent(() => import('./routes/form/FormPage'), 'FormPage'),
})
const order = createRoute({
  getParentRoute: () => space,
  path: 'projets/$id/commandes/$order',
  validateSearch: (s: Record<string, unknown>): { remplace?: string } => ({ remplace: text(s.remplace) }),
  component: lazyRouteComponent(() => import('./routes/order/OrderPage'), 'OrderPage'),
})
const people = createRoute({
  getParentRoute: () => project,
  path: 'personnes',
  component: lazyRouteComponent(() => import('./routes/project/PeopleTab'), 'PeopleTab'),
})
const history = createRoute({
  getParentRoute: () => project,
  path: 'historique',
  component: lazyRouteComponent(() => import('./routes/project/HistoryTab'), 'HistoryTab'),
})
const deliverable = createRoute({
  getParentRoute: () => space,
  path: 'projets/$id/livrables/$obligation',
  component: lazyRouteComponent(() => import('./routes/deliverable/DeliverablePage'), 'DeliverablePage'),
})

const tree = root.addChildren([
  plainPages,
  adminPages,
  space.addChildren([
    actions,
    projects,
    wizard,
    region,
    dashboard,
    calls,
    call,
    candidacy,
    practices,
    practice,
    sharedPractice,
    organisations,
    persons,
    sheet,
    notifications,
    notificationSettings,
    deliverable,
    sessionDesk,
    form,
    order,
    project.addChildren([projectIndex, course, sessions, deliverables, indicators, registers, forms, statement, contract, people, history]),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: Crash,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
