import { expect, type Page, test } from '@playwright/test'
import { look, picture } from './look'
import { signIn, SPACE } from './people'
import { day, openWave } from './waves'

const rowOf = (page: Page, title: RegExp) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: title }) })
const dateOf = (page: Page, title: RegExp) => rowOf(page, title).first().getByRole('button', { name: /pourquoi cette date/ })

test('the calendar of eighteen months explains its dates, is frozen, holds what was agreed and shows what would move', { tag: ['@FLUX-024', '@FLUX-028', '@FLUX-030', '@FLUX-034', '@CORE-011', '@CORE-012', '@CORE-014'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const wave = await openWave(page, 'Calendrier', { notified: 5, training: 60 })
  await page.goto(`${wave.path}/parcours`)
  await contents(page)
  await explanation(page)
  await contradictions(page)
  await freeze(page)
  await hold(page)
  await move(page)
  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await expect(page.getByRole('cell', { name: /SC1, présentation des profils/ }).first()).toBeVisible()
  await look(page, 'calendrier-seances', { phone: true })
  await page.getByText('Mois', { exact: true }).click()
  await look(page, 'calendrier-mois', { phone: true })
})

async function contents(page: Page) {
  await picture(page, 'calendrier', { phone: true })
  await page.getByRole('combobox', { name: 'Parcours de' }).click()
  await page.getByRole('option', { name: /Avignon/ }).click()
  await expect(page).toHaveURL(/noeud=/)
  const kinds = page.locator('td[data-label="Nature"]')
  // One site sees its own sessions and those that it shares: half-day, interview, training, SI0, SC1 to SC12, SI1 to SI11, end of market.
  await expect(kinds.filter({ hasText: /^Session/ })).toHaveCount(28)
  await expect(kinds.filter({ hasText: /^Phase/ })).toHaveCount(5)
  expect(await kinds.filter({ hasText: /^Livrable/ }).count()).toBeGreaterThan(20)
  expect(await kinds.filter({ hasText: /^Jalon/ }).count()).toBeGreaterThanOrEqual(6)
  for (const gate of ['Entrée en formation', 'Entrée en diagnostic', 'Entrée en feuille de route', 'Entrée en mise en œuvre']) {
    await expect(page.getByRole('listitem').filter({ hasText: gate }).first()).toContainText(/fermé/i)
  }
  await look(page, 'calendrier-un-site', { phone: true })
}

async function explanation(page: Page) {
  await dateOf(page, /SC1, présentation des profils/).click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('Premier jour de formation')
  await expect(why).toContainText(/1 mois/)
  await expect(why).toContainText('proposition Jalon')
  await look(page, 'calendrier-pourquoi', { phone: true })
  await page.keyboard.press('Escape')
  await dateOf(page, /^Fin du diagnostic partagé/).click()
  await expect(why).toContainText('CCTP ARS PACA 2018, art. 4.4e')
  await expect(why).toContainText(/2 mois/)
  await page.keyboard.press('Escape')
}

async function contradictions(page: Page) {
  await page.getByText(/points à connaître sur ce calendrier/).click()
  const points = page.getByRole('alert').filter({ hasText: 'Points à connaître' })
  for (const code of ['AMB-01', 'AMB-03', 'AMB-04', 'AMB-05', 'AMB-24', 'AMB-25', 'AMB-26', 'AMB-27', 'AMB-28', 'AMB-29']) {
    await expect(points.getByRole('listitem').filter({ hasText: code }).first(), code).toContainText('CCTP ARS PACA 2018')
  }
}

async function freeze(page: Page) {
  await expect(page.getByText('Le calendrier n’a pas encore été figé.')).toBeVisible()
  await page.getByRole('button', { name: 'Figer le calendrier' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Figer', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Ce champ est obligatoire.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Motif').fill('Accord des quatre établissements')
  await page.getByRole('dialog').getByRole('button', { name: 'Figer', exact: true }).click()
  await expect(page.getByText('Calendrier n° 1', { exact: true })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Calendrier n° 1' })).toContainText('Claire Martin')
}

async function hold(page: Page) {
  await rowOf(page, /SC3/).first().getByRole('button', { name: /Fixer la date/ }).click()
  const modal = page.getByRole('dialog')
  await modal.getByLabel(/^Date/).fill(day(160))
  await modal.getByLabel('Motif').fill('Salle réservée à Cannes')
  await look(page, 'calendrier-fixer', { phone: true })
  await modal.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(rowOf(page, /SC3/).first()).toContainText('date convenue : Salle réservée à Cannes')
}

async function move(page: Page) {
  const before = await dateOf(page, /SC1, présentation des profils/).textContent()
  const held = await dateOf(page, /SC3/).textContent()
  const modal = page.getByRole('dialog')
  const preview = async () => {
    await page.getByRole('button', { name: 'Déplacer Premier jour de formation' }).click()
    await modal.getByLabel('Nouvelle date').fill(day(74))
    await modal.getByRole('button', { name: 'Voir ce qui bougerait' }).click()
    await expect(modal.getByText(/dates bougent/)).toBeVisible()
    await expect(modal.getByRole('row').filter({ hasText: 'SC3' }).first()).toContainText(/reste|fixée|convenue/)
    await expect(modal.getByRole('row').filter({ hasText: 'SC1, présentation' })).toContainText(/\+ \d+ j/)
  }
  await preview()
  await look(page, 'calendrier-deplacer', { phone: true })
  await modal.getByRole('button', { name: 'Annuler' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Toutes les dates' })).toBeVisible({ timeout: 60_000 })
  await expect(dateOf(page, /SC1, présentation des profils/)).toHaveText(before!)
  await preview()
  await modal.getByRole('button', { name: 'Confirmer le déplacement' }).click()
  await expect(modal).toBeHidden()
  await expect(dateOf(page, /SC1, présentation des profils/)).not.toHaveText(before!)
  await expect(dateOf(page, /SC3/)).toHaveText(held!)
  await expect(rowOf(page, /SC1, présentation des profils/).first()).toContainText(/\+ \d+ j/)
  await picture(page, 'calendrier-deplace', { phone: true })
}
