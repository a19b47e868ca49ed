import { expect, test } from '@playwright/test'
import { asked, LINK, openEvaluation, unopened } from './evaluations'
import { bothWidths, json, refuse } from './formPage'
import { serve } from './server'

const API = '/spaces/exemple-sud/engagements/e1/sessions/SC1/evaluation'
const PAGE = '/e/exemple-sud/projets/e1/sessions/SC1?vue=evaluation'
const URL = `https://jalon.exemple.fr/evaluation#${LINK}`

test('the questionnaire is opened, its code stays on the wall after a reload, and it is closed for good', async ({ page }) => {
  let open = false
  let closed = false
  await serve(page, [], 'ready', {
    [`GET ${API}`]: (r) => json(open ? openEvaluation : unopened)(r),
    [`POST ${API}/links`]: (r) => { open = true; return r.fulfill({ json: { url: URL, lastDay: '2026-12-04' } }) },
    [`POST ${API}/closing`]: (r) => { closed = true; return r.fulfill({ status: 204 }) },
  })
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Ouvrir le questionnaire' }).click()
  await expect(page.getByRole('img', { name: 'Code à photographier qui mène au questionnaire' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Adresse du questionnaire' })).toHaveValue(URL)
  await expect(page.getByText('Les réponses se liront une fois le questionnaire clos.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Adresse du questionnaire' })).toHaveValue(URL)
  await bothWidths(page, 'questionnaire-ouvert')
  await page.getByRole('button', { name: 'Clore le questionnaire' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Clore le questionnaire' }).click()
  await expect.poll(() => closed).toBe(true)
  await expect(page.getByRole('img', { name: /Code à photographier/ })).toHaveCount(0)
})

test('on a phone: what is missing is said at its question, and an answer whose reply was lost is sent again under the same key', async ({ page }) => {
  const keys: string[] = []
  let sent: unknown
  await page.setViewportSize({ width: 360, height: 740 })
  await serve(page, [], 'ready', { [`GET /guest-evaluations/${LINK}`]: json(asked) })
  await page.route('**/guest-evaluations/*/answers/*', (r) => {
    keys.push(r.request().url().split('/').pop()!)
    sent = r.request().postDataJSON()
    if (keys.length === 1) return refuse(400, 'Réponse incomplète', 'Répondez à cette question.', [{ field: 'rythme', message: 'Répondez à cette question.' }])(r)
    return keys.length === 2 ? r.abort() : r.fulfill({ status: 204 })
  })
  await page.goto(`/evaluation#${LINK}`)
  await page.getByRole('radiogroup', { name: /contenu de la séance/ }).getByRole('radio', { name: '4' }).check()
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  const pace = page.getByRole('radiogroup', { name: /rythme/ })
  await expect(page.getByText('Répondez à cette question.').last()).toBeVisible()
  await pace.getByRole('radio', { name: '2' }).check()
  await page.getByRole('textbox', { name: 'Vos suggestions d’amélioration' }).fill('Une pause')
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect.poll(() => keys.length).toBe(2)
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByText('Merci, votre réponse est enregistrée.')).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  expect(sent).toEqual({ name: null, answers: [{ question: 'interet', values: ['4'] }, { question: 'rythme', values: ['2'] }, { question: 'suggestions', values: ['Une pause'] }] })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Une autre personne répond sur cet appareil' })).toBeVisible()
})
