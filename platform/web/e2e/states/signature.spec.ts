import { expect, test } from '@playwright/test'
import { dark, look } from './look'
import { record0, record1 } from './plan'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const PAGE = '/e/exemple-sud/projets/e1/livrables/d1'
const PDF = { name: 'pv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
const valid = {
  verdict: 'VALID', message: 'Le cachet est valide : ce document a été scellé par cette plateforme et n’a pas été modifié depuis.', sealedBy: 'Jalon sur cette machine (démonstration)', selfSigned: true, sha256: '9f'.repeat(32),
  recorded: { label: 'Procès-verbal', deliverable: 'Note de cadrage', project: 'Coopération 2026', space: 'Agence Exemple-Sud', sha256: '77'.repeat(32), sealedAt: '2026-11-13T08:00:00Z', documents: [], signatures: [
    { name: 'Malik Perrin', quality: 'Contact unique, pour Cabinet Horizon', at: '2026-11-12T14:20:00Z' },
    { name: 'Camille Durand', quality: 'Responsable, pour Agence Exemple-Sud', at: '2026-11-13T08:00:00Z' },
  ] },
}
const refusal = (status: number, title: string, detail: string) => ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ type: 'about:blank', title, status, detail, requestId: 'REQ-9' }) })

test('the next signer sees the hash, consents expressly and signs it', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/records/r1/signature`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ status: 204 })
    },
  })
  await page.goto(PAGE)
  const section = page.getByRole('region', { name: 'Procès-verbal' })
  await expect(section).toContainText('Malik Perrin')
  await expect(section).toContainText('Attendu de : Camille Durand')
  await expect(section.getByText('le nom du site est faux').first()).toBeHidden()
  await section.getByText('Documents précédents').click()
  await expect(section.getByText('le nom du site est faux').first()).toBeVisible()
  await section.getByRole('button', { name: 'Signer', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(record1.signed.sha256)
  await dialog.getByRole('button', { name: 'Signer' }).click()
  await expect(dialog.getByText('Cochez cette case pour signer.')).toBeVisible()
  expect(sent).toBeUndefined()
  await look(page, 'signer', 'ready')
  await dialog.getByRole('checkbox', { name: 'J’ai lu ce document et je le signe.' }).check()
  await dialog.getByRole('button', { name: 'Signer' }).click()
  await expect(page.getByText('Votre signature est enregistrée.')).toBeVisible()
  expect(sent).toEqual({ sha256: record1.signed.sha256, consent: true })
})

test('a refusal to sign needs a motive and keeps it when the server refuses', async ({ page }) => {
  let tries = 0
  await serve(page, [], 'ready', {
    [`POST ${S}/records/r1/refusal`]: (r) => (++tries === 1 ? r.fulfill(refusal(409, 'Signature close', 'Ce document n’est plus à signer.')) : r.fulfill({ status: 204 })),
  })
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Refuser de signer' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Refuser de signer' }).click()
  await expect(dialog.getByText('Ce champ est obligatoire.').first()).toBeVisible()
  await dialog.getByLabel('Motivation').fill('Le nom est faux.')
  await dialog.getByRole('button', { name: 'Refuser de signer' }).click()
  await expect(dialog.getByRole('alert')).toContainText('n’est plus à signer')
  await expect(dialog.getByLabel('Motivation')).toHaveValue('Le nom est faux.')
  await look(page, 'refuser-de-signer', 'error')
  await dialog.getByRole('button', { name: 'Refuser de signer' }).click()
  await expect(page.getByText('Votre refus est enregistré.')).toBeVisible()
})

test('a complete document offers its sealed file, and nothing to sign', async ({ page }) => {
  const complete = { ...record1, state: 'COMPLETE', stateLabel: 'Signé et scellé', endedAt: '2026-11-13T08:00:00Z', maySign: false, sealed: { ...record1.signed, version: 2, sha256: '5e'.repeat(32) }, signers: record1.signers.map((s) => ({ ...s, state: 'SIGNED', name: s.name ?? 'Camille Durand', at: '2026-11-13T08:00:00Z', people: [] })) }
  await serve(page, [], 'ready', { [`GET ${S}/deliverables/d1/records`]: (r) => r.fulfill({ json: [complete, record0] }) })
  await page.goto(PAGE)
  await expect(page.getByRole('link', { name: 'Ouvrir Procès-verbal, signé et scellé (PDF)' })).toHaveAttribute('href', '/api/v1/spaces/exemple-sud/documents/pv1/versions/2/content')
  await expect(page.getByRole('button', { name: 'Signer', exact: true })).toHaveCount(0)
  await look(page, 'proces-verbal', 'complete')
})

for (const state of ['loading', 'empty', 'error', 'forbidden'] as const) {
  test(`the section says that it is ${state}, the rest of the page stays`, async ({ page }) => {
    await serve(page, [`${S}/deliverables/d1/records`], state)
    await page.goto(PAGE)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Note de cadrage')
    if (state === 'empty') await expect(page.getByText('Signatures, dans l’ordre')).toHaveCount(0)
    else await expect(page.locator(`[data-async="${state}"]`).first()).toBeVisible()
    await look(page, 'livrable-proces-verbal', state)
  })
}

test('anyone verifies a document, without an account', async ({ page }) => {
  let sent: { type: string; body: string | null } | undefined
  await serve(page, [], 'ready', {
    'GET /me': (r) => r.fulfill({ status: 401, json: { title: 'Non connecté', status: 401 } }),
    'POST /verifications': (r) => {
      sent = { type: r.request().headers()['content-type'], body: r.request().postData() }
      return r.fulfill({ json: valid })
    },
  })
  await page.goto('/')
  await page.getByRole('link', { name: 'Vérifier un document' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vérifier un document')
  await look(page, 'verifier', 'ready')
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByText('Choisissez le fichier à vérifier.')).toBeVisible()
  await page.getByLabel('Document à vérifier (PDF)').setInputFiles(PDF)
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByText('Cachet valide')).toBeVisible()
  await expect(page.getByRole('row', { name: /Camille Durand/ })).toContainText('Agence Exemple-Sud')
  await expect(page.getByText('Certificat auto-signé')).toBeVisible()
  expect(sent).toEqual({ type: 'application/octet-stream', body: '%PDF-1.7' })
  await look(page, 'verifier', 'valid')
  await dark(page, 'verifier')
})

test('an altered document is told plainly, with no name', async ({ page }) => {
  await serve(page, [], 'ready', { 'POST /verifications': (r) => r.fulfill({ json: { verdict: 'ALTERED', message: 'Ce document a été modifié après le scellement, ou son cachet est abîmé. Ne vous y fiez pas : demandez l’original.', selfSigned: false, sha256: '9f'.repeat(32) } }) })
  await page.goto('/verifier')
  await page.getByLabel('Document à vérifier (PDF)').setInputFiles(PDF)
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Document modifié après le scellement')
  await expect(page.getByText('Scellé par', { exact: true })).toHaveCount(0)
  await look(page, 'verifier', 'altered')
})

test('a limit is said beside the form, which keeps the file', async ({ page }) => {
  await serve(page, [], 'ready', { 'POST /verifications': (r) => r.fulfill(refusal(429, 'Trop de demandes', 'Trop de tentatives en peu de temps. Attendez 40 secondes, puis recommencez.')) })
  await page.goto('/verifier')
  await page.getByLabel('Document à vérifier (PDF)').setInputFiles(PDF)
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Attendez 40 secondes')
  await look(page, 'verifier', 'error')
})

test('while a document is verified the button says so', async ({ page }) => {
  await serve(page, [], 'ready', { 'POST /verifications': () => undefined })
  await page.goto('/verifier')
  await page.getByLabel('Document à vérifier (PDF)').setInputFiles(PDF)
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Vérifier', exact: true })).toHaveAttribute('data-loading', 'true')
  await look(page, 'verifier', 'loading')
})

test('a document that nobody has signed is offered for Word, one that somebody signed is not', async ({ page }) => {
  const waiting = (s: (typeof record1.signers)[number]) => ({ ...s, state: 'WAITING', name: undefined, at: undefined, people: ['Camille Durand'] })
  const fresh = { ...record1, word: true, signers: record1.signers.map(waiting) }
  await serve(page, [], 'ready', { [`GET ${S}/deliverables/d1/records`]: (r) => r.fulfill({ json: [fresh, record0] }) })
  await page.goto(PAGE)
  const section = page.getByRole('region', { name: 'Procès-verbal' })
  await expect(section.getByRole('link', { name: /sous Word/ })).toHaveAttribute('href', '/api/v1/spaces/exemple-sud/records/r1/word')
  await look(page, 'word', 'ready')
  await section.getByText('Documents précédents').click()
  await expect(section.getByRole('link', { name: /sous Word/ })).toHaveCount(1)
})
