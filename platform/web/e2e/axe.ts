import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** axe in the page itself: half the time of its default, which opens a second page only for frames from elsewhere, and we have none. */
export const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)
