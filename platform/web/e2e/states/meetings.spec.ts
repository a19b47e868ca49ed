import { expect, test } from '@playwright/test'
import { bothWidths, refuse } from './formPage'
import { serve } from './server'

const MEETINGS = '/spaces/exemple-sud/engagements/e1/meetings'

test('a meeting is added with what it is for and its agenda; a refusal keeps what was typed', async ({ page }) => {
  const sent: unknown[] = []
  await serve(page, [], 'ready', {
    [`POST ${MEETINGS}`]: (r) => {
      sent.push(r.request().postDataJSON())
      return sent.length === 1
        ? refuse(400, 'Demande incorrecte', 'Corrigez les champs signalés, puis renvoyez.', [{ field: 'purposes', message: 'Choisissez au moins un des objets.' }])(r)
        : r.fulfill({ json: { id: 'A2' } })
    },
  })
  await page.goto('/e/exemple-sud/projets/e1/sessions')
  await page.getByRole('button', { name: 'Ajouter une réunion' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Seront convoqués')
  await expect(dialog.getByRole('button', { name: 'Ajouter au calendrier' })).toBeDisabled()
  await dialog.getByLabel('Date', { exact: false }).first().fill('2026-12-04')
  await dialog.getByLabel(/Ordre du jour/).fill('Retards\n\nSuites à donner')
  await bothWidths(page, 'reunion-ajout')
  await dialog.getByRole('button', { name: 'Ajouter au calendrier' }).click()
  await expect(dialog).toContainText('Choisissez au moins un des objets.')
  await dialog.getByRole('checkbox', { name: 'Qualité des travaux' }).check()
  await dialog.getByRole('button', { name: 'Ajouter au calendrier' }).click()
  await expect(page.getByText(/La réunion est au calendrier/)).toBeVisible()
  expect(sent[1]).toEqual({ kind: 'SUIVI', nodeId: expect.any(String), title: '', start: '2026-12-04', end: null, purposes: ['QUALITE'], agenda: ['Retards', 'Suites à donner'] })
})

test('an added meeting is changed and taken off the calendar; those called are told', async ({ page }) => {
  let changed: unknown
  let withdrawn = false
  await serve(page, [], 'ready', {
    [`PUT ${MEETINGS}/A1`]: (r) => {
      changed = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
    [`DELETE ${MEETINGS}/A1`]: (r) => {
      withdrawn = true
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto('/e/exemple-sud/projets/e1/sessions')
  const row = page.getByRole('row', { name: /Suivi de novembre/ })
  await row.getByText('Ordre du jour').click()
  await expect(row).toContainText('Qualité des travaux')
  await row.getByRole('button', { name: /Modifier/ }).click()
  await expect(page.getByRole('dialog')).toContainText('seront prévenues')
  await page.getByRole('dialog').getByLabel(/Ordre du jour/).fill('Bilan')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La réunion est modifiée.')).toBeVisible()
  expect(changed).toMatchObject({ start: '2026-11-27', end: null, purposes: ['QUALITE'], agenda: ['Bilan'] })
  await row.getByRole('button', { name: /Retirer/ }).click()
  await bothWidths(page, 'reunion-retrait')
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer du calendrier' }).click()
  await expect(page.getByText(/est retirée du calendrier/)).toBeVisible()
  expect(withdrawn).toBe(true)
})

test('who may plan nowhere sees the meeting and no button', async ({ page }) => {
  await serve(page, [], 'ready', { [`GET ${MEETINGS}/kinds`]: (r) => r.fulfill({ json: [] }) })
  await page.goto('/e/exemple-sud/projets/e1/sessions')
  await expect(page.getByRole('row', { name: /Suivi de novembre/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ajouter une réunion' })).toHaveCount(0)
})
