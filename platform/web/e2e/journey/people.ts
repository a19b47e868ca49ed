import { expect, type Browser, type Page } from '@playwright/test'

/** Fictional people of the demo data; all have the same password, on this machine only. */
export const PEOPLE = {
  lead: { user: 'claire.martin', provider: 'ars-paca' },
  agent: { user: 'hugo.blanc', provider: 'ars-paca' },
  consultant: { user: 'paul.roux', provider: 'partenaires' },
  representative: { user: 'nadia.benali', provider: 'partenaires' },
  projectLead: { user: 'anne.garcia', provider: 'partenaires' },
  physician: { user: 'marc.petit', provider: 'partenaires' },
  director: { user: 'lucie.moreau', provider: 'partenaires' },
  neighbour: { user: 'sophie.lefebvre', provider: 'ars-hauts-de-france' },
  administrator: { user: 'admin.plateforme', provider: 'partenaires' },
} as const

export const SPACE = 'ars-paca'

/** Marks what one run makes, so that runs on a kept installation do not meet. */
export const RUN = Date.now().toString(36).slice(-6)

/** Signs a person in through their own identity provider, as they would, and lands on the given page. */
export async function signIn(browser: Browser, who: keyof typeof PEOPLE, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const { user, provider } = PEOPLE[who]
  await page.goto(`/auth/login?provider=${provider}&return=${encodeURIComponent(path)}`)
  await page.fill('#username', user)
  await page.fill('#password', 'jalon')
  await page.click('#kc-login')
  await page.waitForURL((url) => url.pathname === path)
  return page
}

export interface Row { id: string; code: string; title: string; state: string; waitingFor?: string; node: { label: string } }

/** The first project of the space, asked with the page's own session. */
export async function project(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/v1/spaces/${SPACE}/engagements`)
  expect(answer.ok()).toBe(true)
  const rows = (await answer.json()) as { id: string; title: string }[]
  return rows.find((row) => row.title.includes('démonstration'))!.id
}

/** The first deliverable that waits for this person's draft and that someone else checks: the note, on a first run. */
export async function expected(page: Page, engagement: string): Promise<Row> {
  const answer = await page.request.get(`/api/v1/spaces/${SPACE}/engagements/${engagement}/deliverables`)
  for (const row of (await answer.json()) as Row[]) {
    if (row.state !== 'TO_PREPARE') continue
    const detail = (await (await page.request.get(`/api/v1/spaces/${SPACE}/deliverables/${row.id}`)).json()) as { allowed: string[]; checker?: unknown }
    if (detail.checker && detail.allowed.includes('HAND_OVER')) return row
  }
  throw new Error('the demo data have nothing left to write: start anew with another --data folder')
}

/** Follows an invitation link as someone who has no account yet: makes one where partners keep theirs, and comes back. */
export async function newAccount(browser: Browser, link: string, person: { given: string; family: string; user: string }): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByRole('link', { name: 'Établissements et partenaires' }).click()
  await page.getByRole('link', { name: 'Enregistrement' }).click()
  await page.fill('#username', person.user)
  await page.fill('#password', 'jalon-jalon')
  await page.fill('#password-confirm', 'jalon-jalon')
  await page.fill('#email', `${person.user}@partenaires.example`)
  await page.fill('#firstName', person.given)
  await page.fill('#lastName', person.family)
  await page.locator('#kc-register-form [type=submit]').click()
  await page.waitForURL((url) => url.pathname === '/invitation')
  return page
}
