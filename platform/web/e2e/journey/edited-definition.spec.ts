import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { signIn, SPACE } from './people'
import { card, choose, enableIn, STARTING, upload, versions } from './plugins'
import { Wizard } from './wizard'

const TITLE = 'Programme retouché'
const RUN = Date.now().toString(36).slice(-6)

interface Named { id: string }

async function made(page: Page, path: string, body: unknown): Promise<Named> {
  const { csrfToken } = (await (await page.request.get('/api/v1/me')).json()) as { csrfToken: string }
  const answer = await page.request.post(`/api/v1/spaces/${SPACE}${path}`, { data: body, headers: { 'X-CSRF-Token': csrfToken } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as Named
}

/** Opens a project with one library on the newest version that the wizard offers; answers its address. */
async function open(lead: Page, version: string, library: string, town: string) {
  await lead.goto(`/e/${SPACE}/projets/nouveau`)
  const wizard = new Wizard(lead)
  await expect(lead.getByRole('radio', { name: new RegExp(`${TITLE}, version ${version}`) })).toBeVisible()
  await choose(lead, TITLE, `Retouche ${version}`)
  await wizard.next('Paramètres')
  await wizard.next('Participants')
  await lead.getByLabel('Nom : réseau').fill('Réseau')
  await lead.getByRole('combobox', { name: 'Ajouter : bibliothèque' }).fill(library)
  await lead.getByRole('option', { name: library }).click()
  await wizard.next('Contrat et parties')
  await wizard.party('Ville', town)
  await wizard.next('Dates de départ')
  // A Tuesday from which the session falls on a working day, two weeks as well as four weeks later.
  await lead.getByLabel(/^Réseau/).fill('2027-02-02')
  await wizard.next('Places')
  await wizard.next('Récapitulatif')
  await lead.getByRole('button', { name: 'Ouvrir le projet', exact: true }).click()
  await lead.waitForURL(/\/parcours$/)
  return new URL(lead.url()).pathname.replace(/\/parcours$/, '')
}

async function shows(page: Page, project: string, { day, deliverables, gate }: { day: string; deliverables: string[]; gate: boolean }) {
  await page.goto(`${project}/parcours`)
  await expect(page.getByRole('heading', { level: 2, name: 'Dates de départ' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('region', { name: 'Passages de phase' })).toHaveCount(gate ? 1 : 0)
  await expect(page.getByText("Feu vert pour l'essai").first()).toBeVisible({ visible: gate })
  await page.goto(`${project}/sessions`)
  await expect(page.getByRole('row').filter({ hasText: "Journée d'accueil" })).toContainText(day)
  await page.goto(`${project}/livrables`)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const titles = await page.getByRole('row').getByRole('link').allInnerTexts()
  expect(titles.sort()).toEqual([...deliverables].sort())
}

test('an edited definition changes plan and screens of what is opened on it, and of nothing else', { tag: '@CORE-010' }, async ({ browser }) => {
  test.setTimeout(600_000)
  const { before, after } = versions()
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const card1 = { kind: 'OTHER', identifiers: [], city: 'Cassis' }
  const library = `Médiathèque ${RUN}`
  const town = `Commune ${RUN}`
  await made(lead, '/organisations', { ...card1, name: library })
  await made(lead, '/organisations', { ...card1, name: town })

  const administrator = await signIn(browser, 'administrator', '/administration/programmes')
  await upload(administrator, 'avant')
  await expect(administrator.getByText(`${TITLE}, version ${before}, est installé.`)).toBeVisible({ timeout: STARTING })
  await enableIn(administrator, TITLE, "ARS Provence-Alpes-Côte d'Azur")
  const old = await open(lead, before, library, town)
  const asBefore = { day: '16 févr. 2027', deliverables: ["Projet d'essai", "Carnet de l'essai"], gate: true }
  await shows(lead, old, asBefore)

  await upload(administrator, 'apres')
  await expect(administrator.getByText(`${TITLE}, version ${after}, est installé.`)).toBeVisible({ timeout: STARTING })
  await expect(card(administrator, TITLE).getByRole('region', { name: `${TITLE} ${after}` })).toContainText('pour les nouveaux projets')
  await expect(card(administrator, TITLE).getByRole('region', { name: `${TITLE} ${before}` })).toContainText('pour les projets déjà ouverts avec elle')
  await look(administrator, 'deux-versions', { phone: true })
  const edited = await open(lead, after, library, town)
  await shows(lead, edited, { day: '2 mars 2027', deliverables: ["Affiche de l'essai", "Projet d'essai", "Carnet de l'essai"], gate: false })
  await look(lead, 'definition-retouchee')
  await shows(lead, old, asBefore)
})
