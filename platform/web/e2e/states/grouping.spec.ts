import { axe } from '../axe'
import { expect, type Page, type Route, test } from '@playwright/test'
import { board, guest, publicCall, SECRET } from './calls'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const CALL = '/e/exemple-sud/appels/ca1'

async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `target/screenshots/geste-appel-${name}.png`, fullPage: true })
}

test('a call is opened to the minute', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/calls`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: board })
    },
  })
  await page.goto('/e/exemple-sud/appels')
  await page.getByRole('button', { name: 'Ouvrir un appel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titre').fill('Troisième vague')
  await dialog.getByLabel('Texte de l’appel').fill('Candidatez.')
  await dialog.getByLabel('Jour limite').fill('2027-01-15')
  await dialog.getByLabel('Heure limite').fill('11:00')
  await dialog.getByLabel('Lieu et moyen de dépôt').fill('Ici')
  await dialog.getByLabel('Contact').fill('appel@exemple.fr')
  await clean(page, 'ouvrir')
  await dialog.getByRole('button', { name: 'Ouvrir un appel' }).click()
  await expect(page).toHaveURL(/\/appels\/ca1$/)
  expect(sent).toMatchObject({ pluginId: 'cooperation', day: '2027-01-15', time: '11:00', title: 'Troisième vague' })
})

test('a deadline is postponed with a reason', async ({ page }) => {
  let sent: unknown
  await serve(page, [], 'ready', {
    [`POST ${S}/calls/ca1/postponements`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: board })
    },
  })
  await page.goto(CALL)
  await page.getByRole('button', { name: 'Reporter la date limite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jour limite').fill('2027-01-20')
  await dialog.getByLabel('Heure limite').fill('18:30')
  await dialog.getByLabel('Raison').fill('À la demande des établissements')
  await clean(page, 'reporter')
  await dialog.getByRole('button', { name: 'Reporter la date limite' }).click()
  await expect(page.getByText('La date limite est reportée.')).toBeVisible()
  expect(sent).toEqual({ reason: 'À la demande des établissements', day: '2027-01-20', time: '18:30' })
})

test('groups are formed and filled with the keyboard alone', async ({ page }) => {
  const sent: unknown[] = []
  await serve(page, [], 'ready', {
    [`POST ${S}/calls/ca1/groups`]: (r) => {
      sent.push(r.request().postDataJSON())
      return r.fulfill({ json: board })
    },
    [`PUT ${S}/calls/ca1/candidacies/cd3/group`]: (r) => {
      sent.push(r.request().postDataJSON())
      return r.fulfill({ json: board })
    },
  })
  await page.goto(CALL)
  await expect(page.getByText(/Compte 1 équipe/)).toBeVisible()
  await expect(page.getByText('Autre candidature du même établissement')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Coopération 2026' })).toHaveAttribute('href', '/e/exemple-sud/projets/e1/parcours')
  await clean(page, 'groupes')
  await page.getByRole('button', { name: 'Former un groupe' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Nom du groupe').fill('Cohorte est')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Le groupe est formé.')).toBeVisible()
  const place = page.getByRole('combobox', { name: 'Groupe de Maison des Tilleuls' })
  await place.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Cohorte sud' })).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('La candidature est placée.')).toBeVisible()
  await expect(place).toBeFocused()
  expect(sent).toEqual([{ name: 'Cohorte est' }, { groupId: 'g1' }])
})

test('a project is opened with a group, and the wizard is filled in', async ({ page }) => {
  let sent: { callGroups: string[]; tree: { children: { children: { label: string }[] }[] }; seats: unknown[] } | undefined
  await serve(page, [], 'ready', {
    [`POST ${S}/calls/ca1/preparations`]: (r) =>
      r.fulfill({
        json: {
          pluginId: 'cooperation', version: '1.2.0', title: publicCall.title, groupLevel: 'cohort', siteLevel: 'team',
          groups: [{ id: 'g1', name: 'Cohorte nord', sites: [{ organisation: { id: 'org9', name: 'Clinique des Pins', finess: '130000002' }, seats: [{ role: 'lead', personId: 'p2', familyName: 'Perrin', givenName: 'Malik' }] }] }],
        },
      }),
    [`POST ${S}/engagements`]: (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: { id: 'e1' } })
    },
  })
  await page.goto(CALL)
  await page.getByRole('button', { name: 'Ouvrir le projet' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: /Cohorte nord/ })).toBeChecked()
  await clean(page, 'ouvrir-projet')
  await dialog.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await expect(page.getByText(/préparé depuis un appel à candidatures/)).toBeVisible()
  await expect(page.getByLabel('Nom du projet')).toHaveValue(publicCall.title)
  const next = () => page.getByRole('button', { name: 'Continuer' }).click()
  await next()
  await next()
  await page.getByLabel('Nom : convention').fill('Convention 2027')
  await expect(page.getByLabel('Nom : cohorte')).toHaveValue('Cohorte nord')
  await next()
  await page.getByRole('combobox', { name: 'Titulaire' }).fill('Clinique')
  await page.getByRole('option', { name: /Clinique des Oliviers/ }).click()
  await next()
  await page.getByLabel('Convention 2027').fill('2027-01-04')
  await page.getByLabel('Cohorte nord').fill('2027-02-08')
  await next()
  await next()
  await page.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await expect(page).toHaveURL(/\/projets\/e1\/parcours$/)
  await expect(page.getByText(/Issu de l’appel à candidatures/)).toBeVisible()
  expect(sent!.callGroups).toEqual(['g1'])
  expect(sent!.tree.children[0].children.map((c) => c.label)).toEqual(['Clinique des Pins'])
  expect(sent!.seats).toMatchObject([{ role: 'lead', personId: 'p2' }])
})

test('a complement is asked for, and a decision taken', async ({ page }) => {
  const sent: unknown[] = []
  const keep = (r: Route) => {
    sent.push(r.request().postDataJSON())
    return r.fulfill({ json: {} })
  }
  await serve(page, [], 'ready', { [`POST ${S}/calls/ca1/candidacies/cd1/complements`]: keep, [`POST ${S}/calls/ca1/candidacies/cd1/decision`]: keep })
  await page.goto(`${CALL}/candidatures/cd1`)
  await page.getByText('Texte de l’appel').click()
  await expect(page.getByText('La vague part en janvier.')).toBeVisible()
  await page.getByRole('button', { name: 'Demander un complément' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ce qu’il faut compléter').fill('Signez la page 2.')
  await dialog.getByLabel('Jour limite').fill('2027-01-20')
  await dialog.getByLabel('Heure limite').fill('18:00')
  await clean(page, 'complement')
  await dialog.getByRole('button', { name: 'Demander un complément' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Écarter' }).click()
  await dialog.getByLabel('Motif').fill('Hors région')
  await clean(page, 'ecarter')
  await dialog.getByRole('button', { name: 'Écarter' }).click()
  await expect(dialog).toHaveCount(0)
  expect(sent).toEqual([{ request: 'Signez la page 2.', day: '2027-01-20', time: '18:00' }, { accepted: false, motive: 'Hors région' }])
})

test('a guest sees the deadline first, binds the file to an account, and hands it in', async ({ page }) => {
  const bound = { ...guest, bound: true }
  const handed = { ...bound, writable: false, candidacy: { ...guest.candidacy, state: 'SUBMITTED', stateLabel: 'Déposée', submittedText: '14 décembre 2026 à 9 h et 3 s' } }
  await serve(page, [], 'ready', {
    [`POST /guest-candidacies/${SECRET}/binding`]: (r) => r.fulfill({ json: bound }),
    [`POST /guest-candidacies/${SECRET}/deposit`]: (r) => r.fulfill({ json: handed }),
  })
  await page.goto(`/candidature#${SECRET}`)
  await expect(page.getByRole('status').getByText(publicCall.closesText)).toBeVisible()
  await expect(page.getByText('La vague part en janvier.')).toBeHidden()
  await page.getByRole('button', { name: 'Rattacher à mon compte' }).click()
  await expect(page.getByRole('button', { name: 'Rattacher à mon compte' })).toHaveCount(0)
  await clean(page, 'dossier')
  await page.getByRole('button', { name: 'Déposer la candidature' }).click()
  await expect(page.getByText(/14 décembre 2026/)).toBeVisible()
})
