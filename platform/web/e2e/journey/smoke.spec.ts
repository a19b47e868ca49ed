import { expect, test } from '@playwright/test'

/** The running product answers with its sign-in page. The journey's own specs stand beside this file. */
test('newcomerShouldSeeTheSignInPage', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
})
