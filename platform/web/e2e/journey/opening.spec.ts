import { expect, type Page, test } from '@playwright/test'
import { publishedFiles } from './hospitals'
import { look } from './look'
import { RUN, signIn, SPACE } from './people'
import { Wizard } from './wizard'

const files = publishedFiles(RUN)
const TITLE = `Gestion des flux patients, vague ${RUN}`
const GROUP = `Groupe ${RUN}`
const NEWCOMER = { given: 'Camille', family: `Dubois-${RUN}`, job: 'Cadre supérieure de santé' }
const dialog = (page: Page) => page.getByRole('dialog')

async function choose(page: Page, label: string, option: RegExp) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test.describe.configure({ mode: 'serial' })

test('the lead imports hospitals: a list without a file, then the published files, tried before they are kept', { tag: ['@CORE-002', '@FLUX-011'] }, async ({ browser }) => {
  const page = await signIn(browser, 'lead', `/e/${SPACE}/etablissements`)
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await choose(page, 'Que voulez-vous importer ?', /sans fichier à joindre/)
  await dialog(page).getByRole('button', { name: 'Vérifier sans enregistrer' }).click()
  await expect(dialog(page).getByText(/déjà à jour|à créer/).first()).toBeVisible()
  await look(page, 'import-liste', { phone: true })

  await choose(page, 'Que voulez-vous importer ?', /fichiers SAE/)
  await dialog(page).getByLabel(/Fichier d'identité/).setInputFiles(files.identity)
  await dialog(page).getByLabel(/Fichier MCO/).setInputFiles(files.activity)
  await dialog(page).getByRole('button', { name: 'Vérifier sans enregistrer' }).click()
  await expect(dialog(page).getByText('2 à créer')).toBeVisible()
  await expect(dialog(page).getByText(/absent du fichier MCO/)).toBeVisible()
  await look(page, 'import-fichiers')
  await dialog(page).getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 créés, 0 mis à jour' })).toBeVisible()

  await page.getByLabel('Chercher un établissement').fill(files.clinic.finess)
  await expect(page.getByText('1 établissement', { exact: true })).toBeVisible()
  await expect(page.getByRole('cell', { name: files.clinic.name })).toBeVisible()
  await look(page, 'etablissement-par-finess', { phone: true })
})

test('the lead opens a wave step by step', { tag: ['@FLUX-001', '@FLUX-012', '@FLUX-015', '@FLUX-016', '@FLUX-028', '@CORE-003', '@CORE-014'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const wizard = new Wizard(page)
  await page.getByRole('link', { name: 'Ouvrir un projet' }).click()
  await wizard.programme('Gestion des flux patients', TITLE)
  await look(page, 'ouvrir-programme')
  await wizard.next('Paramètres')
  await parameters(page)
  await wizard.next('Participants')
  await group(page, wizard)
  await wizard.next('Contrat et parties')
  await wizard.party('Acheteur (ARS)', 'Agence régionale de santé PACA')
  await wizard.party('Titulaire', 'Cabinet Horizon Parcours')
  await page.getByLabel('Référence').fill(`2026-${RUN}`)
  await look(page, 'ouvrir-contrat', { phone: true })
  await wizard.next('Dates de départ')
  await expect(page.getByRole('region', { name: 'Premier jour de formation' }).getByText('AMB-28')).toBeVisible()
  await page.getByRole('region', { name: 'Notification du marché' }).getByLabel(`Marché ${RUN}`).fill('2026-11-02')
  await page.getByRole('region', { name: 'Premier jour de formation' }).getByLabel(`Vague ${RUN}`).fill('2027-01-11')
  await look(page, 'ouvrir-dates', { phone: true })
  await wizard.next('Places')
  await seats(page, wizard)
  await wizard.next('Récapitulatif')
  await expect(page.getByText(GROUP).first()).toBeVisible()
  await look(page, 'ouvrir-recapitulatif', { phone: true })
  await page.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Calendrier d’ensemble' })).toBeVisible()
  await page.getByRole('link', { name: 'Personnes', exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 2, name: GROUP })).toBeVisible()
  await look(page, 'ouvrir-personnes', { phone: true })
})

async function parameters(page: Page) {
  for (const code of ['AMB-01', 'AMB-03', 'AMB-04', 'AMB-24', 'AMB-26', 'AMB-27']) {
    await expect(page.getByText(code).first(), code).toBeVisible()
  }
  await expect(page.getByText('CCTP ARS PACA 2018, art. 3.2').first()).toBeVisible()
  await look(page, 'ouvrir-parametres', { phone: true })
  await page.getByText(/autres valeurs, proposées/).click()
  await expect(page.getByText('proposition Jalon').first()).toBeVisible()
  const sc3 = page.getByLabel(/SC3, comptée depuis J\*/)
  await sc3.fill('3,5')
  await sc3.blur()
  await expect(page.getByText('valeur proposée : 3 mois')).toBeVisible()
}

async function group(page: Page, wizard: Wizard) {
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('points à corriger')
  await expect(page.getByRole('alert')).toContainText('ajoutez au moins un élément')
  await page.getByLabel('Nom : marché').fill(`Marché ${RUN}`)
  await page.getByLabel('Nom : vague').fill(`Vague ${RUN}`)
  await page.getByLabel('Nom : groupe').fill(GROUP)
  await wizard.site('avignon', /Centre hospitalier d'Avignon/)
  await wizard.site(files.clinic.finess, files.clinic.name)
  await wizard.site('Cannes', /Simone-Veil/)
  await expect(page.getByText('3 établissements : le programme en prévoit au moins 4.')).toBeVisible()
  await look(page, 'ouvrir-trois')
  await page.getByRole('combobox', { name: 'Ajouter : établissement' }).fill(files.home.finess)
  await expect(page.getByRole('option', { name: files.home.name })).toContainText('pas d\'activité de médecine, chirurgie ou obstétrique')
  await page.getByRole('option', { name: files.home.name }).click()
  await expect(page.getByText(/le programme en prévoit/)).toHaveCount(0)
  await expect(page.getByRole('group', { name: new RegExp(files.home.finess) }).or(page.getByRole('group', { name: /CONVALESCENCE/ })).last()).toContainText('pas d\'activité de médecine')
  for (const [typed, name] of [['gap', /site de Gap/], ['Digne', /Digne-les-Bains/], ['830000345', /Sainte-Musse/]] as const) await wizard.site(typed, name)
  await expect(page.getByText('7 établissements : le programme en prévoit au plus 6.')).toBeVisible()
  await look(page, 'ouvrir-sept')
  for (const name of [/site de Gap/, /Digne-les-Bains/, /Sainte-Musse/]) await page.getByRole('button', { name: new RegExp(`Retirer .*${name.source}`) }).click()
  await expect(page.getByText(/le programme en prévoit/)).toHaveCount(0)
  await look(page, 'ouvrir-quatre', { phone: true })
}

async function seats(page: Page, wizard: Wizard) {
  await wizard.seat(`Marché ${RUN}`, 'Responsable du programme à l\'ARS', 'Claire Martin')
  await wizard.seat(`Marché ${RUN}`, 'Représentant désigné du titulaire', 'Nadia Benali')
  await wizard.seat(GROUP, 'Consultant du groupe', 'Paul Roux')
  const people = [['Thomas Colin', 'Sarah Meunier', 'Ibrahim Diallo'], ['Chloé Legrand', 'Minh Nguyen', 'Hélène Barbier'], ['Thomas Colin', 'Omar Haddad', 'Élise Renaud'], [null, 'Sarah Meunier', 'Hélène Barbier']]
  const places = ['Centre hospitalier d\'Avignon – Henri-Duffaut', files.clinic.name, 'Centre hospitalier de Cannes – Simone-Veil', files.home.name]
  for (const [i, place] of places.entries()) {
    for (const [j, role] of ['Chef de projet', 'Médecin référent', 'Membre de la direction'].entries()) {
      const person = people[i][j]
      if (person) await wizard.seat(place, role, person)
      else await wizard.newcomer(place, role, NEWCOMER)
    }
  }
  await look(page, 'ouvrir-places', { phone: true })
}
