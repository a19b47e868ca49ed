import { expect, test } from '@playwright/test'
import { acted, after, bothWidths, E, gridCell, json, open, SHOTS } from './formPage'
import { cell, comparison, forms, gapCells, scenarios, swotRows } from './forms'
import { look } from './look'
import { serve } from './server'

test('an element of a board moves by keyboard and by mouse', async ({ page }) => {
  const sent: unknown[] = []
  let rows = swotRows
  await open(page, 'swot', {
    [`PUT ${E}/swot/rows/s5`]: (r) => {
      sent.push(r.request().postDataJSON())
      const at = sent.length === 1 ? swotRows.findIndex((x) => x.key === 's4') : 0
      const others = swotRows.filter((x) => x.key !== 's5')
      rows = sent.length === 1 ? [...others.slice(0, at), swotRows[4], ...others.slice(at)] : [...others, { ...swotRows[4], section: 'menaces' }]
      return r.fulfill({ json: { ...after({ rows }), revision: 8 + sent.length } })
    },
    [`PUT ${E}/swot/rows/s1`]: (r) => {
      sent.push(r.request().postDataJSON())
      return r.fulfill({ json: { ...after({ rows: [...rows.filter((x) => x.key !== 's1'), { ...swotRows[0], section: 'opportunites' }] }), revision: 12 } })
    },
  })
  const panel = (name: string) => page.getByRole('region', { name })
  const menu = page.getByRole('button', { name: 'Actions sur « Services socles peu connus »' })
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Monter' }).press('Enter')
  await expect(panel('Faiblesses').locator('.j-item strong')).toHaveText(['Aucune équipe d’accompagnement', 'Services socles peu connus', 'Comptabilité sans coût par service'])
  await expect(page.getByText(/place 2 sur 3/)).toHaveCount(1)
  await expect(menu).toBeFocused()
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: /Déplacer vers .*Menaces/ }).press('Enter')
  await expect(panel('Menaces').locator('.j-item')).toHaveCount(2)
  await expect(menu).toBeFocused()
  await page.locator('#ligne-s1').dragTo(panel('Opportunités').locator('.j-add-row'))
  await expect(panel('Opportunités').getByText('Équipe technique stable et reconnue')).toBeVisible()
  expect(sent).toEqual([{ label: 'Services socles peu connus', section: 'faiblesses', before: 's4' }, { label: 'Services socles peu connus', section: 'menaces', before: null }, { label: 'Équipe technique stable et reconnue', section: 'opportunites', before: null }])
})

test('an element is written in its place, with links that lead to their row', async ({ page }) => {
  const sent: unknown[] = []
  await open(page, 'swot', {
    [`PUT ${E}/swot/cell`]: (r) => {
      sent.push(r.request().postDataJSON())
      return r.fulfill({ json: acted(cell('s5', 'ecarts', ['missions-2'], { writtenBy: 'Camille Durand' })) })
    },
  })
  await page.getByRole('button', { name: 'Modifier « Services socles peu connus »' }).click()
  const links = page.getByRole('group', { name: /Modifier/ }).getByRole('combobox', { name: 'Écarts liés' })
  await links.fill('promouvoir')
  await page.getByRole('option', { name: 'Promouvoir les services socles' }).click()
  await expect(page.getByText('Tout est enregistré')).toBeVisible()
  expect(sent).toEqual([{ row: 's5', field: 'ecarts', values: ['missions-2'], evidence: null, version: 0 }])
  await page.keyboard.press('Escape')
  await bothWidths(page, 'tableau-element')
  await page.getByRole('group', { name: /Modifier/ }).getByRole('button', { name: 'Fermer' }).click()
  await page.locator('#ligne-s5').getByRole('link', { name: 'Promouvoir les services socles' }).click()
  await expect(page).toHaveURL(/formulaires\/ecarts\/n3#ligne-missions-2$/)
  await expect(page.locator('#ligne-missions-2')).toBeInViewport()
})

test('weights are saved together, only when they sum to 100', async ({ page }) => {
  let sent: unknown
  await open(page, 'scenarios', {
    [`PUT ${E}/scenarios/weights`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: after({ rows: scenarios.state.rows, comparison }) })
    },
  })
  await page.getByRole('button', { name: 'Modifier les poids' }).click()
  const field = page.getByRole('textbox', { name: /^Poids : Place de l’agence/ })
  await field.fill('35')
  await expect(page.getByText(/il manque 5/)).toBeVisible()
  await expect(page.getByText(/95 \/ 100/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer les poids' })).toBeDisabled()
  await page.locator('.j-weights').scrollIntoViewIfNeeded()
  await bothWidths(page, 'comparaison-poids')
  await page.getByRole('textbox', { name: /^Poids : Souplesse/ }).fill('25')
  await page.getByRole('button', { name: 'Enregistrer les poids' }).click()
  await expect(page.getByText('Les poids sont enregistrés.')).toBeVisible()
  expect(sent).toEqual({ weights: { gouvernance: 35, souplesse: 25, delai: 15, cout: 25 } })
})

test('choosing needs a complete row and a motive; former choices stay', async ({ page }) => {
  let sent: unknown
  const chosen = { ...comparison, choices: [{ ...comparison.choices[0], number: 3, row: 'gcs', label: 'GCS', motive: 'Plus rapide.' }, ...comparison.choices] }
  await open(page, 'scenarios', {
    [`POST ${E}/scenarios/choices`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: after({ rows: scenarios.state.rows, comparison: chosen }) })
    },
  })
  await page.getByRole('button', { name: 'Arbitrer' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /Association/ })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Arbitrer' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toHaveCount(2)
  await dialog.getByRole('radio', { name: 'GCS' }).check()
  await dialog.getByLabel('Motivation').fill('Plus rapide.')
  await bothWidths(page, 'comparaison-arbitrer')
  await dialog.getByRole('button', { name: 'Arbitrer' }).click()
  await expect(page.getByText('« GCS » : le choix est enregistré.')).toBeVisible()
  expect(sent).toEqual({ row: 'gcs', motive: 'Plus rapide.' })
  await expect(page.locator('#ligne-gcs')).toContainText('Scénario retenu')
  await expect(page.getByRole('region', { name: 'Choix et motifs' }).getByRole('listitem')).toHaveCount(3)
})

test('equal totals share the first place, and nobody may choose without the right', async ({ page }) => {
  const equal = { ...comparison, mayChoose: false, choices: [], standings: comparison.standings.map((s) => (s.row === 'gcs' ? { ...s, total: 3.55, rank: 1 } : s)), weights: comparison.weights.map(({ field, label, weight }) => ({ field, label, weight })) }
  await open(page, 'scenarios', { [`GET ${E}/scenarios`]: json({ ...scenarios, writable: false, state: { ...scenarios.state, comparison: equal } }) })
  await expect(page.getByText('En tête à égalité')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Arbitrer' })).toHaveCount(0)
  await expect(page.getByText(/il manque Délai de mise en place/)).toBeVisible()
  await look(page, 'comparaison', 'egalite')
})

test('forms of many places are folded, and one place is chosen', async ({ page }) => {
  const sites = ['Vieux-Port', 'Calanques', 'Étang', 'Garrigue', 'Alpilles'].map((label, i) => ({ ...forms[0].places[0], nodeId: `s${i}`, label, filled: i }))
  await serve(page, [], 'ready', { 'GET /spaces/exemple-sud/engagements/e1/forms': json([{ ...forms[0], places: sites }, { ...forms[1], places: sites.slice(0, 4) }]) })
  await page.goto('/e/exemple-sud/projets/e1/formulaires')
  await expect(page.getByText('4 commencés sur 5')).toBeVisible()
  const folded = page.locator('.j-form-places').getByText('Étang')
  await expect(folded).toHaveCount(2)
  await expect(folded.first()).not.toBeVisible()
  await bothWidths(page, 'formulaires-nombreux')
  await page.getByRole('combobox', { name: 'Montrer' }).click()
  await page.getByRole('option', { name: 'Alpilles' }).click()
  await expect(page).toHaveURL(/noeud=s4/)
  await expect(page.getByRole('link', { name: /^Remplir/ })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1)
  await look(page, 'formulaires', 'un-lieu')
})

test('the tab is absent where the programme declares no form', async ({ page }) => {
  await serve(page, [], 'ready', { 'GET /spaces/exemple-sud/engagements/e1/forms': json([]) })
  await page.goto('/e/exemple-sud/projets/e1/livrables')
  await expect(page.getByRole('link', { name: 'Plan d’actions et risques' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Formulaires et grilles' })).toHaveCount(0)
})

for (const code of ['note', 'ecarts', 'swot', 'scenarios']) {
  test(`print, ${code}`, async ({ page }) => {
    await open(page, code)
    await page.pdf({ path: `${SHOTS}/impression-${code}.pdf`, format: 'A4', landscape: code === 'ecarts' })
    await page.setViewportSize({ width: 760, height: 1080 })
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: `${SHOTS}/impression-${code}.png`, fullPage: true })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Ajouter' }).first()).toBeHidden()
    if (code === 'ecarts') await expect(gridCell(page, gapCells[0].row, 'constat')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(760)
  })
}
