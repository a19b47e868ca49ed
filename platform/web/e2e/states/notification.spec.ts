import { expect, test } from '@playwright/test'
import { look } from './look'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const refusal = (status: number, title: string, detail: string) => ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ type: 'about:blank', title, status, detail, requestId: 'REQ-9' }) })

test('the bell says how much is unread and leads to the list', async ({ page }) => {
  await serve(page, [], 'ready')
  await page.goto('/e/exemple-sud')
  await page.getByRole('link', { name: /^Mes notifications.: 2 non lues$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes notifications')
  await expect(page.getByText('2 notifications non lues.')).toBeVisible()
})

test('a row leads to its subject and is read by that', async ({ page }) => {
  const read: string[] = []
  await serve(page, [], 'ready', {
    [`POST ${S}/notifications/n1/reading`]: (r) => {
      read.push('n1')
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto('/e/exemple-sud/notifications')
  await page.getByRole('link', { name: 'Note de cadrage' }).click()
  await expect(page).toHaveURL(/\/projets\/e1\/livrables\/d1$/)
  await expect.poll(() => read).toEqual(['n1'])
})

test('all is marked as read, and the filters stand in the address', async ({ page }) => {
  let asked = ''
  let all = false
  await serve(page, [], 'ready', {
    [`GET ${S}/notifications`]: (r) => {
      asked = new URL(r.request().url()).search
      return r.fulfill({ json: [] })
    },
    [`POST ${S}/notifications/reading`]: (r) => {
      all = true
      return r.fulfill({ json: { unread: 0 } })
    },
  })
  await page.goto('/e/exemple-sud/notifications')
  await page.getByLabel('Sorte').selectOption({ label: 'Décisions' })
  await expect(page).toHaveURL(/sorte=DECISION/)
  await expect.poll(() => asked).toBe('?kind=DECISION')
  await page.getByText('Non lues', { exact: true }).click()
  await expect.poll(() => asked).toBe('?kind=DECISION&unread=true')
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click()
  await expect(page.getByText('Toutes vos notifications sont marquées comme lues.')).toBeVisible()
  expect(all).toBe(true)
})

test('a choice is saved at once, and taken back when the server refuses', async ({ page }) => {
  let tries = 0
  await serve(page, [], 'ready', {
    [`PUT ${S}/notification-settings`]: (r) => (++tries === 1 ? r.fulfill(refusal(409, 'Conflit', 'Réessayez dans un instant.')) : r.fulfill({ json: { mailOn: true, email: 'camille.durand@exemple.fr', choices: [{ kind: 'DEADLINE', label: 'Échéances', description: 'Une échéance approche ou vient de passer.', mailing: 'NEVER', possible: ['NOW', 'DIGEST', 'NEVER'] }] } })),
  })
  await page.goto('/e/exemple-sud/notifications/reglages')
  const deadlines = page.getByRole('group', { name: 'Échéances' })
  await deadlines.getByLabel('Jamais par courriel').click()
  await expect(page.getByRole('alert')).toContainText('Réessayez dans un instant.')
  await expect(deadlines.getByLabel('Dans le résumé du matin')).toBeChecked()
  await deadlines.getByLabel('Jamais par courriel').check()
  await expect(page.getByText('Votre choix est enregistré.')).toBeVisible()
})

test('the calendar address is shown once and can be revoked', async ({ page }) => {
  let since: string | null = null
  await serve(page, [], 'ready', {
    [`GET ${S}/calendar-feed`]: (r) => r.fulfill({ json: { since } }),
    [`POST ${S}/calendar-feed`]: (r) => {
      since = '2026-11-22T10:00:00Z'
      return r.fulfill({ json: { url: 'https://jalon.exemple.fr/api/v1/calendars/secret.ics' } })
    },
    [`DELETE ${S}/calendar-feed`]: (r) => {
      since = null
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto('/e/exemple-sud/notifications/reglages')
  await page.getByRole('button', { name: 'Créer une adresse' }).click()
  await expect(page.getByLabel('Adresse de l’agenda')).toHaveValue('https://jalon.exemple.fr/api/v1/calendars/secret.ics')
  await look(page, 'adresse-agenda', 'ready')
  await page.getByRole('button', { name: 'Révoquer l’adresse' }).click()
  await expect(page.getByText('Vous n’avez pas d’adresse d’agenda.')).toBeVisible()
  await expect(page.getByLabel('Adresse de l’agenda')).toHaveCount(0)
})

test('the administrator decides on a doubtful mail, warned that it may arrive twice', async ({ page }) => {
  let again = 0
  await serve(page, [], 'ready', {
    'POST /admin/mails/m1/resend': (r) => {
      again++
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto('/administration/courriels')
  await page.getByRole('button', { name: /^Renvoyer le courriel de Agence Exemple-Sud/ }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Nul ne sait si ce courriel est parti')
  await look(page, 'renvoyer-un-courriel', 'ready')
  await dialog.getByRole('button', { name: 'Renvoyer' }).click()
  await expect(page.getByText('Le courriel va repartir.')).toBeVisible()
  expect(again).toBe(1)
})

test('a session is called with its hours, and a refusal keeps what was typed', async ({ page }) => {
  const sent: unknown[] = []
  await serve(page, [], 'ready')
  await page.route('**/api/v1/**/call', (r) => {
    sent.push(r.request().postDataJSON())
    return sent.length === 1 ? r.fulfill(refusal(409, 'Personne à convoquer', 'Personne n’occupe aujourd’hui les sièges attendus à cette séance.')) : r.fulfill({ status: 204 })
  })
  await page.goto('/e/exemple-sud/projets/e1/sessions')
  await page.getByRole('button', { name: /^Convoquer : / }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Début').fill('09:30')
  await dialog.getByLabel('Fin').fill('12:00')
  await dialog.getByLabel('Lieu').fill('Maison des Tilleuls')
  await dialog.getByRole('button', { name: 'Envoyer la convocation' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Personne n’occupe')
  await expect(dialog.getByLabel('Lieu')).toHaveValue('Maison des Tilleuls')
  await look(page, 'convoquer', 'error')
  await dialog.getByRole('button', { name: 'Envoyer la convocation' }).click()
  await expect(page.getByText(/La convocation de .* est envoyée/)).toBeVisible()
  expect(sent[1]).toEqual({ startsAt: '09:30', endsAt: '12:00', place: 'Maison des Tilleuls', message: '' })
})
