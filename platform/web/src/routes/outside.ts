import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { CrashPage, NotFoundPage } from '~/app/Failures'
import { AdminLayout, PlainLayout } from '~/app/PlainLayout'
import { RootLayout } from '~/app/RootLayout'
import { text } from '~/lib/search'

/** What holds every page. */
export const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage, errorComponent: CrashPage })

const plain = createRoute({ getParentRoute: () => root, id: 'plain', component: PlainLayout })
const home = createRoute({
  getParentRoute: () => plain,
  path: '/',
  validateSearch: (s: Record<string, unknown>): { retour?: string; erreur?: string } => ({ retour: text(s.retour), erreur: text(s.erreur) }),
  component: lazyRouteComponent(() => import('~/routes/home/HomePage'), 'HomePage'),
})
const invitation = createRoute({
  getParentRoute: () => plain,
  path: 'invitation',
  component: lazyRouteComponent(() => import('~/routes/home/InvitationPage'), 'InvitationPage'),
})
const legalTime = createRoute({
  getParentRoute: () => plain,
  path: 'temps-legal',
  component: lazyRouteComponent(() => import('~/routes/legal/LegalTimePage'), 'LegalTimePage'),
})
const verify = createRoute({
  getParentRoute: () => plain,
  path: 'verifier',
  component: lazyRouteComponent(() => import('~/routes/verify/VerifyPage'), 'VerifyPage'),
})

const publicCall = createRoute({
  getParentRoute: () => plain,
  path: 'appels/$call',
  component: lazyRouteComponent(() => import('~/routes/call/PublicCallPage'), 'PublicCallPage'),
})
const guestCandidacy = createRoute({
  getParentRoute: () => plain,
  path: 'candidature',
  component: lazyRouteComponent(() => import('~/routes/call/GuestPage'), 'GuestPage'),
})
const guestEvaluation = createRoute({
  getParentRoute: () => plain,
  path: 'evaluation',
  component: lazyRouteComponent(() => import('~/routes/evaluation/GuestEvaluationPage'), 'GuestEvaluationPage'),
})

const admin = createRoute({ getParentRoute: () => root, path: 'administration', component: AdminLayout })
const adminIndex = createRoute({
  getParentRoute: () => admin,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/administration/programmes' })
  },
})
const adminPlugins = createRoute({
  getParentRoute: () => admin,
  path: 'programmes',
  component: lazyRouteComponent(() => import('~/routes/admin/PluginsPage'), 'PluginsPage'),
})
const adminSpaces = createRoute({
  getParentRoute: () => admin,
  path: 'espaces',
  component: lazyRouteComponent(() => import('~/routes/admin/SpacesPage'), 'SpacesPage'),
})

const adminSignIns = createRoute({
  getParentRoute: () => admin,
  path: 'connexions',
  component: lazyRouteComponent(() => import('~/routes/admin/SignInsPage'), 'SignInsPage'),
})

const adminMails = createRoute({
  getParentRoute: () => admin,
  path: 'courriels',
  component: lazyRouteComponent(() => import('~/routes/admin/MailsPage'), 'MailsPage'),
})

/** Pages outside any space, most of them without an account. */
export const plainPages = plain.addChildren([home, invitation, legalTime, verify, publicCall, guestCandidacy, guestEvaluation])

export const adminPages = admin.addChildren([adminIndex, adminPlugins, adminSpaces, adminSignIns, adminMails])
