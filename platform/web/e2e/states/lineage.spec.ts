import { axe } from '../axe'
import { expect, type Route, test } from '@playwright/test'
import { lineage } from './lineage'
import { serve } from './server'

const E = '/spaces/exemple-sud/engagements/e1/earlier'

test('what earlier projects leave is shown with its source, and more is carried over', async ({ page }) => {
  const sent: unknown[] = []
  const answer = (r: Route) => {
    sent.push(r.request().postDataJSON())
    return r.fulfill({ json: lineage })
  }
  await serve(page, [], 'ready', {
    [`GET ${E}/f2/documents`]: (r) => r.fulfill({ json: [{ id: 'd8', name: 'Grille de visite', confidentialityLabel: 'Interne' }] }),
    [`POST ${E}`]: answer,
    [`POST ${E}/f2/carried`]: answer,
  })
  await page.goto('/e/exemple-sud/projets/e1/parcours')
  const section = page.getByRole('region', { name: 'Projets précédents' })
  await expect(section.getByRole('link', { name: 'Rapport d’évaluation' })).toHaveAttribute('href', /documents\/d9\/versions\/2\/content$/)
  await expect(section.getByText(/repris de .*Coopération 2024.* par Camille Durand/).first()).toBeVisible()
  await expect(section.getByRole('link', { name: 'Coopération 2023' })).toHaveCount(0)
  const { violations } = await axe(page).include('[aria-labelledby=titre-precedents]').analyze()
  expect(violations.map((v) => v.id)).toEqual([])
  await section.screenshot({ path: 'target/screenshots/geste-projets-precedents.png' })
  await section.getByRole('button', { name: 'Reprendre de Coopération 2023' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ce qui est repris').selectOption({ value: 'd8' })
  await dialog.getByRole('button', { name: 'Reprendre', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await section.getByRole('button', { name: 'Indiquer un projet précédent' }).click()
  await dialog.getByRole('button', { name: 'Indiquer un projet précédent' }).click()
  await expect(dialog).toHaveCount(0)
  expect(sent).toEqual([{ kind: 'DOCUMENT', documentId: 'd8' }, { earlierId: 'e2' }])
})
