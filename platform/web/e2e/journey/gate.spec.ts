import { expect, test } from '@playwright/test'
import { look, picture } from './look'
import { signIn, SPACE } from './people'
import { admit, deliverMinutes, openWave } from './waves'

const MOTIVE = 'Le titulaire a remis le compte rendu sur papier, la pièce suivra.'

test('a gate opens with the last admission or by a motivated decision, and the region shows who is waited for', { tag: ['@FLUX-026', '@FLUX-021', '@FLUX-101', '@FLUX-102'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  // Training began ten days ago: each site's first gate should be open by now.
  const wave = await openWave(lead, 'Passages', { notified: -52, training: -10 })
  const consultant = await signIn(browser, 'consultant', `/e/${SPACE}`)
  const representative = await signIn(browser, 'representative', `/e/${SPACE}`)
  const last = await deliverMinutes(consultant, representative, wave.id, 'Avignon')
  await admit(lead, await deliverMinutes(consultant, representative, wave.id, 'Cannes'))

  await lead.goto(`${wave.path}/parcours`)
  await lead.getByRole('combobox', { name: 'Parcours de' }).click()
  await lead.getByRole('option', { name: /Avignon/ }).click()
  const gate = lead.getByRole('listitem').filter({ hasText: 'Entrée en formation' })
  await expect(gate).toHaveCount(1)
  await expect(gate).toContainText(/fermé/i)
  await expect(gate).toContainText('Claire Martin')
  await look(lead, 'passage-ferme')

  await gate.getByRole('link', { name: 'Compte rendu de l\'entretien de cadrage' }).click()
  await expect(lead).toHaveURL(new RegExp(last.id))
  await lead.getByRole('button', { name: 'Décider', exact: true }).first().click()
  await lead.getByRole('dialog').getByRole('radio', { name: /admission/i }).check()
  await lead.getByRole('dialog').getByRole('button').last().click()
  await expect(lead.getByText('La décision est notifiée.')).toBeVisible()
  await lead.goBack()
  await expect(gate).toContainText(/ouvert/i)
  await expect(gate).toContainText(/Ouvert le/)
  await picture(lead, 'passage-ouvert', { phone: true })

  await test.step('early, by a decision that must say why', async () => {
    await lead.getByRole('combobox', { name: 'Parcours de' }).click()
    await lead.getByRole('option', { name: /Gap/ }).click()
    await expect(gate).toContainText(/fermé/i)
    await gate.getByRole('button', { name: /par décision/ }).click()
    const dialog = lead.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Ouvrir par décision', exact: true }).click()
    await expect(dialog.getByText('Ce champ est obligatoire.')).toBeVisible()
    await look(lead, 'passage-sans-motif', { phone: true })
    await dialog.getByLabel('Motivation').fill(MOTIVE)
    await dialog.getByRole('button', { name: 'Ouvrir par décision', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(gate).toContainText(/ouvert par décision/i)
    await expect(gate).toContainText(MOTIVE)
    await lead.getByRole('link', { name: 'Historique', exact: true }).click()
    await expect(lead.getByText(MOTIVE)).toBeVisible()
  })

  await test.step('all sites on one screen, each reason a way to its cause', async () => {
    await lead.getByRole('link', { name: 'Vue d’ensemble', exact: true }).click()
    await lead.getByLabel('Chercher un nom, un FINESS, une personne').fill(wave.title)
    const rows = lead.getByRole('row')
    await expect(rows).toHaveCount(5)
    await expect(rows.filter({ hasText: 'Avignon' })).toContainText('Phase I : formation')
    const blocked = rows.filter({ hasText: 'Sainte-Musse' })
    await expect(blocked).toContainText('Phase 0 : initialisation')
    await expect(blocked).toContainText('10 jours de retard')
    await expect(blocked).toContainText('Consultant du groupe : Paul Roux')
    await look(lead, 'vue-d-ensemble', { phone: true })
    await blocked.getByRole('link', { name: /devait commencer/ }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Compte rendu de l\'entretien de cadrage' })).toBeVisible()
    await lead.goBack()
    await expect(rows).toHaveCount(5)
    await rows.filter({ hasText: 'Avignon' }).getByRole('link', { name: /est échu/ }).click()
    await expect(lead.getByRole('heading', { level: 1, name: /Calendrier prévisionnel|amendement/ })).toBeVisible()
  })
})
