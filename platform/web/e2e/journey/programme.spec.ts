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
interface Session { id: string; code: string; node: { label: string } }
interface ModelLine { place: string; code: string; first: string; last: string }
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

  await test.step('phase IV: a meeting is held on one screen, its minutes go out, its questionnaire is answered on phones', async () => {
    const meeting = (await read<Session[]>(consultant, `/engagements/${wave.id}/sessions`)).find((s) => s.code === 'SC11')!
    await write(consultant, 'PUT', `/engagements/${wave.id}/plan/${meeting.id}/pin`, { kind: 'AGREED', date: day(0), reason: 'Convenu avec le groupe.' })
    await hold(consultant, `${wave.path}/sessions/${meeting.id}`)
    await answer(browser, consultant, lead, `${wave.path}/sessions/${meeting.id}`)
  })

  await test.step('two-monthly records come by a pasted table, and the consultant validates them', async () => {
    await measures(projectLead, wave)
    await lead.goto(`${wave.path}/indicateurs`)
    await expect(lead.getByRole('article').first()).toBeVisible()
    await picture(lead, 'programme-indicateurs')
  })

  await test.step('signs of drop-out come with their evidence; the consultant makes an alert of them', async () => {
    await consultant.goto(`${wave.path}/parcours`)
    const signs = consultant.getByRole('region', { name: 'Signes d’abandon' })
    const gap = signs.getByRole('article', { name: /Gap/ })
    await expect(gap).toContainText('Relevés d’indicateurs en retard')
    await gap.getByRole('button', { name: 'Inscrire une alerte' }).click()
    const dialog = consultant.getByRole('dialog')
    await dialog.getByLabel('Mesure proposée').fill('Rencontrer la direction avant la prochaine séance.')
    await dialog.getByRole('button', { name: 'Inscrire une alerte' }).click()
    await expect(gap).toContainText('Alerte inscrite')
    await look(consultant, 'programme-signes', { phone: true })
  })

  await test.step('what worked is told, moderated, and found by another team', async () => {
    await projectLead.goto(`/e/${SPACE}/bonnes-pratiques`)
    await projectLead.getByRole('button', { name: 'Écrire une fiche' }).click()
    const dialog = projectLead.getByRole('dialog')
    await dialog.getByLabel('Titre').fill(`Bulletin des sorties ${wave.title}`)
    await dialog.getByLabel('Problème traité').fill('Les sorties étaient connues trop tard.')
    await dialog.getByLabel('Ce qui a été fait, avec quels moyens').fill('Un bulletin à quatorze heures, par le cadre de nuit.')
    await dialog.getByLabel('Résultats').fill('La moitié des sorties avant midi.')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await projectLead.getByRole('button', { name: 'Proposer la fiche' }).click()
    await projectLead.getByRole('dialog').getByRole('button', { name: 'Proposer la fiche' }).click()
    await expect(projectLead.getByText('La fiche est proposée.')).toBeVisible()
    await lead.goto(new URL(projectLead.url()).pathname)
    await lead.getByRole('button', { name: 'Publier' }).click()
    await lead.getByRole('dialog').getByRole('radio', { name: /espace/ }).check()
    await lead.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
    await expect(lead.getByText('La fiche est publiée.')).toBeVisible()
    await people.physician.goto(`/e/${SPACE}/bonnes-pratiques`)
    await people.physician.getByLabel('Chercher dans les fiches').fill(`bulletins ${wave.title}`)
    await people.physician.getByRole('button', { name: 'Chercher', exact: true }).click()
    await expect(people.physician.getByRole('link', { name: `Bulletin des sorties ${wave.title}` })).toBeVisible()
    await look(people.physician, 'programme-bonne-pratique', { phone: true })
  })

  await test.step('balance, poster and capitalisation are admitted; the agency ends the project and says what is left', async () => {
    await through(people, wave.id, PHASES.closing)
    await lead.goto(`${wave.path}/historique`)
    await lead.getByRole('button', { name: 'Terminer le projet' }).click()
    const dialog = lead.getByRole('dialog')
    await expect(dialog.getByText('Il reste à finir')).toBeVisible()
    await dialog.getByLabel('Pourquoi le projet se termine ainsi').fill('Les comptes rendus papier tiennent lieu de suivi.')
    await dialog.getByRole('button', { name: 'Terminer le projet' }).click()
    await expect(lead.getByText('Le projet est terminé.')).toBeVisible()
  })
})

/** Attendance, a remark, a decision; minutes read once more and sent. */
async function hold(page: Page, path: string) {
  await page.goto(`${path}?vue=presences`)
  await page.getByRole('radiogroup', { name: 'Présence de Anne Garcia' }).getByText('Présent', { exact: true }).first().click()
  await page.getByText('Séance', { exact: true }).click()
  await page.getByRole('button', { name: 'Ajouter une remarque' }).click()
  await page.getByRole('textbox', { name: 'Remarque 1, Tous ensemble' }).fill('Les sorties avant midi progressent dans les cinq établissements.')
  await expect(page.getByText('Tout est enregistré')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une décision ou une action' }).click()
  await page.getByRole('dialog').getByLabel('Titre').fill('Comparer les délais de remise en état des chambres')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog').getByText('Ce champ est obligatoire.')).toBeVisible()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Où' }).click()
  await page.getByRole('option', { name: /Cannes/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await look(page, 'programme-seance', { phone: true })
  await page.getByText('Compte rendu', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Envoyer le compte rendu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.getByText('Le compte rendu n° 1 est envoyé.')).toBeVisible()
}

/** Five answers without an account; read once the questionnaire is closed. */
async function answer(browser: Browser, consultant: Page, lead: Page, path: string) {
  await consultant.goto(`${path}?vue=evaluation`)
  await consultant.getByRole('button', { name: 'Ouvrir le questionnaire' }).click()
  const link = await consultant.getByRole('textbox', { name: 'Adresse du questionnaire' }).inputValue()
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  for (let i = 0; i < 5; i++) {
    await phone.goto(link)
    if (i > 0) await phone.getByRole('button', { name: 'Une autre personne répond sur cet appareil' }).click()
    await expect(phone.getByRole('radiogroup').first()).toBeVisible()
    for (const question of await phone.getByRole('radiogroup').all()) await question.getByRole('radio', { name: String(3 + (i % 3)) }).check()
    if (i === 0) await look(phone, 'programme-questionnaire')
    await phone.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(phone.getByText('Merci, votre réponse est enregistrée.')).toBeVisible()
  }
  await consultant.getByRole('button', { name: 'Clore le questionnaire' }).click()
  await consultant.getByRole('dialog').getByRole('button', { name: 'Clore le questionnaire' }).click()
  await lead.goto(`${path}?vue=evaluation`)
  await expect(lead.getByText(/^5 réponses/).first()).toBeVisible()
  await picture(lead, 'programme-reponses', { phone: true })
}

/** The model of the first period, filled in and pasted. */
async function measures(page: Page, wave: { id: string; path: string }) {
  const [place] = await read<{ id: string; label: string }[]>(page, `/engagements/${wave.id}/indicators`)
  const lines = await read<ModelLine[]>(page, `/engagements/${wave.id}/measure-imports/model/${place.id}`)
  const rows = lines.filter((line) => line.first === lines[0].first).map((line) => [line.place, line.code, line.first, line.last, '12', '48'].join('\t'))
  await page.goto(`${wave.path}/indicateurs?noeud=${place.id}`)
  await page.getByRole('button', { name: 'Importer des mesures' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ou cellules copiées').fill(['Endroit\tCode\tDu\tAu\tNumérateur\tDénominateur', ...rows].join('\n'))
  await dialog.getByRole('button', { name: 'Voir l’aperçu' }).click()
  await expect(dialog.getByText('Cet indicateur n\'a pas de dénominateur. Videz cette case.').first()).toBeVisible()
  await look(page, 'programme-import')
  await dialog.getByLabel(/^Laisser de côté/).check()
  await dialog.getByRole('button', { name: /^Enregistrer \d+ mesure/ }).click()
  await expect(page.getByText('Import terminé')).toBeVisible()
}

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
