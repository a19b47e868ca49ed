import { readFile } from 'node:fs/promises'
import { expect, type Route, test } from '@playwright/test'
import { acted, after, bothWidths, clean, E, gridCell, json, open, refuse } from './formPage'
import { cell, gapRows, gaps, held, note, still } from './forms'
import { look } from './look'

test('a field saves by itself, and says when', async ({ page }) => {
  let sent: unknown
  await open(page, 'note', {
    [`PUT ${E}/note/cell`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: acted(cell('$', 'agents', ['90'], { version: 2, writtenBy: 'Camille Durand' })) })
    },
  })
  const held = page.waitForRequest((r) => r.url().endsWith('/note/hold'))
  await page.getByLabel('Nombre d’agents concernés').fill('90')
  await held
  await expect(page.getByText(/^Enregistré à \d\d h \d\d$/)).toBeVisible()
  expect(sent).toEqual({ row: '$', field: 'agents', values: ['90'], evidence: null, version: 1 })
  await expect(page.getByText('Tout est enregistré')).toBeVisible()
})

test('two people in the same field: nothing is lost, one chooses', async ({ page }) => {
  const sent: { values: string[]; version: number }[] = []
  const theirs = cell('$', 'agents', ['72'], { version: 2, writtenBy: 'Malik Perrin' })
  await open(page, 'note', {
    [`GET ${E}/note/state`]: (r) => r.fulfill({ json: sent.length === 1 ? after({ rows: note.state.rows, cells: [theirs] }) : still }),
    [`PUT ${E}/note/cell`]: (r) => {
      sent.push(r.request().postDataJSON())
      if (sent.length === 1) return refuse(409, 'Case modifiée entre-temps', 'Malik Perrin a écrit dans cette case le 22 novembre à 10 h 42.')(r)
      return r.fulfill({ json: acted(cell('$', 'agents', ['90'], { version: 3, writtenBy: 'Camille Durand' }), 9) })
    },
  })
  await page.getByLabel('Nombre d’agents concernés').fill('90')
  const panel = page.getByRole('alert')
  await expect(panel).toContainText('Malik Perrin a écrit dans cette case')
  await expect(panel).toContainText('72')
  await expect(page.getByLabel('Nombre d’agents concernés')).toHaveValue('90')
  await bothWidths(page, 'formulaire-conflit')
  await page.getByRole('link', { name: 'Formulaires et grilles' }).click()
  await expect(page.getByRole('dialog')).toContainText('Une saisie n’est pas encore enregistrée')
  await page.getByRole('button', { name: 'Continuer la saisie' }).click()
  await panel.getByRole('button', { name: 'Garder le mien' }).click()
  await expect(panel).toHaveCount(0)
  expect(sent.map((s) => [s.values[0], s.version])).toEqual([['90', 1], ['90', 2]])
})

test('without network, typing stays and goes out when it is back', async ({ page }) => {
  let down = true
  await open(page, 'note', {
    [`PUT ${E}/note/cell`]: (r) => (down ? r.abort() : r.fulfill({ json: acted(cell('$', 'agents', ['91'], { version: 2 })) })),
  })
  await page.getByLabel('Nombre d’agents concernés').fill('91')
  await expect(page.getByText('Non enregistré, nouvel essai…')).toBeVisible()
  await clean(page, 'formulaire-sans-reseau')
  down = false
  await expect(page.getByText('Tout est enregistré')).toBeVisible({ timeout: 15_000 })
})

test('a field that someone else holds shows their name and takes nothing', async ({ page }) => {
  const busy = { ...note.state.cells[0], heldBy: 'Malik Perrin', heldUntil: '2099-01-01T00:00:00Z' }
  await open(page, 'note', { [`GET ${E}/note`]: json({ ...note, state: { ...note.state, cells: [busy, ...note.state.cells.slice(1)] } }) })
  await expect(page.getByText('Malik Perrin écrit ici en ce moment')).toBeVisible()
  await expect(page.getByLabel('Contexte et attentes')).not.toBeEditable()
  await look(page, 'formulaire', 'tenu')
})

test('a grid: keys move, Enter opens, Escape leaves, a choice with its evidence is written', async ({ page }) => {
  const sent: unknown[] = []
  await open(page, 'ecarts', {
    [`PUT ${E}/ecarts/cell`]: (r) => {
      sent.push(r.request().postDataJSON())
      return r.fulfill({ json: acted(cell('missions-1', 'constat', ['absent'], { version: 3, evidence: 'Rapport annuel, page 12.', writtenBy: 'Camille Durand' })) })
    },
  })
  const first = gridCell(page, 'missions-1', 'constat')
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(gridCell(page, 'missions-2', 'constat')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(gridCell(page, 'missions-2', 'existant')).toBeFocused()
  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog')
  await editor.getByRole('textbox').fill('Ce texte est abandonné.')
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await expect(gridCell(page, 'missions-2', 'existant')).toBeFocused()
  await expect(gridCell(page, 'missions-2', 'existant')).toContainText('Trois services socles')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  await editor.getByRole('radio', { name: 'absent' }).check()
  await editor.getByLabel('Preuve').fill('Rapport annuel, page 12.')
  await editor.getByRole('button', { name: /Versions précédentes/ }).click()
  await expect(editor.getByText('Nora Lemaire, le 13 novembre 2026')).toBeVisible()
  await bothWidths(page, 'grille-case')
  await editor.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(first).toContainText('absent')
  await expect(first).toBeFocused()
  expect(sent).toEqual([{ row: 'missions-1', field: 'constat', values: ['absent'], evidence: 'Rapport annuel, page 12.', version: 2 }])
})

test('a grid lives: what others write shows, and is said for the cell being read only', async ({ page }) => {
  let asked = 0
  const news = after({ rows: gapRows, tally: gaps.state.tally, cells: [cell('missions-2', 'constat', ['conforme'], { version: 2, writtenBy: 'Malik Perrin' }), held('missions-3', 'constat')] })
  await open(page, 'ecarts', { [`GET ${E}/ecarts/state`]: (r) => r.fulfill({ json: ++asked === 1 ? news : { ...still, revision: 8 } }) })
  await gridCell(page, 'missions-2', 'constat').focus()
  await expect(gridCell(page, 'missions-2', 'constat')).toContainText('conforme', { timeout: 10_000 })
  await expect(page.getByText(/Malik Perrin vient d’écrire/)).toHaveCount(1)
  await expect(gridCell(page, 'missions-3', 'constat')).toContainText('Malik Perrin écrit ici')
  await gridCell(page, 'missions-3', 'constat').click()
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(0)
  await bothWidths(page, 'grille-tenue')
})

test('two people in the same cell of a grid', async ({ page }) => {
  await open(page, 'ecarts', { [`PUT ${E}/ecarts/cell`]: refuse(409, 'Case en cours de saisie', 'Malik Perrin écrit dans cette case. Votre texte n’est pas enregistré.') })
  await gridCell(page, 'missions-3', 'existant').click()
  await page.getByRole('dialog').getByRole('textbox').fill('Deux agents à mi-temps.')
  await page.keyboard.press('Control+Enter')
  await expect(gridCell(page, 'missions-3', 'existant')).toContainText('Deux agents à mi-temps.')
  await expect(gridCell(page, 'missions-3', 'existant')).toContainText('à trancher')
  await gridCell(page, 'missions-3', 'existant').click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Malik Perrin écrit dans cette case')
  await bothWidths(page, 'grille-conflit')
  await page.getByRole('dialog').getByRole('button', { name: 'Prendre le sien' }).click()
  await page.keyboard.press('Escape')
  await expect(gridCell(page, 'missions-3', 'existant')).toContainText('Pas d’équipe dédiée.')
})

test('rows are added, renamed and removed; the list of what lacks stays put', async ({ page }) => {
  const sent: unknown[] = []
  const take = (r: Route) => {
    sent.push(r.request().postDataJSON())
    return r.fulfill({ json: after({ rows: gapRows, tally: gaps.state.tally }) })
  }
  await open(page, 'ecarts', { [`POST ${E}/ecarts/rows`]: take, [`PUT ${E}/ecarts/rows/r-own`]: take, [`DELETE ${E}/ecarts/rows/r-own`]: take })
  await page.getByLabel('Exigence à ajouter dans « Missions »').fill('Former les établissements')
  await page.keyboard.press('Enter')
  await expect(page.getByText('« Former les établissements » est ajoutée.')).toBeVisible()
  const menu = page.getByRole('button', { name: 'Actions sur « Tenir le répertoire régional des ressources »' })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Renommer' }).click()
  await page.getByRole('dialog').getByLabel('Intitulé').fill('Tenir le répertoire')
  await page.getByRole('dialog').getByRole('button', { name: 'Renommer' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await menu.click()
  await page.getByRole('menuitem', { name: 'Retirer' }).click()
  await expect(page.getByRole('dialog')).toContainText('reste dans l’historique')
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(sent).toEqual([{ section: 'missions', label: 'Former les établissements' }, { label: 'Tenir le répertoire', section: 'missions', before: null }, null])
  await page.getByText(/^À compléter \(\d+\)$/).click()
  await expect(page.getByRole('rowheader', { name: /Conduire la politique/ })).toHaveCount(0)
})

test('a grid goes out as a file, with its evidence', async ({ page }) => {
  await open(page, 'ecarts')
  await page.getByRole('button', { name: /^Exporter/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  const csv = (await readFile(await (await download).path())).toString('utf8').split('\r\n')
  expect(csv[0]).toContain('Exigence;Constat;Preuve')
  expect(csv[1]).toContain('conforme;Entretien du 12 novembre')
  expect(csv).toHaveLength(gapRows.length + 2)
})

test('whoever may only read sees all and changes nothing', async ({ page }) => {
  await open(page, 'ecarts', { [`GET ${E}/ecarts`]: json({ ...gaps, writable: false }) })
  await expect(page.getByText(/Vous pouvez lire cette page/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ajouter' })).toHaveCount(0)
  await gridCell(page, 'missions-1', 'constat').click()
  await expect(page.getByRole('dialog')).toContainText('Entretien du 12 novembre')
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await look(page, 'grille', 'lecture')
})
