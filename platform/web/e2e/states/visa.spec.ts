import { expect, test } from '@playwright/test'
import { look } from './look'
import { visaAwaited, visaGiven } from './plan'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const PAGE = '/e/exemple-sud/projets/e1/livrables/d1'
const refusal = (status: number, title: string, detail: string) => ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ type: 'about:blank', title, status, detail, requestId: 'REQ-9' }) })

test('who is asked sees the versions, says so expressly and answers with observations', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/visas/v2/answer`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(PAGE)
  const section = page.getByRole('region', { name: 'Visas', exact: true })
  await expect(section).toContainText('De : Camille Durand')
  await expect(section.getByText('Vu avec observations')).toBeVisible()
  await expect(section.getByText('Les risques manquent.')).toBeHidden()
  await section.getByText('Visas donnés sur des versions antérieures').click()
  await expect(section).toContainText('une version antérieure')
  await look(page, 'visas', 'ready')
  await section.getByRole('button', { name: 'Répondre au visa' }).click()
  const dialog = page.getByRole('dialog', { name: 'Visa du financeur' })
  await expect(dialog).toContainText(visaAwaited.documents[0].sha256 ?? '')
  await expect(dialog.getByLabel(/Jour de la séance/)).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
  await expect(dialog.getByText('Cochez cette case pour répondre.')).toBeVisible()
  expect(sent).toBeUndefined()
  await dialog.getByRole('radio', { name: 'Vu avec observations' }).check()
  await dialog.getByRole('textbox', { name: 'Observations' }).fill('Prévoir un point en mars.')
  await dialog.getByRole('checkbox', { name: 'J’ai lu ce qui a été remis.' }).check()
  await look(page, 'repondre-au-visa', 'ready')
  await dialog.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
  await expect(page.getByText('Votre réponse est enregistrée et scellée.')).toBeVisible()
  expect(sent).toEqual({ outcome: 'GIVEN', sha256: [visaAwaited.documents[0].sha256], consent: true, text: 'Prévoir un point en mars.' })
})

test('a visa in the name of a body asks for its meeting, and a refusal is kept when the server refuses it', async ({ page }) => {
  const asked = { ...visaGiven, state: 'AWAITED', stateLabel: 'Attendu', people: ['Camille Durand'], mayAnswer: true, answer: undefined }
  await serve(page, [], 'ready', {
    [`GET ${S}/deliverables/d1/visas`]: (r) => r.fulfill({ json: [asked] }),
    [`POST ${S}/visas/v1/answer`]: (r) => r.fulfill(refusal(409, 'Signature close', 'Ce visa n’est plus à donner. Une nouvelle remise (n° 3) a été faite.')),
  })
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Répondre au visa' }).click()
  const dialog = page.getByRole('dialog', { name: 'Avis du conseil' })
  await dialog.getByRole('radio', { name: 'Refusé' }).check()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.')).toHaveCount(2)
  await dialog.getByLabel('Motivation').fill('Les risques manquent.')
  await dialog.getByLabel(/Jour de la séance/).fill('2026-11-10')
  await dialog.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Une nouvelle remise')
  await expect(dialog.getByLabel('Motivation')).toHaveValue('Les risques manquent.')
  await look(page, 'repondre-au-visa', 'error')
})

for (const state of ['loading', 'empty', 'error', 'forbidden'] as const) {
  test(`the section of visas says that it is ${state}, the rest of the page stays`, async ({ page }) => {
    await serve(page, [`${S}/deliverables/d1/visas`], state)
    await page.goto(PAGE)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Note de cadrage')
    if (state === 'empty') await expect(page.getByRole('region', { name: 'Visas', exact: true })).toHaveCount(0)
    else await expect(page.locator(`[data-async="${state}"]`).first()).toBeVisible()
    await look(page, 'livrable-visas', state)
  })
}

test('the sheet of a visa is recognised, with what it says and the versions that it names', async ({ page }) => {
  await serve(page, [], 'ready', {
    'POST /verifications': (r) => r.fulfill({
      json: {
        verdict: 'VALID', message: 'Le cachet est valide.', sealedBy: 'Jalon', selfSigned: true, sha256: '9f'.repeat(32),
        recorded: { label: 'Visa du financeur', deliverable: 'Note de cadrage', project: 'Coopération 2026', space: 'Agence Exemple-Sud', sealedAt: '2026-11-13T08:00:00Z', statement: 'Vu avec observations : Prévoir un point en mars.', documents: [{ name: 'Note de cadrage', version: 2, sha256: '77'.repeat(32) }], signatures: [{ name: 'Camille Durand', quality: 'Responsable, pour Agence Exemple-Sud', at: '2026-11-13T08:00:00Z' }] },
      },
    }),
  })
  await page.goto('/verifier')
  await page.getByLabel('Document à vérifier (PDF)').setInputFiles({ name: 'visa.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByText(/Vu avec observations.*Prévoir un point en mars/)).toBeVisible()
  await expect(page.getByText('Note de cadrage, version 2')).toBeVisible()
  await expect(page.getByText('Empreinte SHA-256 de ce qui a été signé')).toHaveCount(0)
  await look(page, 'verifier', 'visa')
})
