import { expect, type Page, type Route, test } from '@playwright/test'
import { look } from './look'
import { serve } from './server'

const C = '/spaces/exemple-sud/engagements/e1/contract'
const PAGE = '/e/exemple-sud/projets/e1/contrat'
const SECTIONS = [
  { name: 'sanctions', path: `${C}/sanctions`, title: 'Manquements et sanctions', none: 'Aucune procédure en cours ni passée.' },
  { name: 'penalites', path: `${C}/penalties`, title: 'Pénalités de retard', none: 'Aucun livrable du titulaire n’est en retard.' },
  { name: 'fin-du-contrat', path: `${C}/ending`, title: 'Fin du contrat', none: 'facture pas encore désignée' },
]

for (const { name, path, title, none } of SECTIONS) {
  for (const state of ['loading', 'error'] as const) {
    test(`the contract stays to be read while its ${name} are ${state}`, async ({ page }) => {
      await serve(page, [path], state)
      await page.goto(PAGE)
      await expect(page.locator(`[data-async="${state}"]`).first()).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Factures' })).toBeVisible()
      await look(page, name, state)
    })
  }

  test(`${name}, empty: the rule is told before anything happened`, async ({ page }) => {
    await serve(page, [path], 'empty')
    await page.goto(PAGE)
    await expect(page.getByText(none)).toBeVisible()
    await look(page, name, 'empty')
  })

  test(`${name}, forbidden: whoever acts for neither side does not hear of it`, async ({ page }) => {
    await serve(page, [path], 'forbidden')
    await page.goto(PAGE)
    await expect(page.getByRole('heading', { name: 'Factures' })).toBeVisible()
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0)
    await look(page, name, 'forbidden')
  })
}

/** Opens the contract with what each write sent. */
async function open(page: Page, writes: string[]) {
  const sent: unknown[] = []
  const take = (route: Route) => {
    sent.push(route.request().postDataJSON())
    return route.fulfill({ status: 204 })
  }
  await serve(page, [], 'ready', Object.fromEntries(writes.map((w) => [w, take])))
  await page.goto(PAGE)
  return sent
}

test('an act is recorded after the one before, its receipt noted, the procedure lifted', async ({ page }) => {
  const sent = await open(page, [`POST ${C}/sanctions`, `POST ${C}/sanctions/s2/receipt`, `POST ${C}/sanctions/s1/lifting`])
  const section = page.getByRole('region', { name: 'Manquements et sanctions' })
  await expect(section.getByText(/la réception par le titulaire n’est pas encore notée/)).toBeVisible()
  await look(page, 'sanctions', 'ready')
  const dialog = page.getByRole('dialog')
  await section.getByRole('button', { name: 'Noter la réception' }).click()
  await expect(dialog.getByText(/Le remplacement de Inès Faure est ouvert aussitôt/)).toBeVisible()
  await dialog.getByLabel('Reçue par le titulaire le').fill('2026-11-20')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La réception est notée.')).toBeVisible()
  await section.getByRole('button', { name: 'Enregistrer l’acte suivant' }).click()
  await dialog.getByRole('button', { name: 'Enregistrer l’acte' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.').first()).toBeVisible()
  await dialog.getByRole('combobox', { name: /Personne à remplacer/ }).click()
  await page.getByRole('option', { name: /Inès Faure/ }).click()
  await dialog.getByLabel('Ce qui est reproché au titulaire').fill('Rien n’est venu.')
  await dialog.getByLabel('Numéro de la lettre recommandée').fill('1A 999')
  await dialog.getByLabel('Envoyée le').fill('2026-11-21')
  await look(page, 'sanction-acte', 'ready')
  await dialog.getByRole('button', { name: 'Enregistrer l’acte' }).click()
  await expect(page.getByText('L’acte est enregistré. Le titulaire en est averti.')).toBeVisible()
  await section.getByRole('button', { name: 'Lever la procédure' }).first().click()
  await dialog.getByLabel('Pourquoi la procédure est levée').fill('Tout est remis.')
  await dialog.getByRole('button', { name: 'Lever la procédure' }).click()
  await expect(page.getByText('La procédure est levée.')).toBeVisible()
  expect(sent).toEqual([
    { on: '2026-11-20' },
    { follows: 's5', motive: 'Rien n’est venu.', letter: '1A 999', sentOn: '2026-11-21', mandateId: 'm-ines' },
    { motive: 'Tout est remis.' },
  ])
})

test('a penalty is applied at the amount that was read, with a motive', async ({ page }) => {
  const sent = await open(page, [`POST ${C}/penalties/o-late/decision`])
  const section = page.getByRole('region', { name: 'Pénalités de retard' })
  await section.getByText('Comment elle est comptée').first().click()
  await expect(section.getByText(/90 000,00\s€ × 10 ÷ 3 000/).first()).toBeVisible()
  await look(page, 'penalites', 'ready')
  await section.getByRole('button', { name: /Décider de la pénalité\s: Calendrier/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.').first()).toBeVisible()
  await dialog.getByRole('radio', { name: /Appliquer 300,00/ }).check()
  await dialog.getByLabel('Motivation').fill('Aucune raison donnée.')
  await look(page, 'penalite-decision', 'ready')
  await dialog.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await expect(page.getByText('La décision est enregistrée.')).toBeVisible()
  expect(sent).toEqual([{ kind: 'APPLIED', motive: 'Aucune raison donnée.', amount: 300 }])
})

test('a contract ends with its meeting, what is given back, its balance and its certificate', async ({ page }) => {
  const sent = await open(page, [`POST ${C}/ending/meeting`, `POST ${C}/ending/return`, `POST ${C}/ending/balance`, `POST ${C}/ending/certificate`])
  const section = page.getByRole('region', { name: 'Fin du contrat' })
  const dialog = page.getByRole('dialog')
  await look(page, 'fin-du-contrat', 'ready')
  await section.getByRole('button', { name: 'Noter la réunion' }).click()
  await dialog.getByLabel('Date de la réunion').fill('2026-11-20')
  await dialog.getByLabel('Ce que la réunion a constaté et convenu').fill('Tout est remis.')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La réunion est notée.')).toBeVisible()
  await section.getByRole('button', { name: 'Attester les restitutions' }).click()
  await dialog.getByRole('button', { name: 'Ajouter un élément' }).click()
  await dialog.getByRole('button', { name: 'Attester les restitutions' }).click()
  await expect(dialog.getByText('Remplissez chaque élément, ou retirez-le.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Retirer l’élément 2' }).click()
  await dialog.getByLabel('Ce qui est rendu').fill('Kit amendé')
  await dialog.getByLabel('À qui et comment').fill('À l’agence, sur clé')
  await dialog.getByRole('checkbox').check()
  await look(page, 'restitutions', 'ready')
  await dialog.getByRole('button', { name: 'Attester les restitutions' }).click()
  await expect(page.getByText('Les restitutions sont attestées.')).toBeVisible()
  await section.getByRole('button', { name: 'Désigner la facture du solde' }).click()
  await dialog.getByRole('combobox', { name: /Facture/ }).click()
  await page.getByRole('option', { name: /F-102/ }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La facture du solde est désignée.')).toBeVisible()
  await section.getByRole('button', { name: 'Établir le certificat' }).click()
  await dialog.getByLabel('Date du certificat et de l’ordre de payer').fill('2026-11-21')
  await dialog.getByRole('button', { name: 'Établir le certificat' }).click()
  await expect(page.getByText('Le certificat de fin de mission est établi.')).toBeVisible()
  expect(sent).toEqual([
    { on: '2026-11-20', conclusions: 'Tout est remis.' },
    { certified: true, items: [{ kind: 'DOCUMENT', label: 'Kit amendé', given: 'À l’agence, sur clé' }] },
    { invoice: 'i2' },
    { on: '2026-11-21' },
  ])
})
