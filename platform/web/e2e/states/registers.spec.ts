import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { actionContent, riskContent, statement } from './registers'
import { serve } from './server'

const E = '/spaces/exemple-sud/engagements/e1'
const P = '/e/exemple-sud/projets/e1/registres'
const SHOTS = 'target/screenshots'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).exclude('.bjs-powered-by').analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `${SHOTS}/geste-${name}.png`, fullPage: false })
}

async function bothWidths(page: Page, name: string) {
  await clean(page, name)
  await page.setViewportSize({ width: 360, height: 740 })
  await clean(page, `${name}-360`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1440, height: 900 })
}

const problem = (status: number, detail: string, errors: { field: string; message: string }[] = []) => (r: Route) =>
  r.fulfill({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ title: 'Inscription à corriger', status, detail, errors }) })

test('a risk is entered with the declared fields only; a refusal keeps what was typed', async ({ page }) => {
  let tries = 0
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${E}/registers/risques/entries`]: (r) => {
      sent = r.request().postDataJSON()
      return ++tries === 1 ? problem(400, 'Donnez un jour entre 2000 et 2100.', [{ field: 'dueOn', message: 'Donnez un jour entre 2000 et 2100.' }])(r) : r.fulfill({ json: { ...riskContent.entries[0], number: 'R-7' } })
    },
  })
  await page.goto(P)
  await page.getByRole('button', { name: 'Ajouter une inscription' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Début')).toHaveCount(0)
  await expect(dialog.getByLabel('Dépend de')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toHaveCount(2)
  await dialog.getByLabel('Titre').fill('Outil partagé indisponible')
  await choose(page, 'Probabilité', '3, probable')
  await choose(page, 'Impact', '2, modéré')
  await choose(page, 'Cause', 'calendrier')
  await choose(page, 'Responsable', 'Nora Lemaire, Cheffe de projet')
  await dialog.getByLabel('Échéance').fill('1999-12-31')
  await bothWidths(page, 'registre-ajouter')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Donnez un jour entre 2000 et 2100.')
  await expect(dialog.getByLabel('Titre')).toHaveValue('Outil partagé indisponible')
  await dialog.getByLabel('Échéance').fill('2026-12-31')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('R-7 est inscrite.')).toBeVisible()
  expect(sent).toMatchObject({ nodeId: 'n3', title: 'Outil partagé indisponible', probability: 3, impact: 2, dueOn: '2026-12-31', ownerMandateId: 'm1', attributes: { cause: 'calendrier' }, startsOn: null })
})

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test('an entry that someone else changed says what changed, and the form stays', async ({ page }) => {
  await serve(page, [], 'ready', {
    [`PUT ${E}/register-entries/r-1`]: problem(409, 'Cette inscription a changé depuis que vous l’avez ouverte. Inès Faure, Probabilité : 3 sur 4 → 4 sur 4.'),
  })
  await page.goto(`${P}?registre=risques&inscription=r-1`)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Probabilité : 2 sur 4 → 3 sur 4')).toBeVisible()
  await bothWidths(page, 'registre-inscription')
  await dialog.getByRole('button', { name: 'Modifier' }).click()
  await page.getByRole('dialog').getByLabel('Titre').fill('Départ confirmé')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Inès Faure, Probabilité : 3 sur 4 → 4 sur 4')
  await expect(page.getByRole('dialog').getByLabel('Titre')).toHaveValue('Départ confirmé')
})

test('closing asks why, and sends the revision that was read', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${E}/register-entries/r-1/state`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: { ...riskContent.entries[0], state: 'clos' } })
    },
  })
  await page.goto(`${P}?registre=risques&inscription=r-1`)
  await page.getByRole('dialog').getByRole('button', { name: 'Changer l’état' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Clos/ }).check()
  await dialog.getByRole('button', { name: 'Changer l’état' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toBeVisible()
  await clean(page, 'registre-etat')
  await dialog.getByLabel('Motif').fill('Remplaçante nommée.')
  await dialog.getByRole('button', { name: 'Changer l’état' }).click()
  await expect(page.getByText('R-1 : état « clos ».')).toBeVisible()
  expect(sent).toEqual({ revision: 2, state: 'clos', reason: 'Remplaçante nommée.' })
})

test('the matrix is worked with the keyboard and says what it shows without colour', async ({ page }) => {
  await serve(page, [], 'ready')
  await page.goto(`${P}?registre=risques&vue=matrice`)
  const cell = page.getByRole('button', { name: 'Risques : probabilité 4, impact 3, criticité 12 (forte) : 2' })
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/case=4-3/)
  await expect(page.getByRole('status').filter({ hasText: '2 risques de probabilité 4 et d’impact 3' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Risques : inscriptions' }).getByRole('row')).toHaveCount(3)
  await expect(page.getByText('Départ annoncé')).toHaveCount(0)
  await page.getByRole('button', { name: 'R-3 Peu de participants' }).click()
  await expect(page).toHaveURL(/vue=matrice&case=4-3&inscription=r-3/)
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(cell).toBeVisible()
  await expect(page.getByRole('button', { name: 'R-3 Peu de participants' })).toBeVisible()
  await page.screenshot({ path: `${SHOTS}/registre-matrice--impression.png`, fullPage: true, style: 'html { filter: grayscale(1) }' })
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Voir toutes les cases' }).click()
  await expect(page.getByRole('table', { name: 'Risques : inscriptions' }).getByRole('row')).toHaveCount(7)
})

test('actions stand on their days, tied to what comes first', async ({ page }) => {
  await serve(page, [], 'ready')
  await page.goto(`${P}?registre=actions&vue=calendrier`)
  await expect(page.locator('[data-mark]')).toHaveCount(5)
  await expect(page.locator('path.j-tie[d^="M"]')).toHaveCount(4 + 1) // four ties and the one in the legend
  await page.locator('[data-mark="a-4"]').click()
  const popover = page.getByRole('dialog')
  await expect(popover.getByText(/Dépend de : A-2 Revoir les horaires de sortie, A-3 Former les équipes/)).toBeVisible()
  await clean(page, 'registre-calendrier')
  await popover.getByRole('button', { name: 'Ouvrir A-4' }).click()
  await expect(page).toHaveURL(/inscription=a-4/)
  expect(actionContent.entries).toHaveLength(6)
})

test('the statement prints on one page, from the changes alone', async ({ page }) => {
  let asked = ''
  await serve(page, [], 'ready', {
    [`GET ${E}/register-statement`]: (r) => {
      asked = new URL(r.request().url()).search
      return r.fulfill({ json: asked ? { ...statement, from: '2026-11-01' } : statement })
    },
  })
  await page.goto('/e/exemple-sud/projets/e1/registres/etat-des-lieux')
  await expect(page.getByText('Du 8 novembre 2026 au 22 novembre 2026')).toBeVisible()
  await page.getByLabel('Du', { exact: true }).fill('2026-11-01')
  await expect(page.getByText('Du 1er novembre 2026 au 22 novembre 2026')).toBeVisible()
  expect(asked).toBe('?from=2026-11-01')
  const pdf = (await page.pdf({ format: 'A4', path: `${SHOTS}/etat-des-lieux.pdf` })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['Principaux risques', 'En retard', 'Inscrit', 'Modifié', 'Clos ou annulé']) await expect(page.getByRole('heading', { name: part })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(5)
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Rubriques du projet' })).toBeHidden()
  await page.screenshot({ path: `${SHOTS}/etat-des-lieux--impression.png`, fullPage: true })
})

test('a programme without registers shows no page for them', async ({ page }) => {
  await serve(page, [`${E}/registers`], 'empty')
  await page.goto('/e/exemple-sud/projets/e1/parcours')
  const tabs = page.getByRole('navigation', { name: 'Rubriques du projet' })
  await expect(tabs.getByRole('link', { name: 'Historique' })).toBeVisible()
  await expect(tabs.getByRole('link', { name: 'Plan d’actions et risques' })).toHaveCount(0)
})
