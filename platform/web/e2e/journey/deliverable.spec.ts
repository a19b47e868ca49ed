import { expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { expected, project, signIn, SPACE } from './people'
import { pdf } from './waves'

async function confirm(page: Page, verb: string, done: string) {
  await page.getByRole('button', { name: verb, exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
  await expect(page.getByText(done)).toBeVisible()
}

test('a note goes from its draft to the admission, each act by the person who must', { tag: ['@FLUX-060', '@FLUX-101', '@FLUX-102'] }, async ({ browser }) => {
  test.setTimeout(600_000)
  const writer = await signIn(browser, 'projectLead', `/e/${SPACE}`)
  await expect(writer.getByRole('heading', { level: 1, name: 'Mes actions' })).toBeVisible()
  await look(writer, 'actions', { phone: true })
  const engagement = await project(writer)
  const note = await expected(writer, engagement)
  const path = `/e/${SPACE}/projets/${engagement}/livrables/${note.id}`

  await writer.goto(path)
  await writer.getByRole('button', { name: 'Déposer un document' }).first().click()
  await writer.getByLabel('Fichier').setInputFiles(pdf('note-de-cadrage.pdf'))
  await writer.getByRole('dialog').getByRole('button', { name: 'Déposer', exact: true }).click()
  await expect(writer.getByText('Le document est déposé.')).toBeVisible()
  await look(writer, 'brouillon')
  await confirm(writer, 'Transmettre pour relecture', 'Le document est transmis pour relecture.')

  const consultant = await signIn(browser, 'consultant', path)
  await confirm(consultant, 'Transmettre pour remise', 'Le document est prêt à être livré.')

  const representative = await signIn(browser, 'representative', path)
  await confirm(representative, 'Livrer', 'La remise est enregistrée.')
  await look(representative, 'livre', { phone: true })

  const lead = await signIn(browser, 'lead', path)
  await lead.getByRole('button', { name: 'Décider', exact: true }).first().click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByRole('radio', { name: /admission/i }).check()
  await dialog.getByRole('button').last().click()
  await expect(lead.getByText('La décision est notifiée.')).toBeVisible()
  await look(lead, 'decide')
})

test('a stranger from another region finds nothing, by space, by address, by identifier', async ({ browser }) => {
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const engagement = await project(lead)
  const stranger = await signIn(browser, 'neighbour', '/e/ars-hauts-de-france')
  for (const address of [`/e/${SPACE}`, `/e/${SPACE}/projets/${engagement}/parcours`, `/e/ars-hauts-de-france/projets/${engagement}/parcours`]) {
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { level: 1 })).not.toHaveText('')
    // What must not appear could still be on its way.
    await stranger.waitForLoadState('networkidle')
    await expect(stranger.getByText('démonstration')).toHaveCount(0)
  }
  expect((await stranger.request.get(`/api/v1/spaces/${SPACE}/engagements/${engagement}`)).status()).toBe(404)
})

test('every screen of the lead is there and accessible', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await signIn(browser, 'lead', `/e/${SPACE}/projets`)
  const engagement = await project(page)
  const tabs = ['parcours', 'sessions', 'livrables', 'personnes', 'historique'].map((tab) => `/e/${SPACE}/projets/${engagement}/${tab}`)
  for (const address of [...tabs, `/e/${SPACE}/region`, `/e/${SPACE}/etablissements`, `/e/${SPACE}/personnes`, `/e/${SPACE}/projets/nouveau`, '/temps-legal']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await look(page, `responsable-${address.split('/').at(-1)}`)
  }
})
