import { type Browser, expect, type Page, test } from '@playwright/test'
import { look, picture } from './look'
import { type PEOPLE, type Row, signIn, SPACE } from './people'
import { advance, day, openWave, read, write } from './waves'

// One group of five real hospitals of the region, from the opening of its wave to the end of the project, by everyone who takes part.

const HOSPITALS = { avignon: '840001861', toulon: '830000345', cannes: '060000544', gap: '050000348', digne: '040000911' }
/** What each site owes, phase by phase. */
const PHASES = {
  initialisation: ['CR-SI-CADRAGE'],
  formation: ['NOTE-CADRAGE', 'OUTILS-CHANGEMENT', 'CR-SI0'],
  diagnostic: ['PROFIL-AUTODIAGNOSTIC', 'DIAGNOSTIC'],
  roadmap: ['FEUILLE-DE-ROUTE', 'PLAN-ACTIONS', 'PLAN-COMMUNICATION', 'PLAN-RISQUES'],
  closing: ['SUPPORT-BILAN', 'COMMUNICATION-RESULTATS', 'POSTER', 'CAPITALISATION', 'ACTIONS-A-VENIR'],
}
type Everyone = Record<Exclude<keyof typeof PEOPLE, 'administrator' | 'neighbour' | 'agent'>, Page>

async function everyone(browser: Browser): Promise<Everyone> {
  const at = `/e/${SPACE}`
  return {
    lead: await signIn(browser, 'lead', at),
    consultant: await signIn(browser, 'consultant', at),
    representative: await signIn(browser, 'representative', at),
    projectLead: await signIn(browser, 'projectLead', at),
    physician: await signIn(browser, 'physician', at),
    director: await signIn(browser, 'director', at),
  }
}

/** Everything that the five sites owe under those codes, each act by whoever must do it, with their own session. */
async function through(people: Everyone, wave: string, codes: string[]) {
  const rows = (await read<Row[]>(people.lead, `/engagements/${wave}/deliverables`)).filter((row) => codes.includes(row.code) && row.state !== 'ADMITTED')
  expect(rows.length).toBeGreaterThanOrEqual(codes.length)
  for (const row of rows) await advance(Object.values(people), row)
}

/** A gate says that it is open, site by site. */
async function opened(lead: Page, path: string, gate: string, sites: RegExp[]) {
  await lead.goto(`${path}/parcours`)
  for (const site of sites) {
    await lead.getByRole('combobox', { name: 'Parcours de' }).click()
    await lead.getByRole('option', { name: site }).click()
    await expect(lead.getByRole('listitem').filter({ hasText: gate })).toContainText(/Ouvert le/)
  }
}

test('one group of five hospitals lives the whole programme', { tag: ['@FLUX-019', '@FLUX-026', '@FLUX-077', '@FLUX-101'] }, async ({ browser }) => {
  test.setTimeout(900_000)
  const people = await everyone(browser)
  const { lead, consultant, projectLead, director } = people
  const wave = await openWave(lead, 'Programme entier', { notified: -590, training: -548, sites: HOSPITALS, trios: true })

  await test.step('the agency tries the calendar, freezes it, and each one finds the project', async () => {
    await write(lead, 'POST', `/engagements/${wave.id}/baselines`, { reason: 'Calendrier arrêté avec le groupe.' })
    await lead.goto(`${wave.path}/sessions`)
    await expect(lead.getByText('Formation').first()).toBeVisible()
    await picture(lead, 'programme-sessions')
    for (const page of [consultant, projectLead, people.physician, director]) {
      await page.goto(wave.path)
      await expect(page.getByRole('heading', { level: 1, name: wave.title })).toBeVisible()
    }
  })

  await test.step('phases 0 to II: each gate opens with the last admission', async () => {
    await through(people, wave.id, PHASES.initialisation)
    await opened(lead, wave.path, 'Entrée en formation', [/Avignon/, /Digne/])
    await through(people, wave.id, PHASES.formation)
    await opened(lead, wave.path, 'Entrée en diagnostic', [/Cannes/])
    await through(people, wave.id, PHASES.diagnostic)
    await opened(lead, wave.path, 'Entrée en feuille de route', [/Gap/])
  })

  await test.step('phase III: the roadmap has the visas of the Directoire, then of the agency', async () => {
    await through(people, wave.id, ['PLAN-ACTIONS', 'PLAN-COMMUNICATION', 'PLAN-RISQUES', 'FEUILLE-DE-ROUTE'])
    const rows = (await read<Row[]>(lead, `/engagements/${wave.id}/deliverables`)).filter((row) => row.code === 'FEUILLE-DE-ROUTE')
    const page = `${wave.path}/livrables/${rows.find((row) => row.node.label.includes('Avignon'))!.id}`
    await visa(director, page, 'Validation par le Directoire', true)
    await visa(lead, page, 'Visa de l\'ARS', false)
    await opened(lead, wave.path, 'Entrée en mise en œuvre', [/Avignon/, /Toulon/])
  })
})

/** Answers a visa on the page of a deliverable. */
async function visa(page: Page, path: string, name: string, ofABody: boolean) {
  await page.goto(path)
  await page.getByRole('button', { name: 'Répondre au visa' }).click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.getByRole('radio', { name: 'Vu', exact: true }).check()
  if (ofABody) await dialog.getByLabel(/Jour de la séance/).fill(day(-1))
  await dialog.getByRole('checkbox', { name: 'J’ai lu ce qui a été remis.' }).check()
  await look(page, `programme-visa-${ofABody ? 'directoire' : 'agence'}`)
  await dialog.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
  await expect(page.getByText('Votre réponse est enregistrée et scellée.')).toBeVisible()
}
