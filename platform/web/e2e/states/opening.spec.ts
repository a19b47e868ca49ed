import { axe } from '../axe'
import { expect, type Page, test } from '@playwright/test'
import { serve } from './server'

async function look(page: Page, name: string) {
  await page.waitForTimeout(300)
  const { violations } = await axe(page).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `target/screenshots/geste-ouvrir-${name}.png`, fullPage: true })
}
const next = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click()

async function pick(page: Page, name: string) {
  const field = page.getByRole('combobox', { name: 'Ajouter : équipe' })
  await field.fill(name.slice(0, 8))
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

test('a project is opened step by step, and nothing typed is lost on the way', async ({ page }) => {
  let sent: { tree: { children: { children: unknown[] }[] }; origins: unknown[]; parties: unknown[]; seats: unknown[] } | undefined
  await serve(page, [], 'ready', {
    'POST /spaces/exemple-sud/engagements': (r) => {
      sent = r.request().postDataJSON()
      return r.fulfill({ json: { id: 'e1' } })
    },
  })
  await page.goto('/e/exemple-sud/projets/nouveau')
  await next(page)
  await expect(page.getByRole('alert')).toContainText('2 points à corriger')
  await look(page, 'erreurs')
  await page.getByRole('radio', { name: /Coopération/ }).click()
  await page.getByLabel('Nom du projet').fill('Cohorte 3')
  await next(page)
  await expect(page.getByText('Un article dit 4 à 6 équipes, un autre 5 à 6.')).toBeVisible()
  await look(page, 'parametres')
  await page.reload()
  await expect(page.getByLabel('Nom du projet')).toHaveValue('Cohorte 3')
  await next(page)
  await next(page)
  await page.getByLabel('Nom : convention').fill('Convention 2027')
  await page.getByLabel('Nom : cohorte').fill('Cohorte 3')
  await pick(page, 'Maison des Tilleuls')
  await pick(page, 'Institut des Calanques')
  await expect(page.getByText('2 équipes : le programme en prévoit au moins 4.')).toBeVisible()
  await expect(page.getByRole('group', { name: /Institut des Calanques/ }).getByText('Aucune activité de séjour connue').last()).toBeVisible()
  await look(page, 'participants')
  await next(page)
  await page.getByRole('combobox', { name: 'Titulaire' }).fill('Clinique')
  await page.getByRole('option', { name: /Clinique des Oliviers/ }).click()
  await look(page, 'contrat')
  await next(page)
  await page.getByLabel('Convention 2027').fill('2027-01-04')
  await page.getByLabel('Cohorte 3').fill('2027-02-08')
  await look(page, 'dates')
  await next(page)
  await page.getByRole('combobox', { name: 'Représentant nommé' }).click()
  await page.getByRole('option', { name: /Malik Perrin/ }).click()
  await look(page, 'places')
  await next(page)
  await expect(page.getByText('4 places vacantes')).toBeVisible()
  await look(page, 'recapitulatif')
  await page.getByRole('link', { name: 'Mes actions' }).click()
  await expect(page.getByRole('dialog', { name: 'Quitter sans terminer ?' })).toBeVisible()
  await page.getByRole('button', { name: 'Continuer la saisie' }).click()
  await page.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await expect(page).toHaveURL(/\/projets\/e1\/parcours$/)
  expect(sent!.tree.children[0].children).toHaveLength(2)
  expect(sent!.origins).toHaveLength(2)
  expect(sent!.parties).toEqual([{ quality: 'CONTRACTOR', organisationId: 'o3' }])
  expect(sent!.seats).toMatchObject([{ role: 'rep', personId: 'p2' }])
})
