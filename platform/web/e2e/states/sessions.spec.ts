import { expect, test } from '@playwright/test'
import { bothWidths } from './formPage'
import { serve } from './server'

test('a session says what is talked about, and a member is chosen to receive it', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    'PUT /spaces/exemple-sud/engagements/e1/sessions/SC1/host': (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto('/e/exemple-sud/projets/e1/sessions')
  await expect(page.getByRole('region', { name: 'Sessions accueillies par membre' })).toContainText('Centre du Vieux-Port 1 session')
  const row = page.getByRole('row', { name: 'SC1 Session collective' })
  await expect(row).toContainText('Restitution en présence de l’agence')
  await row.getByText('Ordre du jour').click()
  await expect(row).toContainText('Objectifs d’amélioration et leviers')
  await bothWidths(page, 'sessions-accueil')
  await row.getByRole('button', { name: /Choisir qui reçoit/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Enregistrer' })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Reçue par' }).click()
  await page.getByRole('option', { name: 'Centre du Vieux-Port' }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(/le lieu d’accueil est enregistré/)).toBeVisible()
  expect(sent).toEqual({ nodeId: 'n3' })
})
