import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { type Row, signIn, SPACE } from './people'
import { choose } from './plugins'
import { Wizard } from './wizard'
import { pdf } from './waves'

// A programme of another field, wholly declared: libraries, a town's representative, an agreement. Nobody wrote a screen for it.
const RUN = Date.now().toString(36).slice(-6)
const LIBRARIES = [`Bibliothèque des Amandiers ${RUN}`, `Bibliothèque du Port ${RUN}`]
const TOWN = `Ville de Sainte-Anne ${RUN}`

interface Named { label: string; pluralLabel?: string }
interface Definition { title: string; levels: Named[]; roles: Named[]; parties: Named[]; origins: Named[]; parameters: Named[]; contractKinds: Named[] }
interface Item { label?: string; title?: string; phase?: { label: string } | null }

/** What the other programme of the space is called, and what it calls its own things: none of it may stand on these screens. */
async function wordsOfTheOther(page: Page): Promise<string[]> {
  const ask = async <T>(path: string) => (await (await page.request.get(`/api/v1/spaces/${SPACE}${path}`)).json()) as T
  const programmes = await ask<{ pluginId: string; version: string; title: string }[]>('/programmes')
  const other = programmes.find((p) => p.pluginId === 'flux-patients')!
  const d = await ask<Definition>(`/programmes/${other.pluginId}/${other.version}`)
  const demo = (await ask<{ id: string; title: string }[]>('/engagements')).find((e) => e.title.includes('démonstration'))!
  const plan = await ask<Record<'phases' | 'gates' | 'milestones' | 'sessions' | 'deliverables', Item[]>>(`/engagements/${demo.id}/plan`)
  const dated = [plan.phases, plan.gates, plan.milestones, plan.sessions, plan.deliverables].flat().map((i) => i.label ?? i.title ?? '')
  const declared = [d.levels, d.roles, d.parties, d.origins, d.parameters].flat().flatMap((n) => [n.label, n.pluralLabel ?? ''])
  // Words of the platform itself, which both programmes may show.
  const common = ['établissement', 'établissements', 'groupe', 'bilan']
  return [...new Set([other.title, 'trinôme', 'patients', 'ajournement', 'réfaction', ...declared, ...dated].map((w) => w.trim().toLowerCase()))]
    .filter((w) => w.length > 3 && !common.includes(w))
}

async function speaks(page: Page, own: string[], foreign: string[]) {
  const main = page.locator('main')
  for (const word of own) await expect.soft(main, page.url()).toContainText(word, { ignoreCase: true, useInnerText: true })
  const text = (await main.innerText()).replace(/\s+/g, ' ').toLowerCase()
  const heard = foreign.filter((w) => new RegExp(`(?<!\\p{L})${w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text))
  expect.soft(heard, page.url()).toEqual([])
}

async function library(page: Page, name: string) {
  await page.getByRole('button', { name: 'Ajouter un établissement' }).first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Nom', exact: true }).fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByText(`${name} est ajouté.`)).toBeVisible()
}

async function act(page: Page, verb: string, done: string) {
  await page.getByRole('button', { name: verb, exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
  await expect(page.getByText(done)).toBeVisible()
}

/** Opens the twinning step by step; answers the page's address. */
async function open(lead: Page, title: string, foreign: string[]) {
  await lead.goto(`/e/${SPACE}/projets/nouveau`)
  const wizard = new Wizard(lead)
  await choose(lead, 'Jumelage de bibliothèques', title)
  await wizard.next('Paramètres')
  await speaks(lead, ['Nombre de bibliothèques par réseau', 'Charte 2026'], foreign)
  await wizard.next('Participants')
  await lead.getByLabel('Nom : réseau').fill('Réseau du littoral')
  for (const name of LIBRARIES) {
    await lead.getByRole('combobox', { name: 'Ajouter : bibliothèque' }).fill(name)
    await lead.getByRole('option', { name }).click()
  }
  await speaks(lead, ['bibliothèque', 'réseau'], foreign)
  await wizard.next('Contrat et parties')
  await lead.getByRole('button', { name: 'Ville : ajouter un organisme' }).click()
  await lead.getByRole('dialog').getByRole('textbox', { name: 'Nom', exact: true }).fill(TOWN)
  await lead.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(lead.getByRole('dialog')).toBeHidden()
  await speaks(lead, ['Ville'], foreign)
  await wizard.next('Dates de départ')
  await lead.getByLabel('Réseau du littoral').fill('2027-02-02')
  await speaks(lead, ['Ouverture du jumelage'], foreign)
  await wizard.next('Places')
  await wizard.seat('Réseau du littoral', 'Élu à la culture', 'Claire Martin')
  await wizard.seat(LIBRARIES[0], 'Direction de la bibliothèque', 'Nadia Benali')
  await wizard.seat(LIBRARIES[0], 'Bibliothécaire', 'Paul Roux')
  await speaks(lead, ['Élu à la culture', 'Bibliothécaire'], foreign)
  await look(lead, 'exemple-places')
  await wizard.next('Récapitulatif')
  await speaks(lead, ['Ville', TOWN, ...LIBRARIES], foreign)
  await lead.getByRole('button', { name: 'Ouvrir le projet', exact: true }).click()
  await lead.waitForURL(/\/parcours$/)
  return new URL(lead.url()).pathname.replace(/\/parcours$/, '')
}

test('a programme of another field runs from its opening to its gate, in its own words', { tag: ['@CORE-010', '@CORE-040'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/etablissements`)
  const foreign = await wordsOfTheOther(lead)
  expect(foreign.length).toBeGreaterThan(40)
  for (const name of LIBRARIES) await library(lead, name)
  const project = await open(lead, `Jumelage ${RUN}`, foreign)

  await expect(lead.getByText("Feu vert pour l'essai").first()).toBeVisible()
  await speaks(lead, ['Saison des rencontres', 'Saison des essais', "Journée d'accueil", 'Présentation au public', 'fermé'], foreign)
  await look(lead, 'exemple-parcours', { phone: true })
  for (const [tab, own] of [['sessions', ["Journée d'accueil", 'Visite croisée', 'Rencontre de bilan']], ['livrables', ["Projet d'essai", "Carnet de l'essai"]], ['personnes', ['Élu à la culture', 'Direction de la bibliothèque', 'Bibliothécaire']], ['historique', ['Jumelage']]] as const) {
    await lead.goto(`${project}/${tab}`)
    await speaks(lead, [...own], foreign)
  }

  const rows = (await (await lead.request.get(`/api/v1/spaces/${SPACE}/engagements/${project.split('/').at(-1)}/deliverables`)).json()) as Row[]
  const draft = rows.find((r) => r.code === 'PROJET' && r.node.label === LIBRARIES[0])!
  const path = `${project}/livrables/${draft.id}`
  const librarian = await signIn(browser, 'consultant', path)
  await librarian.getByRole('button', { name: 'Déposer un document' }).first().click()
  await librarian.getByLabel('Fichier').setInputFiles(pdf('projet-essai.pdf'))
  await librarian.getByRole('dialog').getByRole('button', { name: 'Déposer', exact: true }).click()
  await expect(librarian.getByText('Le document est déposé.')).toBeVisible()
  await act(librarian, 'Transmettre pour remise', 'Le document est prêt à être livré.')
  await speaks(librarian, ["Projet d'essai", LIBRARIES[0]], foreign)

  const director = await signIn(browser, 'representative', path)
  await act(director, 'Livrer', 'La remise est enregistrée.')
  await speaks(director, ['Réponse de la ville'], foreign)

  await lead.goto(path)
  await lead.getByRole('button', { name: 'Décider', exact: true }).first().click()
  const dialog = lead.getByRole('dialog')
  expect(await dialog.getByRole('radio').evaluateAll((all) => all.map((r) => (r as HTMLInputElement).labels?.[0]?.textContent))).toEqual(['Accord', 'Accord avec reprise', 'Refus'])
  await dialog.getByRole('radio', { name: 'Accord', exact: true }).check()
  await dialog.getByRole('button', { name: 'Donner son accord' }).click()
  await expect(lead.getByText('La décision est notifiée.')).toBeVisible()
  await speaks(lead, ['accord'], foreign)
  await look(lead, 'exemple-decide', { phone: true })

  await lead.goto(`${project}/parcours`)
  const gates = lead.getByRole('region', { name: 'Passages de phase' }).getByRole('listitem')
  await expect(gates.filter({ hasText: LIBRARIES[0] }).first()).toContainText(/ouvert/i)
  await expect(gates.filter({ hasText: LIBRARIES[1] }).first()).toContainText(/fermé/i)
})
