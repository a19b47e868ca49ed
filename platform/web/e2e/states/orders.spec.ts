import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { orders } from './orders'
import { serve } from './server'

const C = '/spaces/exemple-sud/engagements/e1/contract'
const PAGE = '/e/exemple-sud/projets/e1'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `target/screenshots/geste-${name}.png` })
}

/** Opens a page with what each write sent, and what each write of an order answers. */
async function open(page: Page, path: string, writes: Record<string, unknown>) {
  const sent: unknown[] = []
  const take = (answer: unknown) => (route: Route) => {
    sent.push(route.request().postDataJSON())
    return answer ? route.fulfill({ json: answer }) : route.fulfill({ status: 204 })
  }
  await serve(page, [], 'ready', Object.fromEntries(Object.entries(writes).map(([write, answer]) => [write, take(answer)])))
  await page.goto(PAGE + path)
  return sent
}

test('an order is written with its amounts beside it, read once more and placed', async ({ page }) => {
  const written = { ...orders.orders[0], number: 'BC-004' }
  const sent = await open(page, '/contrat', { [`POST ${C}/orders`]: written, [`POST ${C}/orders/o2/placement`]: null })
  await page.getByRole('link', { name: 'Préparer un bon de commande' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau bon de commande' })).toBeVisible()
  const sums = page.getByRole('complementary', { name: 'Montant' })
  await expect(sums.getByText(/1\s140,00\s€/)).toBeVisible()
  await page.getByRole('button', { name: 'Relire et notifier' }).click()
  await expect(page.getByText('Ce champ est obligatoire.').first()).toBeVisible()
  expect(sent).toEqual([])
  await page.getByRole('combobox', { name: /Lieu d’exécution/ }).click()
  await page.getByRole('option', { name: /Hôpital des Collines/ }).click()
  await page.getByLabel('Objet').fill('Formation d’un cadre de nuit')
  await page.getByLabel('Besoin').fill('Un poste vient d’être pourvu.')
  await page.getByLabel(/Quantité de «\sJournée d’expert sur place\s»/).fill('')
  await page.getByLabel(/Quantité de «\sDemi-journée/).fill('1,5')
  await expect(sums.getByText(/756,90\s€/)).toBeVisible()
  await expect(sums.getByText(/5\s769,25\s€ HT/)).toBeVisible()
  await expect(page.getByText('à enregistrer')).toBeVisible()
  await expect(page.getByText('tranche non affermie')).toBeVisible()
  await clean(page, 'bon-redaction')
  await page.getByRole('button', { name: 'Relire et notifier' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/756,90\s€/)).toBeVisible()
  await clean(page, 'bon-notification')
  await dialog.getByRole('button', { name: 'Notifier au titulaire' }).click()
  await expect(page.getByText('Le bon de commande est notifié.')).toBeVisible()
  await expect(page).toHaveURL(/commandes\/o2/)
  expect(sent).toEqual([
    { number: 'BC-004', place: 'n4', subject: 'Formation d’un cadre de nuit', reason: 'Un poste vient d’être pourvu.', dueDays: 30, lines: [{ code: 'B', quantity: 1.5 }] },
    { net: 630.75 },
  ])
})

test('an order over the maximum is not placed, and says by how much', async ({ page }) => {
  await open(page, '/commandes/nouveau', {})
  await page.getByLabel(/Quantité de «\sJournée d’expert sur place\s»/).fill('7')
  const sums = page.getByRole('complementary', { name: 'Montant' })
  await expect(sums.getByText(/-250,00\s€/)).toBeVisible()
  await expect(sums.getByText(/dépasse le maximum de/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Relire et notifier' })).toBeDisabled()
  await clean(page, 'bon-maximum')
})

test('who may not place an order writes it for who may; leaving it unsaved is asked', async ({ page }) => {
  const answer = { ...orders, allowed: ['SET_UNIT_PRICE', 'DRAFT_ORDER'] }
  await serve(page, [], 'ready', { [`GET ${C}/orders`]: (r) => r.fulfill({ json: answer }) })
  await page.goto(`${PAGE}/commandes/nouveau`)
  await expect(page.getByText('une personne qui décide pour l’acheteur le notifie')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Relire et notifier' })).toHaveCount(0)
  await page.getByLabel('Objet').fill('Formation')
  await page.getByRole('link', { name: 'Contrat', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(3)
})

test('a placed order is acknowledged, another cancelled with its reason, and replaced', async ({ page }) => {
  const sent = await open(page, '/commandes/o1', { [`POST ${C}/orders/o1/performance`]: null, [`POST ${C}/orders/o1/cancellation`]: null })
  await expect(page.getByRole('link', { name: 'PDF du bon de commande' })).toHaveAttribute('href', `/api/v1${C}/orders/o1/pdf`)
  await page.getByRole('button', { name: 'Constater le service fait' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jour du service fait').fill('2026-11-20')
  await clean(page, 'bon-service-fait')
  await dialog.getByRole('button', { name: 'Constater le service fait' }).click()
  await expect(page.getByText('Le service fait est constaté.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler ce bon' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler ce bon' }).click()
  await expect(page.getByText('Ce champ est obligatoire.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Motif').fill('Le besoin a disparu.')
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler ce bon' }).click()
  await expect(page.getByText('Le bon de commande est annulé.')).toBeVisible()
  expect(sent).toEqual([{ on: '2026-11-20' }, { motive: 'Le besoin a disparu.' }])
  await page.goto(`${PAGE}/commandes/o3`)
  await expect(page.getByText('L’établissement a trouvé une autre aide.')).toBeVisible()
  await page.getByRole('link', { name: 'Préparer le bon qui le remplace' }).click()
  await expect(page.getByLabel('Objet')).toHaveValue('Appui au diagnostic des urgences')
  await expect(page.getByLabel('Numéro')).toHaveValue('BC-004')
})

test('prices are recorded and revised with their reason, the maximum is set', async ({ page }) => {
  const sent = await open(page, '/contrat', { [`POST ${C}/price-schedule`]: null, [`PUT ${C}/price-schedule/maximum`]: null })
  await page.getByRole('button', { name: /Enregistrer le prix de «\sAtelier collectif/ }).click()
  await page.getByRole('dialog').getByLabel('Prix unitaire HT, en euros').fill('1250,50')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Le prix est enregistré.')).toBeVisible()
  await page.getByRole('button', { name: /Réviser le prix de «\sJournée d’expert/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Prix unitaire HT, en euros').fill('980')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toBeVisible()
  await dialog.getByLabel('Ce qui change ce prix').fill('Avenant n° 2')
  await clean(page, 'prix-unitaire')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Enregistrer le maximum' }).click()
  await page.getByRole('dialog').getByLabel('Maximum HT, en euros').fill('12000')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Le maximum est enregistré.')).toBeVisible()
  expect(sent).toEqual([{ code: 'C', amount: 1250.5, vatRate: 20 }, { code: 'A', amount: 980, vatRate: 20, reason: 'Avenant n° 2' }, { amount: 12_000 }])
})
