import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { deliverable1 } from './plan'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const E = '/e/exemple-sud/projets/e1'
const SHOTS = 'target/screenshots'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).exclude('.bjs-powered-by').analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `${SHOTS}/geste-${name}.png`, fullPage: false })
}
const refuse = (status: number, title: string, errors: { field: string; message: string }[] = []) => (r: Route) =>
  r.fulfill({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ title, status, detail: 'Corrigez, puis renvoyez.', requestId: 'REQ-7', errors }) })

test('a decision that is refused keeps what was typed, then passes', async ({ page }) => {
  let tries = 0
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/deliverables/d1/decisions`]: (r) => {
      sent = r.request().postDataJSON()
      expect(r.request().headers()['x-csrf-token']).toBe('jeton')
      return ++tries === 1 ? refuse(409, 'Cette remise vient d’être décidée')(r) : r.fulfill({ json: {} })
    },
  })
  await page.goto(`${E}/livrables/d1`)
  await page.getByRole('button', { name: 'Décider' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Ajournement/ }).check()
  await dialog.getByRole('button', { name: /ajournement/ }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.').first()).toBeVisible()
  await clean(page, 'decider')
  await dialog.getByLabel('Motivation').fill('Le périmètre reste à préciser.')
  await dialog.getByLabel(/Délai accordé/).fill('10')
  await dialog.getByRole('button', { name: /ajournement/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('vient d’être décidée')
  await expect(dialog.getByRole('alert')).toContainText('REQ-7')
  await expect(dialog.getByLabel('Motivation')).toHaveValue('Le périmètre reste à préciser.')
  await dialog.getByRole('button', { name: /ajournement/ }).click()
  await expect(page.getByText('La décision est notifiée.')).toBeVisible()
  expect(sent).toEqual({ kind: 'ADJOURNED', deliveryId: 'l2', motive: 'Le périmètre reste à préciser.', delayDays: 10 })
})

test('a final decision is replaced by a motivated one', async ({ page }) => {
  let sent: unknown
  const decided = { ...deliverable1, state: 'ADMITTED', stateLabel: 'Admission', expected: null, deadline: null, allowed: ['REPLACE_DECISION'] }
  const last = decided.deliveries[decided.deliveries.length - 1]
  const admission = { id: 'c9', deliveryId: last.id, kind: 'ADMISSION', kindLabel: 'admission', effect: 'ADMITTED', decidedAt: '2026-11-12T09:00:00Z', by: 'Claire Martin', superseded: false }
  await serve(page, [], 'ready', {
    [`GET ${S}/deliverables/d1`]: (r) => r.fulfill({ json: { ...decided, decisions: [...decided.decisions, admission] } }),
    [`POST ${S}/deliverables/d1/decisions`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${E}/livrables/d1`)
  await page.getByRole('button', { name: 'Remplacer la décision' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/admission.*restera lisible/)).toBeVisible()
  await dialog.getByRole('radio', { name: /Ajournement/ }).check()
  await dialog.getByLabel('Motivation').fill('La mauvaise version a été admise.')
  await dialog.getByLabel(/Délai accordé/).fill('5')
  await clean(page, 'remplacer-decision')
  await dialog.getByRole('button', { name: /ajournement/ }).click()
  await expect(page.getByText('La décision est notifiée.')).toBeVisible()
  expect(sent).toEqual({ kind: 'ADJOURNED', deliveryId: last.id, supersedesId: 'c9', motive: 'La mauvaise version a été admise.', delayDays: 5 })
})

test('a document is uploaded and attached to the draft', async ({ page }) => {
  let attached: unknown
  const card = { id: 'doc9', name: 'note', confidentiality: 'INTERNAL', versions: [{ version: 1, size: 4, sha256: 'ab', by: 'x', at: '2026-11-22T00:00:00Z' }] }
  await serve(page, [`${S}/deliverables/d1`], 'empty', {
    [`POST ${S}/documents`]: (r) => r.fulfill({ json: card }),
    [`POST ${S}/deliverables/d1/drafts`]: (r) => {
      attached = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${E}/livrables/d1`)
  await page.getByRole('button', { name: 'Déposer un document' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Déposer' }).click()
  await expect(page.getByText('Choisissez un fichier.')).toBeVisible()
  await page.getByLabel('Fichier').setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') })
  await clean(page, 'deposer')
  await page.getByRole('dialog').getByRole('button', { name: 'Déposer' }).click()
  await expect(page.getByText('Le document est déposé.')).toBeVisible()
  expect(attached).toEqual({ documentId: 'doc9', version: 1 })
})

test('a date explains itself, and the timeline is walked with the keyboard', async ({ page }) => {
  await serve(page, [], 'ready')
  await page.goto(`${E}/parcours`)
  const date = page.getByRole('button', { name: /Note de cadrage.*pourquoi cette date/ })
  await date.click()
  await expect(page.getByText('Mercredi 11 novembre : jour férié, écarté.')).toBeVisible()
  await clean(page, 'date-expliquee')
  await page.keyboard.press('Escape')
  await expect(date).toBeFocused()
  await page.locator('[data-mark][tabindex="0"]').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await clean(page, 'frise')
})

test('moving an origin shows what moves before it is confirmed', async ({ page }) => {
  let moved: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/engagements/e1/origins/preview`]: (r) =>
      r.fulfill({ json: { moves: [
        { item: { id: 'SC5', title: 'Session collective SC5', nodeLabel: 'Cohorte 1' }, from: '2027-03-05', to: '2027-03-19', kept: false },
        { item: { id: 'm1', title: 'Fin de l’accompagnement' }, from: '2028-04-05', to: '2028-04-05', kept: true, why: 'date convenue' },
      ], warnings: [] } }),
    [`PUT ${S}/engagements/e1/origins`]: (r) => {
      moved = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${E}/parcours`)
  await page.getByRole('button', { name: /Déplacer Premier jour/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nouvelle date').fill('2026-10-19')
  await dialog.getByRole('button', { name: 'Voir ce qui bougerait' }).click()
  await expect(dialog.getByText('1 date bouge. 1 reste en place.')).toBeVisible()
  await expect(dialog.getByText('19 mars 2027 (+ 14 j)')).toBeVisible()
  await clean(page, 'deplacer')
  expect(moved).toBeUndefined()
  await dialog.getByRole('button', { name: 'Confirmer le déplacement' }).click()
  await expect(page.getByText(/Le calendrier est recalculé/)).toBeVisible()
  expect(moved).toEqual({ code: 'D', nodeId: 'n1', date: '2026-10-19', actual: true })
})

test('a parameter changes from a day on, after what it moves was seen', async ({ page }) => {
  let changed: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/engagements/e1/parameters/groupe/preview`]: (r) =>
      r.fulfill({ json: { moves: [
        { item: { id: 'SC5', title: 'Session collective SC5', nodeLabel: 'Cohorte 1' }, from: '2027-03-05', to: '2027-03-19', kept: false },
        { item: { id: 'm1', title: 'Session collective SC1' }, from: '2026-11-05', to: '2026-11-05', kept: true, why: 'Antérieur au changement' },
        { item: { title: 'Session collective SC9' }, to: '2027-09-05', kept: false },
      ], warnings: [] } }),
    [`PUT ${S}/engagements/e1/parameters/groupe`]: (r) => {
      changed = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${E}/parcours`)
  const panel = page.getByRole('region', { name: 'Paramètres' })
  await expect(panel.getByText('AMB-01')).toBeVisible({ timeout: 20_000 })
  await expect(panel.getByText(/À compter du 1er mars 2027\s:\s6\sétablissements/)).toBeVisible()
  await clean(page, 'parametres')
  await panel.getByRole('button', { name: 'Changer « Taille minimale d’un groupe »' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Taille minimale/).fill('4')
  await dialog.getByLabel('À compter du').fill('2027-02-01')
  await dialog.getByRole('button', { name: 'Voir ce qui bougerait' }).click()
  await expect(dialog.getByText('2 dates bougent. 1 reste en place.')).toBeVisible()
  expect(changed).toBeUndefined()
  await dialog.getByLabel('Raison').fill('Retrait d’un établissement')
  await clean(page, 'changer-parametre')
  await dialog.getByRole('button', { name: 'Confirmer le changement' }).click()
  await expect(page.getByText(/4 établissements à compter du 1er février 2027/)).toBeVisible()
  expect(changed).toEqual({ value: 4, since: '2027-02-01', reason: 'Retrait d’un établissement' })
})

test('a mandate ends without a successor, with its last day and cause', async ({ page }) => {
  let ended: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/engagements/e1/nodes/n3/seats/lead/mandates/lead0/end`]: (r) => {
      ended = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${E}/personnes`)
  await page.getByRole('button', { name: 'Mettre fin au mandat de Nora Lemaire' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Dernier jour du mandat').fill('2026-12-31')
  await dialog.getByRole('button', { name: 'Mettre fin au mandat', exact: true }).click()
  expect(ended).toBeUndefined()
  await dialog.getByRole('textbox').last().fill('Changement de poste')
  await clean(page, 'mandat')
  await dialog.getByRole('button', { name: 'Mettre fin au mandat', exact: true }).click()
  await expect(page.getByText(/prend fin le 31 décembre 2026/)).toBeVisible()
  expect(ended).toEqual({ on: '2026-12-31', cause: 'Changement de poste' })
})

test('a deadline is suspended with its motive, and one that is suspended says so', async ({ page }) => {
  let sent: unknown
  const running = { ...deliverable1, allowed: ['DECIDE', 'SUSPEND_DEADLINE', 'EXTEND_DEADLINE'] }
  await serve(page, [], 'ready', {
    [`GET ${S}/deliverables/d1`]: (r) => r.fulfill({ json: running }),
    [`POST ${S}/deliverables/d1/deadline/suspension`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(`${E}/livrables/d1`)
  await page.getByRole('button', { name: 'Prolonger' }).click()
  await clean(page, 'prolonger')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Suspendre' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Premier jour qui ne compte pas').fill('2026-11-24')
  await dialog.getByRole('button', { name: 'Suspendre' }).click()
  expect(sent).toBeUndefined()
  await dialog.getByLabel('Motif').fill('Pièces attendues')
  await clean(page, 'suspendre')
  await dialog.getByRole('button', { name: 'Suspendre' }).click()
  await expect(page.getByText('Le délai est suspendu.')).toBeVisible()
  expect(sent).toEqual({ from: '2026-11-24', motive: 'Pièces attendues' })
})

test('a suspended deadline says since when and why, and can run again', async ({ page }) => {
  const suspended = {
    ...deliverable1,
    allowed: ['RESUME_DEADLINE'],
    deadline: { label: 'Délai pour reprendre', dueOn: '2026-11-30', dueText: 'délai suspendu à compter du 24 novembre 2026', late: false, state: 'SUSPENDED', suspendedOn: '2026-11-24', suspensionMotive: 'Pièces attendues', effectText: 'L’échéance sera recalculée à la reprise.' },
  }
  await serve(page, [], 'ready', { [`GET ${S}/deliverables/d1`]: (r) => r.fulfill({ json: suspended }) })
  await page.goto(`${E}/livrables/d1`)
  await expect(page.getByText(/Suspension à compter du 24 novembre 2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Faire reprendre' }).click()
  await expect(page.getByRole('dialog').getByLabel('Premier jour qui compte de nouveau')).toBeVisible()
  await clean(page, 'reprendre')
})

test('an invitation link is shown once, to copy', async ({ page }) => {
  await serve(page, [], 'ready', { [`POST ${S}/persons/p5/invitations`]: (r) => r.fulfill({ json: { url: 'http://localhost/invitation#abc', expiresAt: '2026-11-29T10:00:00Z' } }) })
  await page.goto('/e/exemple-sud/personnes')
  await page.getByRole('button', { name: 'Inviter Paul Chevalier' }).click()
  await expect(page.getByLabel('Lien d’invitation')).toHaveValue('http://localhost/invitation#abc')
  await clean(page, 'invitation')
})

test('an import is tried before anything is written', async ({ page }) => {
  const runs: string[] = []
  await serve(page, [], 'ready', {
    [`POST ${S}/organisation-imports`]: (r) => {
      runs.push(new URL(r.request().url()).searchParams.get('dryRun')!)
      return r.fulfill({ json: { created: 128, updated: 3, warnings: [{ line: 12, message: 'Aucune activité.' }], errors: [{ file: 'identite.csv', line: 40, message: 'Numéro FINESS faux.' }] } })
    },
  })
  await page.goto('/e/exemple-sud/etablissements')
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await page.getByLabel('Fichier d’identité').setInputFiles({ name: 'identite.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') })
  await page.getByRole('button', { name: 'Vérifier sans enregistrer' }).click()
  await expect(page.getByText('identite.csv, ligne 40')).toBeVisible()
  await clean(page, 'importer')
  await page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click()
  await expect(page.getByText('Import terminé : 128 créés, 3 mis à jour.')).toBeVisible()
  expect(runs).toEqual(['true', 'false'])
})

test('a session that ended leads to sign-in and back', async ({ page }) => {
  await serve(page, [], 'ready', { [`GET ${S}/actions`]: (r) => r.fulfill({ status: 401, json: { title: 'Non connecté', status: 401 } }), 'GET /me': (r) => r.fulfill({ status: 401, json: { title: 'Non connecté', status: 401 } }) })
  await page.goto('/e/exemple-sud')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Se connecter')
  await expect(page.getByRole('link', { name: 'Agence Exemple-Sud' })).toHaveAttribute('href', /return=%2Fe%2Fexemple-sud$/)
})

test('the page’s heading takes the focus after a change of page', async ({ page }) => {
  await serve(page, [], 'ready')
  await page.goto('/e/exemple-sud')
  await page.getByRole('link', { name: 'Projets', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Projets' })).toBeFocused()
  await expect(page).toHaveTitle(/^Projets · Agence Exemple-Sud/)
})

test('someone who may do nothing on a deliverable sees no button', async ({ page }) => {
  await serve(page, [], 'ready', { [`GET ${S}/deliverables/d1`]: (r) => r.fulfill({ json: { ...deliverable1, allowed: [] } }) })
  await page.goto(`${E}/livrables/d1`)
  await expect(page.getByText('Décider sur la remise n° 2.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Décider', exact: true })).toHaveCount(0)
})
