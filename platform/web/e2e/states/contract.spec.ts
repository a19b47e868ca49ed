import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { serve } from './server'

const C = '/spaces/exemple-sud/engagements/e1/contract'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `target/screenshots/geste-${name}.png` })
}

/** Opens the contract with what each write sent. */
async function open(page: Page, writes: string[]) {
  const sent: unknown[] = []
  const take = (route: Route) => {
    sent.push(route.request().postDataJSON())
    return route.fulfill({ status: 204 })
  }
  await serve(page, [], 'ready', Object.fromEntries(writes.map((w) => [w, take])))
  await page.goto('/e/exemple-sud/projets/e1/contrat')
  return sent
}

test('an optional tranche is affirmed with its motive', async ({ page }) => {
  const sent = await open(page, [`POST ${C}/tranches/O/decision`])
  await page.getByRole('button', { name: 'Affermir ou renoncer' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.').first()).toBeVisible()
  expect(sent).toEqual([])
  await dialog.getByRole('radio', { name: 'Affermir la tranche' }).check()
  await dialog.getByLabel('Motivation').fill('Le scénario 2 est retenu.')
  await dialog.getByLabel('Date de la décision').fill('2026-11-20')
  await clean(page, 'affermir')
  await dialog.getByRole('button', { name: 'Enregistrer la décision' }).click()
  await expect(page.getByText('La décision est enregistrée.')).toBeVisible()
  expect(sent).toEqual([{ kind: 'AFFIRMED', motive: 'Le scénario 2 est retenu.', on: '2026-11-20' }])
})

test('a price, the envelope and man-days are entered', async ({ page }) => {
  const sent = await open(page, [`POST ${C}/prices`, `PUT ${C}/budget`, `POST ${C}/loads`])
  await page.getByRole('button', { name: 'Saisir le montant de « Forfait de l’étape 2 »' }).click()
  await page.getByRole('dialog').getByLabel('Montant HT, en euros').fill('22000,50')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Le prix est enregistré.')).toBeVisible()
  await page.getByRole('button', { name: 'Fixer l’enveloppe' }).click()
  await page.getByRole('dialog').getByLabel('Montant HT, en euros').fill('60000')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('L’enveloppe est fixée.')).toBeVisible()
  await page.getByRole('button', { name: 'Noter des jours : Acteurs de l’agence, Étape 3' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /Ces jours sont/ }).click()
  await page.getByRole('option', { name: 'passés' }).click()
  await dialog.getByLabel(/Jours-hommes/).fill('2,5')
  await dialog.getByLabel('Jour du travail').fill('2026-11-18')
  await clean(page, 'jours-hommes')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les jours sont notés.')).toBeVisible()
  expect(sent).toEqual([
    { code: 'P2', kind: 'LUMP_SUM', unitAmount: 22_000.5 },
    { amount: 60_000 },
    { phase: 'E3', actor: 'A', kind: 'SPENT', days: 2.5, workedOn: '2026-11-18' },
  ])
})

test('an invoice is entered, one that may be paid is paid, one that may not says why', async ({ page }) => {
  const sent = await open(page, [`POST ${C}/invoices`, `POST ${C}/invoices/i2/payment`])
  await expect(page.getByText('« Analyse » : pas de service fait (aucune décision)')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer une facture' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Numéro').fill('F-103')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Donnez le montant d’une ligne au moins.')).toBeVisible()
  await dialog.getByLabel('Reçue le').fill('2026-11-19')
  await dialog.getByLabel('Reprographie').fill('12')
  await dialog.getByLabel('Acompte de l’étape 1').fill('7200')
  await dialog.getByLabel('Bon de commande BC-001').fill('3600')
  await clean(page, 'facture')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La facture est enregistrée.')).toBeVisible()
  await page.getByRole('button', { name: 'Noter le paiement' }).click()
  await page.getByRole('dialog').getByLabel('Payée le').fill('2026-11-20')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Le paiement est noté.')).toBeVisible()
  expect(sent).toEqual([{ number: 'F-103', receivedOn: '2026-11-19', lines: [{ price: '#1', amount: 12 }, { instalment: 'A1', amount: 7200 }, { order: 'o1', amount: 3600 }] }, { on: '2026-11-20' }])
})

test('the dossier of proof is made in one click, its archive comes down, former ones say who asked', async ({ page }) => {
  const made = { id: 'p3', at: '2026-11-21T10:00:00Z', by: 'Claire Martin', quality: 'Commanditaire', files: 15, withheld: 0, sha256: 'c'.repeat(64), mine: true, documentId: 'doc-p3' }
  let asked = 0
  await serve(page, [], 'ready', {
    [`POST ${C}/dossiers`]: (route) => {
      asked++
      return route.fulfill({ json: made })
    },
  })
  await page.goto('/e/exemple-sud/projets/e1/historique')
  await page.getByRole('link', { name: 'dossier de preuve du contrat' }).click()
  const proof = page.getByRole('region', { name: 'Dossier de preuve' })
  await expect(proof.getByRole('heading', { name: 'Dossier de preuve' })).toBeInViewport()
  await expect(proof.getByText('2 non communiquées à ce titre')).toBeVisible()
  await expect(proof.getByText('remis à cette personne seule')).toBeVisible()
  await expect(proof.getByRole('link', { name: /PDF scellé/ })).toHaveCount(1)
  await clean(page, 'dossier-de-preuve')
  const [file] = await Promise.all([page.waitForEvent('download'), proof.getByRole('button', { name: 'Constituer le dossier de preuve' }).click()])
  // The browser's own download, past the page: it never stands in memory.
  expect(file.url()).toContain(`/api/v1${C}/dossiers/p3/archive`)
  await expect(page.getByText('Le dossier est prêt.')).toBeVisible()
  expect(asked).toBe(1)
})

test('whoever sees a contract without being a party is told who may have the dossier', async ({ page }) => {
  await serve(page, [`${C}/dossiers`], 'forbidden')
  await page.goto('/e/exemple-sud/projets/e1/contrat')
  await expect(page.getByRole('region', { name: 'Dossier de preuve' }).locator('[data-async="forbidden"]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Constituer le dossier de preuve' })).toHaveCount(0)
})
