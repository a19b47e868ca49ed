import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { signIn, SPACE } from './people'
import { day, openWave } from './waves'

const DESK = `/e/${SPACE}/projets`

test('risks and actions are kept at a site, wait for their owner, and make the statement', { tag: ['@CORE-022'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const lead = await signIn(browser, 'lead', DESK)
  const wave = await openWave(lead, 'Registres', { notified: -52, training: -10 })
  const consultant = await signIn(browser, 'consultant', DESK)

  await test.step('the consultant notes a risk and finds it in the matrix', async () => {
    await consultant.goto(`${wave.path}/registres`)
    await consultant.getByRole('button', { name: 'Ajouter une inscription' }).click()
    await consultant.getByLabel('Titre').fill('Lits fermés en été')
    await choose(consultant, 'Où', /Avignon/)
    await choose(consultant, 'Probabilité', '4, très probable')
    await choose(consultant, 'Impact', '3, fort')
    await consultant.getByLabel('Prévention').fill('Plan de fermeture partagé en mars.')
    await look(consultant, 'registre-risque', { phone: true })
    await consultant.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(consultant.getByText('R-1 est inscrite.')).toBeVisible()
    await consultant.getByText('Matrice', { exact: true }).click()
    await consultant.getByRole('button', { name: /probabilité 4, impact 3, criticité 12 \(forte\) : 1/ }).click()
    await expect(consultant.getByRole('button', { name: /R-1 Lits fermés en été/ })).toBeVisible()
    await look(consultant, 'registre-matrice', { phone: true })
  })

  await test.step('an action is given to the representative, who records nothing herself', async () => {
    await consultant.getByRole('link', { name: /^Actions/ }).click()
    await consultant.getByRole('button', { name: 'Ajouter une inscription' }).click()
    await consultant.getByLabel('Titre').fill('Organiser les sorties du matin')
    await choose(consultant, 'Où', /Avignon/)
    await choose(consultant, 'Responsable', /Nadia Benali/)
    await consultant.getByLabel('Début').fill(day(-20))
    await consultant.getByLabel('Échéance').fill(day(-2))
    await consultant.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(consultant.getByText('A-1 est inscrite.')).toBeVisible()
    await consultant.getByText('Calendrier', { exact: true }).click()
    await expect(consultant.locator('[data-mark]')).toHaveCount(1)
    await look(consultant, 'registre-calendrier', { phone: true })
  })

  const representative = await signIn(browser, 'representative', `/e/${SPACE}`)
  await test.step('she finds it late among her actions, and closes it with a reason', async () => {
    const mine = representative.getByRole('listitem').filter({ hasText: 'A-1 · Organiser les sorties du matin' }).filter({ hasText: wave.title })
    await expect(mine).toContainText('En retard')
    await mine.getByRole('link', { name: /Mettre à jour/ }).click()
    const dialog = representative.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Modifier' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Changer l’état' }).click()
    await representative.getByRole('radio', { name: /Faite/ }).check()
    await representative.getByLabel('Motif').fill('Deux services organisés depuis lundi.')
    await representative.getByRole('dialog').getByRole('button', { name: 'Changer l’état' }).click()
    await expect(representative.getByText('A-1 : état « faite ».')).toBeVisible()
    await representative.goto(`/e/${SPACE}`)
    await expect(mine).toHaveCount(0)
  })

  await test.step('the statement tells it without a word typed', async () => {
    await lead.goto(`${wave.path}/registres`)
    await lead.getByRole('link', { name: 'État des lieux' }).click()
    await expect(lead.getByRole('table', { name: 'Inscrit dans la période' })).toContainText('Lits fermés en été')
    await expect(lead.getByRole('table', { name: 'Clos ou annulé dans la période' })).toContainText('Deux services organisés depuis lundi.')
    await expect(lead.getByRole('table', { name: /Principaux risques/ })).toContainText('12 sur 16, forte')
    await look(lead, 'etat-des-lieux', { phone: true })
  })
})

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}
