import { expect, type Page, test } from '@playwright/test'
import { SECRET } from './calls'
import { LINK } from './evaluations'
import { dark, look } from './look'
import { serve, type State } from './server'

const S = '/spaces/exemple-sud'
const E = `${S}/engagements/e1`
const STATES: State[] = ['ready', 'loading', 'empty', 'error', 'forbidden']

/** Every route of the product, and the calls whose state is the page's state. */
const ROUTES: { name: string; path: string; main: string[] }[] = [
  { name: 'accueil', path: '/', main: ['/me'] },
  { name: 'invitation', path: '/invitation#jeton', main: ['/me'] },
  { name: 'appel-public', path: '/appels/ca1', main: ['/calls/ca1'] },
  { name: 'candidature-invitee', path: `/candidature#${SECRET}`, main: [`/guest-candidacies/${SECRET}`] },
  { name: 'questionnaire-invite', path: `/evaluation#${LINK}`, main: [`/guest-evaluations/${LINK}`] },
  { name: 'appels', path: '/e/exemple-sud/appels', main: [`${S}/calls`] },
  { name: 'appel', path: '/e/exemple-sud/appels/ca1', main: [`${S}/calls/ca1`] },
  { name: 'candidature', path: '/e/exemple-sud/appels/ca1/candidatures/cd1', main: [`${S}/calls/ca1/candidacies/cd1`] },
  { name: 'bonnes-pratiques', path: '/e/exemple-sud/bonnes-pratiques?q=sorties', main: [`${S}/practices`] },
  { name: 'bonne-pratique', path: '/e/exemple-sud/bonnes-pratiques/bp1', main: [`${S}/practices/bp1`] },
  { name: 'bonne-pratique-partagee', path: '/e/exemple-sud/bonnes-pratiques/partagee/sh1', main: [`${S}/shared-practices/sh1`] },
  { name: 'temps-legal', path: '/temps-legal', main: ['/legal-time/holidays'] },
  { name: 'administration-programmes', path: '/administration/programmes', main: ['/admin/plugins'] },
  { name: 'administration-espaces', path: '/administration/espaces', main: ['/admin/spaces'] },
  { name: 'administration-connexions', path: '/administration/connexions', main: ['/admin/sign-ins'] },
  { name: 'administration-courriels', path: '/administration/courriels', main: ['/admin/mails'] },
  { name: 'mes-notifications', path: '/e/exemple-sud/notifications', main: [`${S}/notifications`] },
  { name: 'reglages-des-notifications', path: '/e/exemple-sud/notifications/reglages', main: [`${S}/notification-settings`] },
  { name: 'mes-actions', path: '/e/exemple-sud', main: [`${S}/actions`] },
  { name: 'projets', path: '/e/exemple-sud/projets', main: [`${S}/engagements`] },
  { name: 'ouvrir-un-projet', path: '/e/exemple-sud/projets/nouveau', main: [`${S}/programmes`] },
  { name: 'fiche-programme', path: '/e/exemple-sud/programmes/cooperation/1.2.0', main: [`${S}/programmes/cooperation/1.2.0/sheet`] },
  { name: 'parcours', path: '/e/exemple-sud/projets/e1/parcours', main: [`${E}/plan`] },
  { name: 'sessions', path: '/e/exemple-sud/projets/e1/sessions', main: [`${E}/sessions`] },
  { name: 'sessions-mois', path: '/e/exemple-sud/projets/e1/sessions?vue=mois&mois=2026-11-01', main: [`${E}/sessions`] },
  { name: 'seance', path: '/e/exemple-sud/projets/e1/sessions/SC1', main: [`${E}/sessions/SC1/desk`] },
  { name: 'seance-presences', path: '/e/exemple-sud/projets/e1/sessions/SC1?vue=presences', main: [`${E}/sessions/SC1/desk`] },
  { name: 'seance-compte-rendu', path: '/e/exemple-sud/projets/e1/sessions/SC1?vue=compte-rendu', main: [`${E}/sessions/SC1/desk`] },
  { name: 'seance-questionnaire', path: '/e/exemple-sud/projets/e1/sessions/SC1?vue=evaluation', main: [`${E}/sessions/SC1/evaluation`] },
  { name: 'sessions-questionnaires', path: '/e/exemple-sud/projets/e1/sessions?vue=evaluations', main: [`${E}/evaluations`] },
  { name: 'livrables', path: '/e/exemple-sud/projets/e1/livrables', main: [`${E}/deliverables`] },
  { name: 'livrable', path: '/e/exemple-sud/projets/e1/livrables/d1', main: [`${S}/deliverables/d1`, `${S}/deliverables/d1/history`, `${S}/deliverables/d1/diagram`] },
  { name: 'contrat', path: '/e/exemple-sud/projets/e1/contrat', main: [`${E}/contract`] },
  { name: 'commandes', path: '/e/exemple-sud/projets/e1/contrat', main: [`${E}/contract/orders`] },
  { name: 'bon-de-commande', path: '/e/exemple-sud/projets/e1/commandes/o1', main: [`${E}/contract/orders`] },
  { name: 'bon-nouveau', path: '/e/exemple-sud/projets/e1/commandes/nouveau', main: [`${E}/contract/orders`] },
  { name: 'dossier-de-preuve', path: '/e/exemple-sud/projets/e1/contrat#dossier-de-preuve', main: [`${E}/contract/dossiers`] },
  { name: 'indicateurs', path: '/e/exemple-sud/projets/e1/indicateurs', main: [`${E}/indicators`] },
  { name: 'indicateurs-site', path: '/e/exemple-sud/projets/e1/indicateurs?noeud=n3', main: [`${E}/indicators/n3`] },
  { name: 'indicateurs-compares', path: '/e/exemple-sud/projets/e1/indicateurs?noeud=n2', main: [`${E}/indicators/n2/comparison`] },
  { name: 'registres', path: '/e/exemple-sud/projets/e1/registres', main: [`${E}/registers`] },
  { name: 'registre-actions', path: '/e/exemple-sud/projets/e1/registres?registre=actions', main: [`${E}/registers/actions`] },
  { name: 'registre-matrice', path: '/e/exemple-sud/projets/e1/registres?registre=risques&vue=matrice', main: [`${E}/registers/risques`] },
  { name: 'registre-calendrier', path: '/e/exemple-sud/projets/e1/registres?registre=actions&vue=calendrier', main: [`${E}/registers/actions`] },
  { name: 'etat-des-lieux', path: '/e/exemple-sud/projets/e1/registres/etat-des-lieux', main: [`${E}/register-statement`] },
  { name: 'formulaires', path: '/e/exemple-sud/projets/e1/formulaires', main: [`${E}/forms`] },
  { name: 'formulaire', path: '/e/exemple-sud/projets/e1/formulaires/note/n3', main: [`${E}/nodes/n3/forms/note`] },
  { name: 'grille', path: '/e/exemple-sud/projets/e1/formulaires/ecarts/n3', main: [`${E}/nodes/n3/forms/ecarts`] },
  { name: 'tableau', path: '/e/exemple-sud/projets/e1/formulaires/swot/n3', main: [`${E}/nodes/n3/forms/swot`] },
  { name: 'comparaison', path: '/e/exemple-sud/projets/e1/formulaires/scenarios/n3', main: [`${E}/nodes/n3/forms/scenarios`] },
  { name: 'personnes-du-projet', path: '/e/exemple-sud/projets/e1/personnes', main: [`${E}/people`] },
  { name: 'historique', path: '/e/exemple-sud/projets/e1/historique', main: [`${E}/history`] },
  { name: 'region', path: '/e/exemple-sud/region', main: [`${S}/region`] },
  { name: 'tableau-de-bord', path: '/e/exemple-sud/indicateurs', main: [`${S}/indicator-dashboard`] },
  { name: 'etablissements', path: '/e/exemple-sud/etablissements', main: [`${S}/organisations`] },
  { name: 'personnes', path: '/e/exemple-sud/personnes', main: [`${S}/persons`] },
]

for (const { name, path, main } of ROUTES) {
  for (const state of STATES) {
    test(`${name}, ${state}`, async ({ page }) => {
      await serve(page, main, state)
      await page.goto(path)
      await settled(page, name, state)
      await look(page, name, state)
      if (state === 'ready') await dark(page, name)
    })
  }
}

test('connexion, ready', async ({ page }) => {
  await serve(page, [], 'ready', { 'GET /api/v1/me': (r) => r.abort(), 'GET /me': (r) => r.fulfill({ status: 401, json: { title: 'Non connecté', status: 401 } }) })
  await page.goto('/?retour=/e/exemple-sud')
  await expect(page.getByRole('link', { name: 'Agence Exemple-Sud' })).toHaveAttribute('href', '/auth/login?provider=exemple-sud&return=%2Fe%2Fexemple-sud')
  await look(page, 'connexion', 'ready')
})

test('introuvable, ready', async ({ page }) => {
  await serve(page, [], 'ready')
  await page.goto('/nulle-part')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable')
  await look(page, 'introuvable', 'ready')
})

async function settled(page: Page, name: string, state: State) {
  if (state === 'ready') {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[data-async="loading"]')).toHaveCount(0)
    await expect(page.getByText('Cette page a rencontré une erreur')).toHaveCount(0)
    return
  }
  // The invitation page has no list of its own: without spaces it still offers to bind the account.
  if (name === 'invitation' && state === 'empty') return expect(page.getByRole('button', { name: 'Relier mon compte' })).toBeVisible()
  // There is always something to settle: without a mail server the page says that there is none.
  if (name === 'reglages-des-notifications' && state === 'empty') return expect(page.getByText('Les courriels sont désactivés')).toBeVisible()
  // A form or a meeting in which nothing stands yet is filled in as it is.
  if (['formulaire', 'grille', 'tableau', 'seance', 'seance-presences', 'seance-compte-rendu', 'seance-questionnaire', 'questionnaire-invite'].includes(name) && state === 'empty') return expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A call asks for nothing, or nothing stands in a candidacy yet: the page is the same with less.
  if (['appel-public', 'candidature-invitee', 'candidature', 'bonne-pratique', 'bonne-pratique-partagee'].includes(name) && state === 'empty') return expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator(`[data-async="${state}"]`).first()).toBeVisible()
}
