import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { acknowledged, conclude, datedMission, handOver, sign } from './missions'
import { type Row, RUN, signIn, SPACE } from './people'
import { day, read, write } from './waves'

// From the retained scenario to the end of the contract, as the lead, the agent, the contractor's contact and the consultant live it.

const STEPS_1_AND_2 = ['PLANNING', 'ANALYSE-ECART', 'SYNTHESE', 'SCENARIOS', 'PORTEFEUILLE', 'PLAN-ACTIONS', 'RISQUES', 'CHARGE-MACRO']

/** Notes something in a register: fields by their label, choices by their option. */
async function note(page: Page, project: string, register: string, title: string, fields: Record<string, string>, choices: Record<string, string | RegExp> = {}) {
  await page.goto(`${project}/registres?registre=${register}`)
  await page.getByRole('button', { name: 'Ajouter une inscription' }).first().click()
  await page.getByRole('textbox', { name: 'Titre' }).fill(title)
  for (const [label, value] of Object.entries(fields)) await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(value)
  for (const [label, option] of Object.entries(choices)) {
    await page.getByRole('dialog').getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option }).click()
  }
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(/ est inscrite\.$/).last()).toBeVisible()
}

/** Notes man-days on the contract's page. */
async function days(page: Page, actor: string, kind: string | null, amount: string) {
  await page.getByRole('button', { name: `Noter des jours : ${actor}, Étape 3 : préparation de la mise en œuvre` }).click()
  const dialog = page.getByRole('dialog')
  if (kind) {
    await dialog.getByRole('combobox', { name: 'Ces jours sont' }).click()
    await page.getByRole('option', { name: kind }).click()
  }
  await dialog.getByLabel('Jours-hommes').fill(amount)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
}


test('a mission goes from its retained scenario to the end of its contract', { tag: ['@GRAD-007', '@GRAD-021', '@GRAD-026', '@GRAD-027', '@GRAD-030', '@GRAD-031', '@GRAD-032'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const contact = await signIn(browser, 'representative', `/e/${SPACE}`)
  const id = await datedMission(lead, `Fin de mission ${RUN}`)
  const project = `/e/${SPACE}/projets/${id}`
  await test.step('steps 1 and 2 are behind', async () => {
    for (const code of STEPS_1_AND_2) await acknowledged(lead, contact, id, code)
  })

  await test.step('for the retained scenario: actions, risks with their prevention, the calendar', async () => {
    await note(contact, project, 'actions', 'Installer la gouvernance du groupement', { Début: day(1), Échéance: day(60) }, { Responsable: /Nadia Benali/, Nature: 'gouvernance' })
    await note(contact, project, 'actions', 'Transférer les contrats en cours', { Début: day(61), Échéance: day(110) }, { Responsable: /Nadia Benali/, Nature: 'opérationnelle' })
    await contact.getByText('Calendrier', { exact: true }).click()
    await expect(contact.locator('[data-mark]')).toHaveCount(2)
    await look(contact, 'fin-actions', { phone: true })
    const consultant = await signIn(browser, 'consultant', `/e/${SPACE}`)
    await note(consultant, project, 'risques', 'Reprise du personnel contestée', { Prévention: 'Réunir les représentants du personnel avant mars.' }, { Probabilité: '3, probable', Impact: /^4,/ })
    await consultant.getByText('Matrice', { exact: true }).click()
    await expect(consultant.getByRole('button', { name: /probabilité 3, impact 4, criticité 12/ })).toBeVisible()
  })

  await test.step('the conditional tranche is affirmed once', async () => {
    await lead.goto(`${project}/contrat`)
    await expect(lead.getByText('non indiqué')).toHaveCount(0)
    await lead.getByRole('button', { name: 'Affermir ou renoncer' }).click()
    await lead.getByRole('dialog').getByRole('radio', { name: 'Affermir la tranche' }).check()
    await lead.getByRole('dialog').getByLabel('Motivation').fill('Le scénario retenu entre dans l’enveloppe.')
    await lead.getByRole('dialog').getByRole('button', { name: 'Enregistrer la décision' }).click()
    await expect(lead.getByText('La décision est enregistrée.')).toBeVisible()
    await expect(lead.getByRole('button', { name: 'Affermir ou renoncer' })).toHaveCount(0)
    const me = (await (await lead.request.get('/api/v1/me')).json()) as { csrfToken: string }
    const again = await lead.request.post(`/api/v1/spaces/${SPACE}/engagements/${id}/contract/tranches/CONDITIONNELLE/decision`, { headers: { 'X-CSRF-Token': me.csrfToken }, data: { kind: 'RENOUNCED', motive: 'Non.' } })
    expect(again.status()).toBe(409)
    expect(await again.text()).toContain('déjà affermie le')
  })

  await test.step('about sixty man-days, estimated, offered and spent, the agency’s own beside them', async () => {
    await days(lead, 'Titulaire', 'estimés par l’acheteur', '60')
    await days(lead, 'Titulaire', 'offerts par le titulaire', '58')
    await contact.goto(`${project}/contrat`)
    await days(contact, 'Titulaire', null, '12')
    const agent = await signIn(browser, 'agent', `${project}/contrat`)
    await days(agent, 'Acteurs de l\'agence', 'passés', '7')
    await lead.reload()
    const load = lead.getByRole('row').filter({ hasText: 'Étape 3' }).filter({ hasText: 'Titulaire' })
    await expect(load).toContainText('58')
    await expect(load).toContainText('12')
    await expect(lead.getByRole('row').filter({ hasText: 'Étape 3' }).filter({ hasText: 'Acteurs de l\'agence' })).toContainText('7')
    await look(lead, 'fin-charge', { phone: true })
  })

  await test.step('a point at least every fifteen days, and the general direction before the step', async () => {
    await contact.goto(`${project}/sessions`)
    await expect(contact.getByText(/Point de situation n° 3/).first()).toBeVisible()
    // Only an agreed date calls anybody.
    await contact.goto(`${project}/parcours`)
    await contact.getByRole('button', { name: /Fixer la date.*Échange avec la direction générale avant l'étape 3/ }).first().click()
    await contact.getByRole('dialog').getByLabel('Motif').fill('Convenu avec la direction générale.')
    await contact.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await expect(contact.getByText('La date est mise à jour.')).toBeVisible()
    await contact.goto(`${project}/sessions`)
    await contact.getByRole('button', { name: /Convoquer.*Échange avec la direction générale avant l'étape 3/ }).click()
    await contact.getByRole('dialog').getByRole('button', { name: 'Envoyer la convocation' }).click()
    await expect(contact.getByText(/La convocation de .*étape 3.* est envoyée/)).toBeVisible()
  })

  await test.step('impacts with the load of each, and the checklist of legal steps', async () => {
    await contact.goto(`${project}/formulaires`)
    await contact.getByRole('link', { name: /Impacts de la nouvelle répartition/ }).first().click()
    await contact.getByLabel('Activité à ajouter', { exact: false }).first().fill('Annuaire régional')
    await contact.keyboard.press('Enter')
    await expect(contact.getByText('« Annuaire régional » est ajoutée.')).toBeVisible()
    const row = (await contact.locator('[id^="ligne-"]').filter({ hasText: 'Annuaire régional' }).first().getAttribute('id'))!.replace('ligne-', '')
    for (const [field, value] of [['humain', 'Deux agents changent d’employeur.'], ['technique', 'Reprise de l’hébergement.'], ['charge-titulaire', '20'], ['charge-agence', '6']]) {
      await contact.locator(`button[data-row="${row}"][data-field="${field}"]`).click()
      await contact.getByRole('dialog').getByRole('textbox').first().fill(value)
      await contact.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
      await expect(contact.getByRole('dialog')).toHaveCount(0)
    }
    await look(contact, 'fin-impacts', { phone: true })
    await note(contact, project, 'demarches', 'Publier la convention constitutive', {}, { 'À la charge de': 'agence' })
    await contact.getByRole('button', { name: /Publier la convention constitutive/ }).or(contact.getByRole('link', { name: /Publier la convention constitutive/ })).first().click()
    await contact.getByRole('dialog').getByRole('button', { name: 'Changer l’état' }).click()
    await contact.getByRole('radio', { name: /Accomplie/i }).check()
    await contact.getByLabel('Motif').fill('Parue au recueil des actes.')
    await contact.getByRole('dialog').getByRole('button', { name: 'Changer l’état' }).click()
    await expect(contact.getByText(/^D-1\s*:\s*état.*accomplie/)).toBeVisible()
  })

  const rows = await read<Row[]>(lead, `/engagements/${id}/deliverables`)
  const impacts = `${project}/livrables/${rows.find((r) => r.code === 'IMPACTS')!.id}`
  await test.step('an invoice before the service is done starts nothing', async () => {
    await lead.goto(`${project}/contrat`)
    await lead.getByRole('button', { name: 'Enregistrer une facture' }).click()
    await lead.getByRole('dialog').getByLabel('Numéro').fill('F-3')
    await lead.getByRole('dialog').getByLabel('Forfait de l\'étape 3').fill('24000')
    await lead.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await expect(lead.getByText(/Impacts détaillés.*pas de service fait/).first()).toBeVisible()
    await expect(lead.getByRole('button', { name: 'Noter le paiement' })).toHaveCount(0)
  })

  await test.step('the last deliverables: handed over, decided, signed by both, sealed', async () => {
    for (const code of ['PLAN-CHARGE', 'PLAN-CHANGEMENT']) await acknowledged(lead, contact, id, code)
    await handOver(contact, impacts, 'impacts.pdf')
    await conclude(lead, impacts)
    await sign(contact, impacts)
    await sign(lead, impacts)
    const sealed = lead.getByRole('link', { name: 'Ouvrir Procès-verbal, signé et scellé (PDF)' })
    const file = test.info().outputPath('proces-verbal.pdf')
    writeFileSync(file, await (await lead.request.get((await sealed.getAttribute('href'))!)).body())
    const said = execFileSync('pdfsig', ['-nocert', file], { env: { ...process.env, LC_ALL: 'C' } }).toString()
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Total document signed')
  })

  await test.step('then the delay runs, and the payment is noted', async () => {
    await lead.goto(`${project}/contrat`)
    await expect(lead.getByText(/pas de service fait/)).toHaveCount(0)
    await lead.getByRole('button', { name: 'Noter le paiement' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await expect(lead.getByText('Le paiement est noté.')).toBeVisible()
    await look(lead, 'fin-facture', { phone: true })
  })

  await test.step('the project ends, stays readable, and takes nothing more', async () => {
    await lead.goto(`${project}/historique`)
    await lead.getByRole('button', { name: 'Terminer le projet' }).click()
    await expect(lead.getByRole('dialog').getByText('Tout ce qui était dû est admis et signé.')).toBeVisible()
    await look(lead, 'fin-terminer', { phone: true })
    await lead.getByRole('dialog').getByRole('button', { name: 'Terminer le projet' }).click()
    await expect(lead.getByText('Le projet est terminé.')).toBeVisible()
    await expect(lead.getByText(/Projet terminé le .*, par Claire Martin/)).toBeVisible()
    await look(lead, 'fin-termine', { phone: true })
    await contact.goto(`${project}/registres?registre=decisions`)
    await contact.getByRole('button', { name: 'Ajouter une inscription' }).first().click()
    await contact.getByRole('textbox', { name: 'Titre' }).fill('Trop tard')
    await contact.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(contact.getByRole('dialog').getByRole('alert')).toContainText('Ce projet est terminé depuis le')
    await write(contact, 'POST', `/engagements/${id}/contract/dossiers`, {})
  })
})
