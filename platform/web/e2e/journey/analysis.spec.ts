import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { openMission } from './missions'
import { RUN, signIn } from './people'

// What a consultant writes for months, and what the agency makes of it: gaps, SWOT, scenarios, arbitration.

const cell = (page: Page, row: string, field: string) => page.locator(`button[data-row="${row}"][data-field="${field}"]`)

/** Opens a cell, writes a text or takes a choice, and saves. */
async function write(page: Page, row: string, field: string, value: string, evidence?: string) {
  await cell(page, row, field).click()
  const editor = page.getByRole('dialog')
  const choice = editor.getByRole('radio', { name: value, exact: true })
  await expect(editor.getByRole('button', { name: 'Enregistrer' })).toBeVisible()
  if (await choice.count()) await choice.check()
  else await editor.getByRole('textbox').first().fill(value)
  if (evidence) await editor.getByLabel('Preuve').fill(evidence)
  await editor.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(editor).toHaveCount(0)
  await expect(page.getByText('Tout est enregistré')).toBeVisible()
}

async function open(page: Page, project: string, form: string) {
  await page.goto(`${project}/formulaires`)
  await page.getByRole('link', { name: new RegExp(form) }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: form })).toBeVisible()
}

/** Adds a row, and gives its key. */
async function add(page: Page, field: string, label: string): Promise<string> {
  await page.getByLabel(field, { exact: true }).fill(label)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`« ${label} » est ajoutée.`)).toBeVisible()
  const id = await page.locator('[id^="ligne-"]').filter({ hasText: label }).first().getAttribute('id')
  return id!.replace('ligne-', '')
}

const SCENARIO: [string, string][] = [['forme', 'GIP'], ['portefeuille', 'Toutes les missions'], ['budget', '2400000'], ['juridique', 'Avenant à la convention'], ['social', 'Reprise de quatre agents'], ['conformite', '4'], ['gouvernance', '3'], ['soutenabilite', '2'], ['continuite', '4']]

test('gaps, SWOT and scenarios are written by the contractor, weighed and arbitrated by the agency', { tag: ['@GRAD-011', '@GRAD-012', '@GRAD-016'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const lead = await signIn(browser, 'lead', '/e/ars-paca/projets/nouveau')
  const project = await openMission(lead, `Analyse ${RUN}`, 30)
  const contact = await signIn(browser, 'representative', `${project}/formulaires`)

  await test.step('the framing sheet saves by itself, and the agency sees it come', async () => {
    await open(lead, project, 'Fiche de cadrage')
    await open(contact, project, 'Fiche de cadrage')
    await contact.getByLabel('Ce que la direction générale attend').fill('Un groupement installé pour l’été.')
    await expect(contact.getByText(/^Enregistré à/)).toBeVisible()
    await expect(lead.getByLabel('Ce que la direction générale attend')).toHaveValue('Un groupement installé pour l’été.', { timeout: 15_000 })
    await look(contact, 'analyse-cadrage', { phone: true })
  })

  await test.step('works read and interviews are filed; the general direction must be heard', async () => {
    await contact.goto(`${project}/registres?registre=entretiens`)
    await expect(contact.getByText('La direction générale de l\'agence est entendue, au moins une fois.')).toBeVisible()
    await expect(contact.getByRole('list', { name: 'Ce que les textes demandent' })).toContainText('Attendu')
    await contact.getByRole('button', { name: 'Ajouter une inscription' }).first().click()
    await contact.getByRole('textbox', { name: 'Titre' }).fill('Direction générale')
    await contact.getByLabel('Personne rencontrée').fill('Directeur général')
    await contact.getByRole('combobox', { name: 'Au titre de' }).click()
    await contact.getByRole('option', { name: 'direction générale de l\'agence' }).click()
    await contact.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(contact.getByText('E-1 est inscrite.')).toBeVisible()
    await contact.getByRole('link', { name: /E-1/ }).or(contact.getByRole('button', { name: /E-1/ })).first().click()
    await contact.getByRole('dialog').getByRole('button', { name: 'Changer l’état' }).click()
    await contact.getByRole('radio', { name: /Mené/ }).check()
    await contact.getByLabel('Motif').fill('Compte rendu validé.')
    await contact.getByRole('dialog').getByRole('button', { name: 'Changer l’état' }).click()
    await expect(contact.getByRole('list', { name: 'Ce que les textes demandent' })).toContainText('Fait')
  })

  await test.step('gaps have their evidence; what is outside the scope is counted apart', async () => {
    await open(contact, project, 'Analyse d\'écart')
    await write(contact, 'M1', 'existant', 'Le GIP prépare les comités.')
    await write(contact, 'M1', 'ecart', 'partiel', 'Entretien du directeur général')
    await write(contact, 'M2', 'ecart', 'absent')
    const own = await add(contact, 'Attente à ajouter dans « Autres activités de l\'opérateur en place »', 'Annuaire des associations')
    await write(contact, own, 'ecart', 'hors périmètre')
    await expect(contact.getByText(/hors périmètre.*montrées à part/)).toBeVisible()
    await look(contact, 'analyse-ecart', { phone: true })
  })

  await test.step('the consultant writes a point of the SWOT, which leads back to its gap', async () => {
    const consultant = await signIn(browser, 'consultant', `${project}/formulaires`)
    await open(consultant, project, 'Matrice SWOT')
    const point = await add(consultant, 'Point à ajouter dans « Faiblesses »', 'Aucun cadre d’urbanisation')
    await consultant.getByRole('button', { name: 'Modifier « Aucun cadre d’urbanisation »' }).click()
    const links = consultant.getByRole('combobox', { name: /Attentes d'où il vient/ })
    await links.fill('Urbanisation')
    await consultant.getByRole('option', { name: /Urbanisation/ }).click()
    await expect(consultant.getByText('Tout est enregistré')).toBeVisible()
    await consultant.keyboard.press('Escape')
    await consultant.getByRole('group', { name: /Modifier/ }).getByRole('button', { name: 'Fermer' }).click()
    await expect(consultant.locator(`#ligne-${point}`).getByRole('link', { name: /Urbanisation/ })).toBeVisible()
    await look(consultant, 'analyse-swot', { phone: true })
  })

  await test.step('scenarios are compared; one without a budget cannot be chosen', async () => {
    await open(contact, project, 'Comparaison des scénarios')
    const wide = await add(contact, 'Scénario à ajouter', 'GIP élargi')
    for (const [field, value] of SCENARIO) await write(contact, wide, field, value)
    const slim = await add(contact, 'Scénario à ajouter', 'GCS resserré')
    for (const [field, value] of [['forme', 'GCS'], ['conformite', '2'], ['gouvernance', '2'], ['soutenabilite', '4'], ['continuite', '1']]) await write(contact, slim, field, value)
    await expect(contact.getByRole('button', { name: 'Arbitrer' })).toHaveCount(0)
    const agent = await signIn(browser, 'agent', `${project}/formulaires`)
    await open(agent, project, 'Comparaison des scénarios')
    await agent.getByRole('button', { name: 'Modifier les poids' }).click()
    await agent.getByRole('textbox', { name: /^Poids : Conformité/ }).fill('20')
    await expect(agent.getByText(/90 \/ 100/)).toBeVisible()
    await expect(agent.getByRole('button', { name: 'Enregistrer les poids' })).toBeDisabled()
    await agent.getByRole('textbox', { name: /^Poids : Continuité/ }).fill('25')
    await agent.getByRole('button', { name: 'Enregistrer les poids' }).click()
    await expect(agent.getByText('Les poids sont enregistrés.')).toBeVisible()
    await look(agent, 'analyse-scenarios', { phone: true })
  })

  await test.step('the agency arbitrates with its reasons', async () => {
    await open(lead, project, 'Comparaison des scénarios')
    await lead.getByRole('button', { name: 'Arbitrer' }).first().click()
    const dialog = lead.getByRole('dialog')
    await expect(dialog.getByRole('radio', { name: /GCS resserré/ })).toBeDisabled()
    await dialog.getByRole('radio', { name: /GIP élargi/ }).check()
    await dialog.getByLabel('Motivation').fill('Il porte toutes les missions attendues.')
    await dialog.getByRole('button', { name: 'Arbitrer' }).click()
    await expect(lead.getByText('« GIP élargi » : le choix est enregistré.')).toBeVisible()
    await lead.goto(`${project}/historique`)
    await expect(lead.getByText(/le scénario retenu est « GIP élargi »/)).toBeVisible()
  })
})
