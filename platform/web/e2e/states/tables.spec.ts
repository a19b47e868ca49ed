import { readFile } from 'node:fs/promises'
import { axe } from '../axe'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { region } from './fixtures'
import { serve } from './server'

const S = '/spaces/exemple-sud'
const MANY = Array.from({ length: 10_000 }, (_, i) => ({ ...region[i % region.length], nodeId: `r${i}`, label: `Site ${String(i).padStart(5, '0')}` }))

async function open(page: Page, rows: unknown[] = region) {
  await serve(page, [], 'ready', { [`GET ${S}/region`]: (r) => r.fulfill({ json: rows }) })
  await page.goto('/e/exemple-sud/region?tri=site')
  await expect(page.getByRole('table')).toBeVisible({ timeout: 60_000 })
}
const rowsInPage = (page: Page) => page.locator('tbody tr[data-index]').count()

test('ten thousand rows are drawn a screenful at a time, and reached to the last', async ({ page }) => {
  await open(page, MANY)
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10001')
  expect(await rowsInPage(page)).toBeLessThan(80)
  await page.locator('.j-table-virtual').evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await expect(page.getByText('Site 09999')).toBeVisible()
  expect(await rowsInPage(page)).toBeLessThan(80)
  await page.getByRole('columnheader', { name: /Participant/ }).getByRole('button').click()
  await page.locator('.j-table-virtual').evaluate((box) => box.scrollTo(0, 0))
  await expect(page.getByText('Site 09999')).toBeVisible()
  await page.getByLabel('Chercher un nom, un FINESS, une personne').fill('04242')
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '2')
})

test('the chosen columns are kept in this browser, and are what the files hold', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: /^Colonnes/ }).press('Enter')
  const choice = page.getByRole('dialog')
  await expect(choice.getByRole('checkbox')).toHaveCount(4)
  await choice.getByLabel('Phase').uncheck()
  const { violations } = await axe(page).exclude('.bjs-powered-by').analyze()
  expect(violations.map((v) => v.id)).toEqual([])
  await page.screenshot({ path: 'target/screenshots/geste-colonnes.png' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Phase' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: /Participant/ })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Phase' })).toHaveCount(0)

  const csv = (await readFile(await taken(page, /CSV/))).toString('utf8').split('\r\n')
  expect(csv[0]).toContain('FINESS')
  expect(csv[0]).not.toContain('Phase')
  expect(csv).toHaveLength(region.length + 2)
  const xlsx = unzipSync(new Uint8Array(await readFile(await taken(page, /Excel/))))
  const sheet = strFromU8(xlsx['xl/worksheets/sheet1.xml'])
  expect(sheet.match(/<row /g)).toHaveLength(region.length + 1)
  expect(strFromU8(xlsx['xl/sharedStrings.xml'])).toContain(region[0].label)
})

async function taken(page: Page, kind: RegExp) {
  await page.getByRole('button', { name: /^Exporter/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: kind }).click()
  return (await download).path()
}
