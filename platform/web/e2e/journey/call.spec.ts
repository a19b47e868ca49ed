import { type Browser, expect, type Page, test } from '@playwright/test'
import { look } from './look'
import { RUN, signIn, SPACE } from './people'
import { pdf, SITES } from './waves'
import { Wizard } from './wizard'

/** Where the caught mail is shown: the address that a local run prints, or the one that the integration test gives. */
const MAIL = process.env.JALON_MAIL ?? ''
const TITLE = `Appel de la vague ${RUN}`
const GROUP = `Groupe du littoral ${RUN}`
const ROLES = ['Chef de projet', 'Médecin référent', 'Membre de la direction']

/** A day and an hour as a person in Paris reads them. */
function inParis(at: Date) {
  const [day, time] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ')
  return { day, time }
}

/** The path of the newest link that was sent to an address. */
async function link(page: Page, email: string, said: string): Promise<string> {
  let found: string | undefined
  await expect
    .poll(async () => {
      const letters = (await (await page.request.get(MAIL)).text()).split('<article>')
      found = letters.find((letter) => letter.includes(email) && letter.includes(said))?.match(/\/candidature#[A-Za-z0-9_-]{43}/)?.[0]
      return found
    }, { timeout: 60_000 })
    .toBeTruthy()
  return found!
}

/** A guest asks for a link on the public page, opens it from the mail, and fills in all but the pieces. */
async function apply(browser: Browser, call: string, email: string, finess: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(call)
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Recevoir le lien' }).click()
  await page.goto(await link(page, email, 'Date limite'))
  await page.getByLabel('Chercher par nom, ville ou numéro FINESS').fill(finess)
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByRole('radio', { name: new RegExp(finess) }).check()
  for (const role of ROLES) {
    const person = page.getByRole('group', { name: role })
    await person.getByLabel('Nom', { exact: true }).fill(`Essai-${RUN}`)
    await person.getByLabel('Prénom').fill(`${role} ${finess}`)
    await person.getByLabel('Adresse électronique').fill(`${role.replace(/\W+/g, '.')}.${finess}.${RUN}@exemple.fr`)
  }
  await page.getByRole('checkbox', { name: /accueillir des séances/ }).check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible()
  return page
}

async function piece(page: Page, label: RegExp, name: string) {
  await page.getByLabel(label).setInputFiles(pdf(name))
  await expect(page.getByText(name)).toBeVisible()
}

async function deposit(page: Page) {
  await page.getByRole('button', { name: /Déposer/ }).click()
  await expect(page.getByRole('status').getByText('Déposée', { exact: true })).toBeVisible()
}

async function decide(agency: Page, name: RegExp) {
  await agency.getByRole('link', { name }).click()
  await agency.getByRole('button', { name: 'Retenir' }).click()
  await agency.getByRole('dialog').getByRole('button', { name: 'Retenir' }).click()
  await expect(agency.getByText(/^\W*Retenue$/).first()).toBeVisible()
}

test('a call becomes a project: deposited as a guest, one late, completed, accepted, grouped, opened', { tag: ['@FLUX-003', '@FLUX-012', '@FLUX-013', '@FLUX-014', '@FLUX-015'] }, async ({ browser }) => {
  test.skip(!MAIL, 'guests get their link by mail: say in JALON_MAIL where the caught mail is shown')
  test.setTimeout(600_000)
  const agency = await signIn(browser, 'lead', `/e/${SPACE}/appels`)
  const closes = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 3 * 60_000)
  await agency.getByRole('button', { name: 'Ouvrir un appel' }).click()
  const dialog = agency.getByRole('dialog')
  await dialog.getByLabel('Programme').selectOption({ label: 'Gestion des flux patients' })
  await dialog.getByLabel('Titre').fill(TITLE)
  await dialog.getByLabel('Texte de l’appel').fill('Les établissements de la région peuvent candidater.')
  await dialog.getByLabel('Jour limite').fill(inParis(closes).day)
  await dialog.getByLabel('Heure limite').fill(inParis(closes).time)
  await dialog.getByLabel('Lieu et moyen de dépôt').fill('Sur cette page.')
  await dialog.getByLabel('Contact').fill('appel@exemple.fr')
  await dialog.getByRole('button', { name: 'Ouvrir un appel' }).click()
  await expect(agency.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  const call = agency.url()
  const page = new URL((await agency.getByRole('link', { name: /\/appels\// }).getAttribute('href'))!).pathname

  const early = `tot.${RUN}@exemple.fr`
  const first = await apply(browser, page, early, SITES.toulon)
  await piece(first, /Preuve de la volonté/, 'preuve.pdf')
  await look(first, 'appel-dossier', { phone: true })
  await deposit(first)
  const second = await apply(browser, page, `tard.${RUN}@exemple.fr`, SITES.gap)
  await piece(second, /Engagement écrit/, 'engagement.pdf')
  await piece(second, /Preuve de la volonté/, 'preuve.pdf')
  await second.waitForTimeout(Math.max(0, closes.getTime() + 2_000 - Date.now()))
  await deposit(second)
  await expect(second.getByText(/en retard de/).first()).toBeVisible()

  await agency.goto(call)
  await expect(agency.getByRole('row', { name: new RegExp(SITES.gap) })).toContainText(/en retard de/i)
  await expect(agency.getByRole('row', { name: new RegExp(SITES.toulon) })).toContainText('Engagement écrit du Directoire')
  await look(agency, 'appel-depots', { phone: true })
  await agency.getByRole('link', { name: new RegExp(SITES.toulon) }).click()
  await agency.getByRole('button', { name: 'Retenir' }).click()
  await agency.getByRole('dialog').getByRole('button', { name: 'Retenir' }).click()
  await expect(agency.getByRole('dialog').getByRole('alert')).toContainText('Engagement écrit du Directoire')
  await agency.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
  await agency.getByRole('button', { name: 'Demander un complément' }).click()
  await dialog.getByLabel('Ce qu’il faut compléter').fill('Joignez l’engagement du Directoire.')
  await dialog.getByLabel('Jour limite').fill(inParis(new Date(Date.now() + 10 * 86_400_000)).day)
  await dialog.getByLabel('Heure limite').fill('18:00')
  await dialog.getByRole('button', { name: 'Demander un complément' }).click()
  await expect(dialog).toBeHidden()
  await first.goto('about:blank')
  await first.goto(await link(first, early, 'Joignez'))
  await piece(first, /Engagement écrit/, 'engagement.pdf')
  await deposit(first)

  for (const finess of [SITES.toulon, SITES.gap]) {
    await agency.goto(call)
    await decide(agency, new RegExp(finess))
  }
  await agency.goto(call)
  await agency.getByRole('button', { name: 'Former un groupe' }).click()
  await dialog.getByLabel('Nom du groupe').fill(GROUP)
  await dialog.getByRole('button', { name: 'Former un groupe' }).click()
  await expect(agency.getByText('Vide : placez-y une candidature retenue.')).toBeVisible()
  const places = agency.getByRole('combobox', { name: /^Groupe de / })
  for (const i of [0, 1]) {
    await places.nth(i).click()
    await agency.getByRole('option', { name: GROUP }).click()
    await expect(places.nth(i)).toHaveValue(GROUP)
  }
  await expect(agency.getByText('Compte 2 établissements : il en faut au moins 4.')).toBeVisible()
  await look(agency, 'appel-groupes', { phone: true })
  await agency.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await dialog.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await expect(agency.getByLabel('Nom du projet')).toHaveValue(TITLE)
  await project(agency)
  await expect(agency.getByText(new RegExp(`Issu de l’appel à candidatures.*${RUN}`))).toBeVisible()
  await agency.getByRole('link', { name: 'Personnes', exact: true }).last().click()
  await expect(agency.getByText(`Médecin référent ${SITES.gap} Essai-${RUN}`).first()).toBeVisible()
})

/** What the groups do not tell: names of the levels above, parties and days. */
async function project(page: Page) {
  const wizard = new Wizard(page)
  await wizard.next('Paramètres')
  await wizard.next('Participants')
  await page.getByLabel('Nom : marché').fill(`Marché d’appel ${RUN}`)
  await page.getByLabel('Nom : vague').fill(`Vague d’appel ${RUN}`)
  await expect(page.getByLabel('Nom : groupe')).toHaveValue(GROUP)
  await wizard.next('Contrat et parties')
  await wizard.party('Acheteur (ARS)', 'Agence régionale de santé PACA')
  await wizard.party('Titulaire', 'Cabinet Horizon Parcours')
  await wizard.next('Dates de départ')
  await page.getByRole('region', { name: 'Notification du marché' }).getByLabel(`Marché d’appel ${RUN}`).fill('2026-11-02')
  await page.getByRole('region', { name: 'Premier jour de formation' }).getByLabel(`Vague d’appel ${RUN}`).fill('2027-01-11')
  await wizard.next('Places')
  await look(page, 'appel-places', { phone: true })
  await wizard.next('Récapitulatif')
  await page.getByRole('button', { name: 'Ouvrir le projet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
}
