import { expect, test } from '@playwright/test'
import { engagement } from './fixtures'
import { look } from './look'
import { serve } from './server'

const E1 = '/spaces/exemple-sud/engagements/e1'
const PAGE = '/e/exemple-sud/projets/e1/historique'
const mine = { [`GET ${E1}`]: (r: { fulfill: (x: object) => unknown }) => r.fulfill({ json: { ...engagement, rights: [...engagement.rights, 'END_ENGAGEMENT'] } }) }
const left = (...what: string[]) => ({ [`GET ${E1}/end`]: (r: { fulfill: (x: object) => unknown }) => r.fulfill({ json: { left: what } }) })

test('who may end sees what is left undone first, and says why', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    ...mine,
    ...left('le livrable « Bilan » est dû', '« Procès-verbal » de « Note de cadrage » attend une signature'),
    [`POST ${E1}/end`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Terminer le projet' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Terminer le projet' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toBeVisible()
  expect(sent).toBeUndefined()
  await look(page, 'terminer-le-projet', 'ready')
  await dialog.getByLabel('Dernier jour du projet').fill('2026-11-20')
  await dialog.getByLabel('Pourquoi le projet se termine ainsi').fill('Marché résilié.')
  await dialog.getByRole('button', { name: 'Terminer le projet' }).click()
  await expect(page.getByText('Le projet est terminé.')).toBeVisible()
  expect(sent).toEqual({ on: '2026-11-20', reason: 'Marché résilié.' })
})

for (const state of ['loading', 'empty', 'error', 'forbidden'] as const) {
  test(`before the end, what is left is ${state}`, async ({ page }) => {
    await serve(page, [`${E1}/end`], state, { ...mine, ...(state === 'empty' ? left() : {}) })
    await page.goto(PAGE)
    await page.getByRole('button', { name: 'Terminer le projet' }).click()
    const dialog = page.getByRole('dialog')
    if (state === 'empty') await expect(dialog.getByText('Tout ce qui était dû est admis et signé.')).toBeVisible()
    else {
      await expect(dialog.locator(`[data-async="${state}"]`).first()).toBeVisible()
      await expect(dialog.getByRole('button', { name: 'Terminer le projet' })).toBeDisabled()
    }
    await look(page, 'terminer-le-projet', state)
  })
}

test('an ended project says so on its pages, and ends no more', async ({ page }) => {
  await serve(page, [], 'ready', { [`GET ${E1}`]: (r) => r.fulfill({ json: { ...engagement, state: 'CLOSED', stateLabel: 'Terminé', rights: [...engagement.rights, 'END_ENGAGEMENT'], end: { on: '2026-11-20', by: 'Camille Durand', reason: 'Marché résilié.' } } }) })
  await page.goto(PAGE)
  await expect(page.getByText('Projet terminé le 20 novembre 2026, par Camille Durand')).toBeVisible()
  await expect(page.getByText('Marché résilié.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terminer le projet' })).toHaveCount(0)
  await look(page, 'projet-termine', 'ready')
})
