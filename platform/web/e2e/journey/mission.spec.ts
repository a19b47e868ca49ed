import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { conclude, handOver, openMission, sign } from './missions'
import { type Row, RUN, signIn, SPACE } from './people'

// A programme with one node, absolute dates agreed after the opening, tranches and prices: the other end of what the core carries.
const MISSION = `Mission ${RUN}`

/** Gives an origin its date on the calendar's page, after seeing what that moves. */
async function give(lead: Page, label: string, day: string) {
  await lead.getByRole('button', { name: `Donner une date : ${label}` }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Nouvelle date').fill(day)
  await dialog.getByRole('button', { name: 'Voir ce qui bougerait' }).click()
  await dialog.getByRole('button', { name: 'Fixer cette date' }).click()
  await expect(dialog).toBeHidden()
}

async function enter(lead: Page, button: string, field: string, value: string, done: string) {
  await lead.getByRole('button', { name: button }).click()
  await lead.getByRole('dialog').getByLabel(field).fill(value)
  await lead.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(lead.getByText(done)).toBeVisible()
}

test('a mission is dated at its framing, its tranche affirmed, its invoice kept until the service is done', { tag: ['@GRAD-007', '@GRAD-026', '@GRAD-028', '@GRAD-029', '@GRAD-030', '@GRAD-031', '@GRAD-032', '@CORE-020', '@CORE-025', '@CORE-013'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/projets/nouveau`)
  const project = await openMission(lead, MISSION, 40)
  for (const [label, day] of [['Réunion de cadrage', '2027-10-04'], ['Début de l’étape 1', '2027-10-04'], ['Fin de l’étape 1', '2027-10-29'], ['Fin de l’étape 3', '2028-01-31']]) await give(lead, label.replace('’', "'"), day)
  await expect(lead.getByRole('heading', { name: 'Calendrier d’ensemble' })).toBeVisible()
  await look(lead, 'mission-parcours', { phone: true })
  await lead.goto(`${project}/sessions`)
  await expect(lead.getByText('Point de situation n° 1', { exact: false }).first()).toBeVisible()

  await lead.goto(`${project}/livrables`)
  await expect(lead.getByText('Planning de la mission')).toBeVisible()
  await expect(lead.getByText('Impacts détaillés')).toBeHidden()

  await lead.goto(`${project}/contrat`)
  await enter(lead, 'Saisir le montant de « Forfait de l\'étape 1 »', 'Montant HT, en euros', '18000', 'Le prix est enregistré.')
  await enter(lead, 'Fixer l’enveloppe', 'Montant HT, en euros', '60000', 'L’enveloppe est fixée.')
  await expect(lead.getByText('le total entre dans l\'enveloppe', { exact: false })).toBeVisible()
  await lead.getByRole('button', { name: 'Affermir ou renoncer' }).click()
  await lead.getByRole('dialog').getByRole('radio', { name: 'Affermir la tranche' }).check()
  await lead.getByRole('dialog').getByLabel('Motivation').fill('Le scénario est retenu.')
  await lead.getByRole('dialog').getByRole('button', { name: 'Enregistrer la décision' }).click()
  await expect(lead.getByText('La décision est enregistrée.')).toBeVisible()
  await lead.getByRole('button', { name: 'Enregistrer une facture' }).click()
  await lead.getByRole('dialog').getByLabel('Numéro').fill('F-1')
  await lead.getByRole('dialog').getByLabel('Forfait de l\'étape 1').fill('18000')
  await lead.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(lead.getByRole('dialog')).toHaveCount(0)
  await expect(lead.getByText(/Planning de la mission.*pas de service fait/).first()).toBeVisible()
  await look(lead, 'mission-contrat', { phone: true })

  const rows = (await (await lead.request.get(`/api/v1/spaces/${SPACE}/engagements/${project.split('/').at(-1)}/deliverables`)).json()) as Row[]
  expect(rows.some((r) => r.code === 'IMPACTS')).toBe(true)
  const path = `${project}/livrables/${rows.find((r) => r.code === 'PLANNING')!.id}`
  const contact = await signIn(browser, 'representative', path)
  await handOver(contact, path, 'planning.pdf')
  await conclude(lead, path)
  await expect(lead.getByRole('region', { name: 'Procès-verbal' })).toContainText('Nadia Benali')
  await look(lead, 'mission-decide', { phone: true })
  await lead.goto(`${project}/contrat`)
  await expect(lead.getByText(/Planning de la mission.*pas encore signé de tous/).first()).toBeVisible()
  for (const signer of [contact, lead]) await sign(signer, path)
  await expect(lead.getByRole('link', { name: 'Ouvrir Procès-verbal, signé et scellé (PDF)' })).toBeVisible()
  await look(lead, 'mission-signe', { phone: true })

  await lead.goto(`${project}/contrat`)
  await expect(lead.getByText(/Planning de la mission.*pas de service fait/)).toHaveCount(0)
  await expect(lead.getByText(/Analyse d'écart.*pas de service fait/).first()).toBeVisible()
})
