import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { practice, proposed } from './practices'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const PAGE = '/e/exemple-sud/bonnes-pratiques'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `target/screenshots/geste-${name}.png` })
}

/** Opens a page with what each write sent, and what each write answers. */
async function open(page: Page, path: string, writes: Record<string, unknown>) {
  const sent: unknown[] = []
  const take = (answer: unknown) => (route: Route) => {
    sent.push(route.request().postDataJSON())
    return route.fulfill({ json: answer })
  }
  await serve(page, [], 'ready', Object.fromEntries(Object.entries(writes).map(([write, answer]) => [write, take(answer)])))
  await page.goto(PAGE + path)
  return sent
}

test('a search stands in the address, marks its words and says from which space a sheet comes', async ({ page }) => {
  await open(page, '', {})
  await page.getByLabel('Chercher dans les fiches').fill('sorties')
  await page.getByRole('button', { name: 'Chercher', exact: true }).click()
  await page.getByLabel('Portée').selectOption('ELSEWHERE')
  await expect(page).toHaveURL(/\?q=sorties&portee=ELSEWHERE$/)
  await expect(page.locator('mark')).toHaveText('sorties')
  await expect(page.getByText('Partagée par Agence Exemple-Nord')).toBeVisible()
  await page.getByRole('link', { name: 'Point lits de huit heures' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Point lits de huit heures' })).toBeVisible()
  await expect(page.getByText(/garde 2 outils avec elle/)).toBeVisible()
})

test('a sheet is begun with its parts', async ({ page }) => {
  const sent = await open(page, '', { [`POST ${S}/practices`]: practice })
  await page.getByRole('button', { name: 'Écrire une fiche' }).click()
  await page.getByLabel('Titre').fill('Salon de sortie')
  await page.getByLabel('Problème traité').fill('Trop tard')
  await clean(page, 'bonne-pratique-redaction')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Salon de sortie' })).toBeVisible()
  expect(sent).toEqual([expect.objectContaining({ engagementId: 'e1', nodeId: 'n3', title: 'Salon de sortie', type: 'sorties', problem: 'Trop tard', originShown: 'PROJECT' })])
})

test('a moderator chooses how far a sheet is read, or refuses it with a motive', async ({ page }) => {
  const sent = await open(page, '/bp2', { [`POST ${S}/practices/bp2/publication`]: proposed, [`POST ${S}/practices/bp2/refusal`]: proposed })
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByLabel(/groupe/).check()
  await clean(page, 'bonne-pratique-portee')
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Refuser' }).click()
  await page.getByLabel('Motif').fill('Dites combien de lits.')
  await page.getByRole('dialog').getByRole('button', { name: 'Refuser' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(sent).toEqual([{ revision: 5, wholeSpace: false, nodeId: 'n2' }, { revision: 5, reason: 'Dites combien de lits.' }])
})

test('a sheet is used again, and the row is one click away', async ({ page }) => {
  const made = { engagementId: 'e1', nodeId: 'n3', form: 'ecarts', formLabel: 'Fiches actions', rowKey: 'r1', shortened: ['Indicateur de résultat'] }
  const sent = await open(page, '/bp1', { [`POST ${S}/practices/bp1/reuses`]: made })
  await page.getByRole('button', { name: 'Réutiliser' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Réutiliser' }).click()
  await expect(page.getByText(/Texte raccourci dans\s: Indicateur de résultat/)).toBeVisible()
  await clean(page, 'bonne-pratique-reutilisee')
  await expect(page.getByRole('link', { name: /La ligne est commencée/ })).toHaveAttribute('href', '/e/exemple-sud/projets/e1/formulaires/ecarts/n3')
  expect(sent).toEqual([{ engagementId: 'e1', nodeId: 'n3' }])
})
