import { expect, test } from '@playwright/test'
import { look } from './look'
import { project, signIn, SPACE } from './people'
import { card, pluginFile, STARTING, upload } from './plugins'

/** Each file is a real one, wrong in one way; what the administrator reads about it. */
const REFUSED: [string, RegExp][] = [
  ['non-signe', /La signature manque : joignez le fichier \.sig/],
  ['modifie', /a été modifié après sa signature/],
  ['inconnu', /ne correspond à aucune clé de confiance \(.+\)/],
  ['trop-recent', /demande l'interface Jalon « >=2\.0\.0 & <3\.0\.0 » et cette plateforme fournit la version 1\./],
  ['copie-interface', /contient une copie de « fr\.jalon\.spi\.\* », que la plateforme fournit : retirez-la/],
  ['faux', /programme\.yaml, ligne \d+ : niveau inconnu : « resau » : déclarez-le ou corrigez en « reseau »/],
  ['oubli', /programme\.yaml, ligne \d+ : « version: 1\.0\.0 » contredit le manifeste/],
]

test('the administrator reads why a file is refused, and nobody else notices', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await signIn(browser, 'administrator', '/administration/programmes')
  await expect(card(page, 'Gestion des flux patients')).toContainText('En service')
  await look(page, 'programmes-installes', { phone: true })

  await page.getByRole('button', { name: 'Installer un programme' }).click()
  await page.getByRole('dialog').getByLabel(/Programme \(fichier/).setInputFiles(pluginFile('avant').jar)
  await page.getByRole('dialog').getByRole('button', { name: 'Installer', exact: true }).click()
  await expect(page.getByText('Un programme sans signature est toujours refusé.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()

  for (const [name, reason] of REFUSED) {
    const dialog = await upload(page, name)
    const alert = dialog.getByRole('alert')
    await expect(alert, name).toContainText('Extension refusée')
    await expect(alert, name).toContainText("Rien n'a été installé")
    await expect(alert.getByRole('listitem').filter({ hasText: reason }), name).toHaveCount(1)
    if (name === 'faux') await look(page, 'programme-refuse', { phone: true })
    await dialog.getByRole('button', { name: 'Annuler' }).click()
    await expect(dialog).toBeHidden()
  }

  await upload(page, 'panne')
  await expect(page.getByText(/Programme en panne, version .+, est installé mais n’a pas démarré/)).toBeVisible({ timeout: STARTING })
  await expect(card(page, 'Programme en panne').first()).toContainText('IllegalStateException : base de données du tiers absente. Adressez-vous à l')
  await look(page, 'programme-en-panne', { phone: true })

  await expect(card(page, 'Gestion des flux patients')).toContainText('En service')
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const engagement = await project(lead)
  for (const tab of ['parcours', 'sessions', 'livrables', 'personnes', 'historique']) {
    await lead.goto(`/e/${SPACE}/projets/${engagement}/${tab}`)
    await expect(lead.getByRole('heading', { level: 1 })).toContainText('démonstration')
    await lead.waitForLoadState('networkidle')
    await expect(lead.locator('[data-async=error]')).toHaveCount(0)
  }
})

test('who does not administer the platform never reaches its programmes', async ({ browser }) => {
  for (const who of ['lead', 'neighbour', 'consultant'] as const) {
    const page = await signIn(browser, who, '/administration/programmes')
    await expect(page.locator('[data-async=forbidden]'), who).toBeVisible()
    await expect(page.getByRole('button', { name: 'Installer un programme' })).toHaveCount(0)
    await expect(page.getByText('.jar')).toHaveCount(0)
    expect((await page.request.get('/api/v1/admin/plugins')).status(), who).toBe(403)
  }
})
