import { axe } from '../axe'
import { expect, type Page } from '@playwright/test'

const softly = expect.configure({ soft: true })

/** Wide and narrow: no sideways scrolling, no axe fault, a picture to look at. */
export async function look(page: Page, name: string, state: string) {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await page.waitForTimeout(250)
    // a busy machine lays out later than the pause above; what scrolls sideways for good still fails
    await softly.poll(() => page.evaluate(() => document.documentElement.scrollWidth), `no sideways scrolling at ${width} px`).toBeLessThanOrEqual(width)
    expect.soft(await faults(page), `axe at ${width} px`).toEqual([])
    await page.screenshot({ path: `target/screenshots/${name}--${state}--${width}.png`, fullPage: true })
  }
}

export async function dark(page: Page, name: string) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForTimeout(250)
  expect.soft(await faults(page), 'axe in dark').toEqual([])
  await page.screenshot({ path: `target/screenshots/${name}--dark--1440.png`, fullPage: true })
}

async function faults(page: Page) {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).exclude('.bjs-powered-by').analyze()
  return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')} ${v.nodes[0].failureSummary ?? ''}`)
}
