import { axe } from '../axe'
import { expect, type Page, type Route } from '@playwright/test'
import type { FormCell } from '~/api'
import { still } from './forms'
import { serve } from './server'

export const E = '/spaces/exemple-sud/engagements/e1/nodes/n3/forms'
export const P = '/e/exemple-sud/projets/e1/formulaires'
export const SHOTS = 'target/screenshots'
type Answers = Record<string, (route: Route) => unknown>

export const json = (body: unknown) => (r: Route) => r.fulfill({ json: body })
export const refuse = (status: number, title: string, detail: string, errors: { field: string; message: string }[] = []) => (r: Route) =>
  r.fulfill({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify({ title, status, detail, errors }) })
export const acted = (cell: FormCell, revision = 8) => ({ revision, cell })
export const after = (more: object) => ({ ...still, revision: 8, changed: true, ...more })

export async function open(page: Page, code: string, answers: Answers = {}) {
  await serve(page, [], 'ready', answers)
  await page.goto(`${P}/${code}/n3`)
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible()
}
export async function clean(page: Page, name: string) {
  await page.waitForTimeout(350)
  const { violations } = await axe(page).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`), name).toEqual([])
  await page.screenshot({ path: `${SHOTS}/geste-${name}.png` })
}
export async function bothWidths(page: Page, name: string) {
  await clean(page, name)
  await page.setViewportSize({ width: 360, height: 740 })
  await clean(page, `${name}-360`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1440, height: 900 })
}
export const gridCell = (page: Page, row: string, field: string) => page.locator(`button[data-row="${row}"][data-field="${field}"]`)
