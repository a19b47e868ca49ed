import { expect, test } from '@playwright/test'
import { held } from './desk'
import { bothWidths, json, refuse } from './formPage'
import { serve } from './server'

const API = '/spaces/exemple-sud/engagements/e1/sessions/SC1/desk'
const PAGE = '/e/exemple-sud/projets/e1/sessions/SC1'

test('the arrow keys go from one team to the next, and words leave again after a reload, once the network came back', async ({ page }) => {
  const sent: { text: string }[] = []
  let cut = true
  await serve(page, [], 'ready')
  await page.route('**/desk/notes/**', (r) => {
    if (cut) return r.abort()
    const body = r.request().postDataJSON() as { text: string }
    sent.push(body)
    return r.fulfill({ json: { id: r.request().url().split('/').pop(), nodeId: 'n3', text: body.text, revision: 1, writtenBy: 'Camille Durand' } })
  })
  await page.goto(PAGE)
  await expect(page.getByRole('heading', { name: 'Tous ensemble' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Centre du Vieux-Port' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Remarque 1, Centre du Vieux-Port' })).toHaveValue('Le pilote est nommé, il commence lundi.')
  await page.getByRole('button', { name: 'Ajouter une remarque' }).click()
  await page.getByRole('textbox', { name: 'Remarque 2, Centre du Vieux-Port' }).fill('Un bureau se libère.')
  await expect(page.getByText('Non enregistré, nouvel essai…')).toBeVisible()
  await expect(page.getByText(/1 saisie pas encore enregistrée/)).toBeVisible()
  page.on('dialog', (d) => void d.accept())
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Remarque 2, Centre du Vieux-Port' })).toHaveValue('Un bureau se libère.')
  cut = false
  await expect(page.getByText('Tout est enregistré')).toBeVisible()
  expect(sent.map((s) => s.text)).toEqual(['Un bureau se libère.'])
})

test('another word in the same remark: both are there until one is chosen', async ({ page }) => {
  await serve(page, [], 'ready', { [`PUT ${API}/notes/r1`]: refuse(409, 'Note modifiée entre-temps', 'Une autre personne a écrit dans cette note pendant que vous écriviez.') })
  await page.goto(PAGE)
  const box = page.getByRole('textbox', { name: 'Remarque 1, Tous ensemble' })
  await box.fill('La salle ferme en février.')
  await expect(page.getByRole('alert')).toContainText('la salle commune ferme en janvier')
  await expect(box).toHaveValue('La salle ferme en février.')
  await page.getByRole('button', { name: 'Prendre le sien' }).click()
  await expect(box).toHaveValue(/ferme en janvier/)
})

test('attendance is ticked, and someone else is added', async ({ page }) => {
  const ticks: unknown[] = []
  await serve(page, [], 'ready', { [`PUT ${API}/presences/p4`]: (r) => { ticks.push(r.request().postDataJSON()); return r.fulfill({ status: 204 }) } })
  await page.goto(`${PAGE}?vue=presences`)
  await page.getByRole('radiogroup', { name: 'Présence de Nora Lemaire' }).getByText('Présent', { exact: true }).click()
  await expect.poll(() => ticks).toEqual([{ state: 'PRESENT', name: null }])
  await bothWidths(page, 'seance-presences')
})

test('a correction says what it changes, and goes out with what was read', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', { [`GET ${API}`]: json(held), [`POST ${API}/minutes`]: (r) => { sent = r.request().postDataJSON(); return r.fulfill({ status: 204 }) } })
  await page.goto(`${PAGE}?vue=compte-rendu`)
  await expect(page.getByText('Inès Faure, Luc Mercier (Contrôle de gestion)')).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer la correction' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Ce qui change depuis le numéro précédent' }).fill('Salle ajoutée')
  await bothWidths(page, 'seance-envoi')
  await dialog.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByText('Le compte rendu n° 2 est envoyé.')).toBeVisible()
  expect(sent).toEqual({ digest: 'd2', changes: 'Salle ajoutée' })
})

test('someone from outside is expected by mail, and the field that is wrong is said', async ({ page }) => {
  const sent: unknown[] = []
  await serve(page, [], 'ready')
  await page.route('**/desk/guests/**', (r) => {
    sent.push(r.request().postDataJSON())
    return sent.length === 1 ? refuse(400, 'Demande incomplète', 'Cette adresse électronique est incomplète.', [{ field: 'email', message: 'Cette adresse électronique est incomplète.' }])(r) : r.fulfill({ status: 204 })
  })
  await page.goto(`${PAGE}?vue=presences`)
  await expect(page.getByText('odile.perrin@exemple.fr')).toBeVisible()
  await page.getByRole('textbox', { name: 'Autre personne' }).fill('Yves Blanc')
  await page.getByRole('textbox', { name: 'Son adresse électronique' }).fill('yves')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByText('Cette adresse électronique est incomplète.').last()).toBeVisible()
  await page.getByRole('textbox', { name: 'Son adresse électronique' }).fill('yves.blanc@exemple.fr')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByText('Yves Blanc est attendu en plus.')).toBeVisible()
  expect(sent[1]).toEqual({ name: 'Yves Blanc', position: null, email: 'yves.blanc@exemple.fr' })
})
