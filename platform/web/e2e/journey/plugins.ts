import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

const FOLDER = process.env.JALON_PLUGIN_FILES ?? '../app/target/journey-plugins'

/** Taking a programme deploys its processes, for which an engine starts: seconds on an idle machine, much longer on a busy one. */
export const STARTING = 120_000

/** A plugin file made for these tests (by PluginJars of platform/app, which BrowserIT runs), with its signature. */
export function pluginFile(name: string) {
  const jar = path.resolve(FOLDER, `${name}.jar`)
  if (!existsSync(jar)) throw new Error(`${jar} is missing: run BrowserIT, or PluginJars by hand`)
  return { jar, signature: path.resolve(FOLDER, `${name}.sig`) }
}

/** The numbers of the copy of the example, before and after its edit. */
export function versions(): { before: string; after: string } {
  return JSON.parse(readFileSync(path.resolve(FOLDER, 'versions.json'), 'utf8')) as { before: string; after: string }
}

/** Chooses both files in the administrator's dialog and sends them; the dialog closes only if the file is taken. */
export async function upload(page: Page, name: string) {
  const { jar, signature } = pluginFile(name)
  await page.getByRole('button', { name: 'Installer un programme' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Programme \(fichier/).setInputFiles(jar)
  await dialog.getByLabel(/Signature \(fichier/).setInputFiles(signature)
  await dialog.getByRole('button', { name: 'Installer', exact: true }).click()
  return dialog
}

/** The card of an installed programme. */
export const card = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })

/** Makes a space able to open a programme, as the administrator does. */
export async function enableIn(page: Page, title: string, space: string) {
  const field = card(page, title).getByLabel('Espaces qui peuvent ouvrir ce programme')
  if (await card(page, title).getByText(space, { exact: true }).first().isVisible()) return
  await field.click()
  await field.fill(space)
  await expect(page.getByRole('option', { name: space })).toBeVisible()
  // by keyboard: scrolling to an option may take the field out of sight, which closes the list
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(page.getByText('L’espace peut maintenant ouvrir ce programme.')).toBeVisible()
}

/** Takes a programme in the wizard's first step, and names the project once its definition is there. */
export async function choose(page: Page, title: string, project: string) {
  const programme = page.getByRole('radio', { name: new RegExp(title) })
  await programme.click()
  await expect(programme).toBeChecked()
  await page.getByLabel('Nom du projet').fill(project)
}
