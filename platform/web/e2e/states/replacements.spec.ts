import { expect, test } from '@playwright/test'
import { look } from './look'
import { board, replacement } from './replacements'
import { serve } from './server'

const E1 = '/spaces/exemple-sud/engagements/e1'
const PAGE = '/e/exemple-sud/projets/e1/personnes'
const RP = `${E1}/replacements/rp1`

for (const state of ['loading', 'error', 'forbidden'] as const) {
  test(`seats stay to be read while the replacements are ${state}`, async ({ page }) => {
    await serve(page, [`${E1}/replacements`], state)
    await page.goto(PAGE)
    await expect(page.locator(`[data-async="${state}"]`).first()).toBeVisible()
    await expect(page.getByText('Nora Lemaire')).toBeVisible()
    await look(page, 'remplacements', state)
  })
}

test('whoever answers reads the clock, accepts, or refuses with a motive', async ({ page }) => {
  const sent: unknown[] = []
  await serve(page, [], 'ready', {
    [`POST ${RP}/proposals/pr2/answer`]: (r) => {
      sent.push(r.request().postDataJSON())
      return r.fulfill({ json: replacement })
    },
  })
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Refuser Rose Vidal' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Refuser' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toBeVisible()
  expect(sent).toEqual([])
  await look(page, 'refuser-un-remplacant', 'ready')
  await dialog.getByLabel('Motif du refus').fill('Pas assez d’expérience.')
  await dialog.getByRole('button', { name: 'Refuser' }).click()
  await expect(page.getByText('La proposition est refusée.')).toBeVisible()
  await page.getByRole('button', { name: 'Accepter Rose Vidal' }).click()
  await expect(dialog.getByText(/Inès Faure quittera cette place la veille/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Accepter' }).click()
  await expect(page.getByText('La proposition est acceptée.')).toBeVisible()
  expect(sent).toEqual([{ accepted: false, motive: 'Pas assez d’expérience.' }, { accepted: true }])
})

test('the representative announces, then proposes a person', async ({ page }) => {
  const sent: unknown[] = []
  const note = (r: { request: () => { postDataJSON: () => unknown }; fulfill: (x: object) => unknown }) => {
    sent.push(r.request().postDataJSON())
    return r.fulfill({ json: replacement })
  }
  await serve(page, [], 'ready', {
    [`GET ${E1}/replacements`]: (r) => r.fulfill({ json: { ...board, replacements: [{ ...replacement, state: 'PROPOSE', stateLabel: 'à remplacer', proposals: [], allowed: ['PROPOSE', 'WITHDRAW'] }] } }),
    [`POST ${E1}/replacements`]: note,
    [`POST ${RP}/proposals`]: note,
  })
  await page.goto(PAGE)
  await page.getByRole('button', { name: /Annoncer l’indisponibilité de Malik Perrin/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Indisponible à partir du').fill('2026-12-01')
  await look(page, 'annoncer-une-indisponibilite', 'ready')
  await dialog.getByRole('button', { name: 'Annoncer une indisponibilité' }).click()
  await expect(page.getByText('L’indisponibilité de Malik Perrin est annoncée.')).toBeVisible()
  await page.getByRole('button', { name: 'Proposer un remplaçant' }).click()
  await dialog.getByRole('button', { name: 'Proposer un remplaçant' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toHaveCount(4)
  await look(page, 'proposer-un-remplacant', 'ready')
  await dialog.getByLabel('Prénom').fill('Rose')
  await dialog.getByLabel(/^Nom/).fill('Vidal')
  await dialog.getByLabel('Dénomination, compétences et titres').fill('Consultante')
  await dialog.getByLabel('Adresse électronique').fill('rose@horizon.example')
  await dialog.getByLabel('Prend la place le').fill('2026-12-02')
  await dialog.getByRole('button', { name: 'Proposer un remplaçant' }).click()
  await expect(page.getByText('La proposition est remise.')).toBeVisible()
  expect(sent).toEqual([{ mandateId: 'rep0', from: '2026-12-01' }, { givenName: 'Rose', familyName: 'Vidal', titles: 'Consultante', email: 'rose@horizon.example', startsOn: '2026-12-02' }])
})
