import { expect, test } from '@playwright/test'
import { look } from './look'
import { newAccount, RUN, signIn, SPACE } from './people'

const FAMILY = `Invitée-${RUN}`

test('an invitation link binds one card to one account, once', { tag: ['@CORE-008'] }, async ({ browser }) => {
  const lead = await signIn(browser, 'lead', `/e/${SPACE}/personnes`)
  const dialog = lead.getByRole('dialog')
  await lead.getByRole('button', { name: 'Ajouter une personne' }).click()
  await dialog.getByLabel('Prénom').fill('Camille')
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill(FAMILY)
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(dialog).toBeHidden()
  await lead.getByLabel('Chercher une personne').fill(FAMILY)
  await lead.getByRole('button', { name: `Inviter Camille ${FAMILY}` }).click()
  const link = await dialog.getByLabel('Lien d’invitation').inputValue()
  await look(lead, 'invitation-lien', { phone: true })

  const guest = await newAccount(browser, link, { given: 'Camille', family: FAMILY, user: `camille.${RUN}` })
  await expect(guest.getByText(/Vous êtes connecté en tant que Camille/)).toBeVisible()
  await look(guest, 'invitation-accepter', { phone: true })
  await guest.getByRole('button', { name: 'Relier mon compte' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Mes actions' })).toBeVisible()
  // A card opens the space, and nothing in it before someone gives a seat.
  await guest.getByRole('link', { name: 'Projets', exact: true }).click()
  await expect(guest.getByText('Aucun projet pour l’instant')).toBeVisible()

  const other = await newAccount(browser, link, { given: 'Dominique', family: `Essai-${RUN}`, user: `dominique.${RUN}` })
  await other.getByRole('button', { name: 'Relier mon compte' }).click()
  await expect(other.getByRole('alert')).toContainText(/déjà|utilisé|expiré/)
  await look(other, 'invitation-servie', { phone: true })

  await lead.keyboard.press('Escape')
  await lead.reload()
  await lead.getByLabel('Chercher une personne').fill(FAMILY)
  await expect(lead.getByRole('cell', { name: /relié/i })).toBeVisible()
})
