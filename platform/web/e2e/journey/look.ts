import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 780 }

/** Nothing that axe finds, and a picture kept with the build; the same on a phone, where nothing may need scrolling sideways. */
export async function look(page: Page, name: string, { phone = false } = {}) {
  await sound(page, name)
  if (!phone) return
  await page.setViewportSize(PHONE)
  // The timeline and the tables measure themselves anew.
  await page.waitForTimeout(300)
  await sound(page, `${name}-360`)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${name} is wider than a phone`).toBeLessThanOrEqual(0)
  await page.setViewportSize(DESK)
}

async function sound(page: Page, name: string) {
  // Colours are judged once they have stopped changing.
  await page.waitForTimeout(250)
  const { violations } = await new AxeBuilder({ page }).exclude('.bjs-powered-by').analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')}`), name).toEqual([])
  // A dialog covers the window, not the page.
  const fullPage = (await page.getByRole('dialog').count()) === 0
  await page.screenshot({ path: `target/screenshots/parcours-${name}.png`, fullPage })
}
