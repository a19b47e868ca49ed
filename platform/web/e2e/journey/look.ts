import { axe } from '../axe'
import { expect, type Page } from '@playwright/test'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 780 }
interface Also { phone?: boolean }

/** Nothing that axe finds, and a picture kept with the build; the same on a phone, where nothing may need scrolling sideways. */
export async function look(page: Page, name: string, also: Also = {}) {
  await shoot(page, name, also, sound)
}

/** The pictures alone, for a long page that was judged in another state. */
export async function picture(page: Page, name: string, also: Also = {}) {
  await shoot(page, name, also, async () => undefined)
}

async function shoot(page: Page, name: string, { phone }: Also, judge: (page: Page, name: string) => Promise<void>) {
  await keep(page, name, judge)
  if (!phone) return
  await page.setViewportSize(PHONE)
  await keep(page, `${name}-360`, judge)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${name} is wider than a phone`).toBeLessThanOrEqual(0)
  await page.setViewportSize(DESK)
}

async function keep(page: Page, name: string, judge: (page: Page, name: string) => Promise<void>) {
  // Colours are judged, and drawings measured, once they have stopped changing.
  await page.waitForTimeout(300)
  await judge(page, name)
  const covered = (await page.getByRole('dialog').count()) > 0
  if (!covered) await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: `target/screenshots/parcours-${name}.png`, fullPage: !covered })
}

async function sound(page: Page, name: string) {
  const judge = axe(page).exclude('.bjs-powered-by')
  // What a dialog covers is judged without it.
  const { violations } = await ((await page.getByRole('dialog').count()) > 0 ? judge.include('[role=dialog]') : judge).analyze()
  expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')}`), name).toEqual([])
}
