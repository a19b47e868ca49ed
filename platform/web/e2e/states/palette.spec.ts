import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { engagement } from './fixtures'
import { serve } from './server'

const S = '/spaces/exemple-sud'

async function clean(page: Page, name: string) {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    const { violations } = await new AxeBuilder({ page }).exclude('.bjs-powered-by').analyze()
    expect.soft(violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')}`), `axe at ${width} px`).toEqual([])
    await page.screenshot({ path: `target/screenshots/${name}--${width}.png` })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
const search = (page: Page) => page.getByRole('combobox', { name: 'Rechercher' })

test('the keyboard alone leads to a site, a deliverable and a page', async ({ page }) => {
  await serve(page, [], 'ready', { [`GET ${S}/engagements/e2`]: (r) => r.fulfill({ json: { ...engagement, id: 'e2', tree: { ...engagement.tree, children: [] } } }), [`GET ${S}/engagements/e2/deliverables`]: (r) => r.fulfill({ json: [] }) })
  await page.goto('/e/exemple-sud/etablissements')
  await page.getByLabel('Chercher un établissement').focus()
  await page.keyboard.press('Control+k')
  await expect(search(page)).toBeFocused()
  await clean(page, 'aller-a')
  await page.keyboard.type('calanques')
  const option = page.getByRole('option', { name: /Institut des Calanques/ })
  await expect(option).toBeVisible()
  await expect(search(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id'))!)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/projets\/e1\/parcours\?noeud=n4/)
  await expect(page.getByRole('heading', { name: 'Dates de départ' })).toBeVisible()
  await expect(search(page)).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('note de cadrage')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(search(page)).toHaveAttribute('aria-activedescendant', (await page.getByRole('option').getAttribute('id'))!)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/livrables\/d1$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Note de cadrage' })).toBeVisible()
  await expect(search(page)).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzz')
  await expect(page.getByText('0 réponse')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search(page)).toHaveCount(0)
})
