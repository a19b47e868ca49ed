import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { dashboard, importPreview, SITE } from './indicators'
import { serve } from './server'

const E = '/spaces/exemple-sud/engagements/e1/indicators'
const P = '/e/exemple-sud/projets/e1/indicateurs'
const SHOTS = 'target/screenshots'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).analyze()
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
  r.fulfill({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ title: 'Saisie à corriger', status, detail, errors }) })

const card = (page: Page, name: string) => page.getByRole('article', { name })

test('a measure is entered with its unit beside it; a refusal keeps what was typed', async ({ page }) => {
  let tries = 0
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${E}/measures`]: (r) => {
      sent = r.request().postDataJSON()
      return ++tries === 1 ? problem(400, 'Écrivez un nombre seul, comme 12,5.', [{ field: 'numerator', message: 'Écrivez un nombre seul, comme 12,5.' }])(r) : r.fulfill({ status: 204 })
    },
  })
  await page.goto(P)
  await card(page, 'Visites du matin').getByRole('button', { name: 'Saisir la mesure du 1er septembre au 31 octobre 2026' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Visites faites avant midi').fill('12 %')
  await dialog.getByLabel('Visites dont l’heure est connue').fill('1 000,5')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Écrivez un nombre seul')
  await expect(dialog.getByLabel('Visites faites avant midi')).toHaveValue('12 %')
  await bothWidths(page, 'indicateur-saisir')
  await dialog.getByLabel('Visites faites avant midi').fill('612')
  await dialog.getByLabel('Preuve ou origine du chiffre').fill('Extraction du 3 novembre')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La mesure est enregistrée.')).toBeVisible()
  expect(sent).toEqual({ nodeId: SITE, indicator: 'matin', periodId: 'p4', version: 0, numerator: '612', denominator: '1 000,5', evidence: 'Extraction du 3 novembre', remark: null })
})

test('a period without figures says why instead', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${E}/measures`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${P}?noeud=${SITE}`)
  await card(page, 'Demandes en attente').getByRole('button', { name: 'Saisir la mesure du 1er juillet au 31 août 2026' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('demandes', { exact: true })).toBeVisible()
  await dialog.getByLabel('Pas mesurable cette fois').check()
  await expect(dialog.getByLabel('Demandes sans réponse au dernier jour')).toHaveCount(0)
  await dialog.getByLabel('Pourquoi').fill('Agenda changé en juillet')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La mesure est enregistrée.')).toBeVisible()
  expect(sent).toMatchObject({ indicator: 'attente', notMeasurable: 'Agenda changé en juillet' })
  expect(sent).not.toHaveProperty('numerator')
})

test('a measure is validated where it stands, and its versions stay readable', async ({ page }) => {
  const seen: string[] = []
  await serve(page, [], 'ready', {
    [`POST ${E}/measures/m3/validation`]: (r) => {
      seen.push(r.request().url())
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(P)
  const morning = card(page, 'Visites du matin')
  await morning.getByRole('button', { name: 'Valider la mesure du 1er juillet au 31 août 2026' }).click()
  await expect(page.getByText('La mesure est validée.')).toBeVisible()
  expect(seen).toHaveLength(1)
  await morning.getByRole('button', { name: 'Versions de la mesure du 1er mai au 30 juin 2026' }).click()
  await expect(page.getByRole('dialog').getByText('455 sur 1 000 (%)')).toBeVisible()
  await bothWidths(page, 'indicateur-versions')
})

test('a gap is explained, and a conflict is said on top', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${E}/measures/m2/analyses`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
    [`POST ${E}/targets`]: problem(409, 'Cet indicateur a changé entre-temps. Relisez-le.'),
  })
  await page.goto(P)
  const morning = card(page, 'Visites du matin')
  await morning.getByRole('button', { name: 'Expliquer l’écart du 1er mai au 30 juin 2026' }).click()
  await page.getByRole('dialog').getByLabel('Cause').fill('Deux postes vacants')
  await page.getByRole('dialog').getByLabel('Action corrective').fill('Renfort en juillet')
  await bothWidths(page, 'indicateur-ecart')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('L’explication est enregistrée.')).toBeVisible()
  expect(sent).toEqual({ cause: 'Deux postes vacants', action: 'Renfort en juillet' })
  await morning.getByRole('button', { name: 'Régler : Visites du matin' }).click()
  await page.getByRole('menuitem', { name: 'Fixer la cible' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Au plus (%)')).toHaveCount(0)
  await dialog.getByLabel('Au moins (%)').fill('65')
  await dialog.getByLabel('Motif').fill('Objectif relevé')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('alert')).toContainText('a changé entre-temps')
  await expect(dialog.getByLabel('Au moins (%)')).toHaveValue('65')
})

test('the bank, an own indicator and the history', async ({ page }) => {
  let chosen: unknown
  let written: unknown
  await serve(page, [], 'ready', {
    [`POST ${E}/choices`]: (r) => {
      chosen = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
    [`POST ${E}`]: (r) => {
      written = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(P)
  await page.getByRole('button', { name: 'Choisir dans la banque' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Choisir', exact: true }).click()
  await expect(page.getByText('Ce champ est obligatoire.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Durée moyenne d’une visite').check()
  await bothWidths(page, 'indicateur-banque')
  await page.getByRole('dialog').getByRole('button', { name: 'Choisir', exact: true }).click()
  await expect.poll(() => chosen).toEqual({ nodeId: SITE, indicator: 'duree', version: 0, chosen: true, reason: null })
  await page.getByRole('button', { name: 'Écrire un indicateur' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Une part, en pourcentage').check()
  await dialog.getByRole('textbox', { name: /^Nom( \*)?$/ }).fill('Appels rappelés')
  await dialog.getByLabel('Numérateur').fill('Appels rappelés')
  await dialog.getByLabel('Dénominateur').fill('Appels manqués')
  await dialog.getByLabel('Motif').fill('Essai de six mois')
  await bothWidths(page, 'indicateur-ecrire')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.poll(() => written).toMatchObject({ label: 'Appels rappelés', formula: 'RATIO', factor: 100, unit: '%', good: 'UP', denominator: 'Appels manqués' })
  await card(page, 'Visites du matin').getByRole('button', { name: /Régler/ }).click()
  await page.getByRole('menuitem', { name: 'Historique' }).click()
  await expect(page.getByRole('dialog').getByText(/L’agenda ne garde pas les secondes/)).toBeVisible()
  await bothWidths(page, 'indicateur-historique')
})

test('a group reads sums, how many entered, and the chart in words', async ({ page }) => {
  await serve(page, [], 'ready', {})
  await page.goto(`${P}?noeud=n2`)
  const morning = card(page, 'Visites du matin')
  await expect(morning.getByText('3 saisies sur 5 attendues, 1 non mesurable').first()).toBeVisible()
  await expect(morning.getByRole('img', { name: /3 valeurs, de 31 % .* à 61 % .*au moins 60 %/ })).toBeVisible()
  await expect(morning.getByRole('button', { name: /Saisir|Corriger|Valider/ })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Endroit par endroit' }).getByRole('link', { name: 'Centre du Vieux-Port' }).first()).toHaveAttribute('href', /noeud=n3/)
  await bothWidths(page, 'indicateurs-groupe')
})

test('a file of measures is seen line by line, then written without its wrong lines; what changed meanwhile is seen anew', async ({ page }) => {
  const M = '/spaces/exemple-sud/engagements/e1/measure-imports'
  const sent: unknown[] = []
  let previews = 0
  let got = ''
  await serve(page, [], 'ready', {
    [`POST ${M}/preview`]: (r) => {
      previews++
      got = r.request().postData() ?? ''
      return r.fulfill({ json: importPreview })
    },
    [`POST ${M}`]: (r) => {
      sent.push(r.request().postDataJSON())
      return sent.length === 1 ? problem(409, 'Rien n’est enregistré : ligne 3, Nora Lemaire a saisi entre-temps 611 sur 1 000.')(r) : r.fulfill({ json: { entered: 1, corrected: 1, same: 0 } })
    },
  })
  await page.goto(`${P}?noeud=${SITE}`)
  await page.getByRole('button', { name: 'Importer des mesures' }).click()
  const dialog = page.getByRole('dialog')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Télécharger le modèle' }).click().then(() => page.getByRole('menuitem', { name: /CSV/ }).click()),
  ])
  const model = readFileSync(await download.path(), 'utf8')
  expect(model).toContain('Endroit;Code;Indicateur;Unité;Du;Au;Numérateur;Dénominateur;Pourquoi sans chiffres;Preuve;Remarque')
  expect(model).toContain(";'=Visites du matin;")
  await expect(dialog.getByRole('button', { name: 'Voir l’aperçu' })).toBeDisabled()
  await dialog.getByLabel('Ou cellules copiées').fill('Endroit\tCode\n')
  await dialog.getByRole('button', { name: 'Voir l’aperçu' }).click()
  await expect(dialog.getByText('Écrivez un nombre seul, comme 12,5.')).toBeVisible()
  expect(got).toBe('Endroit\tCode\n')
  await bothWidths(page, 'indicateur-importer')
  const write = dialog.getByRole('button', { name: 'Enregistrer 2 mesures' })
  await expect(write).toBeDisabled()
  await dialog.getByLabel('Laisser de côté la ligne à corriger').check()
  await write.click()
  await expect(dialog.getByRole('alert')).toContainText('Nora Lemaire a saisi entre-temps')
  await expect.poll(() => previews).toBe(2)
  await expect(dialog.getByLabel('Ou cellules copiées')).toHaveValue('Endroit\tCode\n')
  await write.click()
  await expect(page.getByText('Import terminé')).toBeVisible()
  expect(sent[1]).toEqual({ rows: importPreview.lines.slice(0, 2).map((l) => ({ line: l.line, measure: l.measure })) })
})

test('the dashboard over projects is narrowed in the address, leads to the measures and goes away as a file', async ({ page }) => {
  const asked: string[] = []
  await serve(page, [], 'ready', {
    'GET /spaces/exemple-sud/indicator-dashboard': (r) => {
      asked.push(new URL(r.request().url()).search)
      return r.fulfill({ json: dashboard })
    },
  })
  await page.goto('/e/exemple-sud/indicateurs')
  await expect(card(page, 'Visites du matin').getByRole('img')).toHaveAccessibleName(/Visites du matin/)
  await expect(card(page, 'Visites du matin').getByRole('table')).toContainText('3 saisies sur 5 attendues, 1 non mesurable')
  const places = page.getByRole('table', { name: /Derniers relevés finis/ })
  await expect(places.getByRole('link', { name: 'Cohorte 2' })).toHaveAttribute('href', '/e/exemple-sud/projets/e1/indicateurs?noeud=g2')
  await expect(places).toContainText('aucun chiffre saisi')
  await page.getByRole('combobox', { name: 'Comparer' }).click()
  await page.getByRole('option', { name: 'Équipe' }).click()
  await expect(page).toHaveURL(/niveau=equipe/)
  await page.getByRole('combobox', { name: 'Établissement' }).click()
  await page.getByRole('option', { name: 'Centre du Vieux-Port' }).click()
  await expect(page).toHaveURL(/etablissement=o1/)
  await expect.poll(() => asked.at(-1)).toBe('?organisation=o1')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Exporter.*Derniers relevés finis/ }).click().then(() => page.getByRole('menuitem', { name: /CSV/ }).click()),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('Cohorte 1;Convention 2026;Convention 2026;Visites du matin;')
})
