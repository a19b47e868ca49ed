import { expect, type Page } from '@playwright/test'
import { type Row, SPACE } from './people'
import { choose } from './plugins'
import { day, pdf, read, write } from './waves'
import { Wizard } from './wizard'

/** Opens a mission with its four people, notified some days ago; the lead is left on its first page. Gives the path of the project. */
export async function openMission(lead: Page, title: string, daysAgo: number): Promise<string> {
  const wizard = new Wizard(lead)
  await choose(lead, 'Mise en place du GRADeS', title)
  await wizard.next('Paramètres')
  await wizard.next('Participants')
  await lead.getByLabel('Nom : mission').fill(title)
  await wizard.next('Contrat et parties')
  await wizard.party('Pouvoir adjudicateur (ARS)', 'Agence régionale de santé PACA')
  await wizard.party('Titulaire', 'Cabinet Horizon')
  await wizard.next('Dates de départ')
  const notified = day(-daysAgo)
  await lead.getByRole('region', { name: 'Notification du marché' }).getByLabel(title).fill(notified)
  await wizard.next('Places')
  await wizard.seat(title, 'Directeur général, commanditaire', 'Claire Martin')
  await wizard.seat(title, 'Référent du projet à l\'ARS', 'Hugo Blanc')
  await wizard.seat(title, 'Interlocuteur unique du titulaire', 'Nadia Benali')
  await wizard.seat(title, 'Consultant du titulaire', 'Paul Roux')
  await wizard.next('Récapitulatif')
  await lead.getByRole('button', { name: 'Ouvrir le projet', exact: true }).click()
  await lead.waitForURL(/\/parcours$/)
  await expect(lead.getByText('Pas encore fixée').first()).toBeVisible()
  return new URL(lead.url()).pathname.replace(/\/parcours$/, '')
}

interface Named { id: string; familyName?: string }
interface Signed { id: string; signed: { sha256: string } }

/** A mission opened as the wizard would, dated so that its third step lies ahead, with its prices; gives its identifier. */
export async function datedMission(lead: Page, title: string): Promise<string> {
  const programme = (await read<{ pluginId: string; version: string }[]>(lead, '/programmes')).find((p) => p.pluginId === 'grades')!
  const persons = await read<Named[]>(lead, '/persons')
  const person = (family: string) => persons.find((p) => p.familyName === family)!.id
  const body = async (q: string) => (await read<{ items: Named[] }>(lead, `/organisations?q=${encodeURIComponent(q)}`)).items[0].id
  const seats = { commanditaire: 'Martin', referent: 'Blanc', contact: 'Benali', consultant: 'Roux' }
  const { id } = (await write(lead, 'POST', '/engagements', {
    programme: { pluginId: programme.pluginId, version: programme.version },
    title,
    parameters: [],
    tree: { key: 'm', level: 'mission', label: title, children: [] },
    origins: [{ code: 'NOTIFICATION', nodeKey: 'm', date: day(-60), actual: true }],
    contract: { kind: 'MARKET', reference: 'M-2026-7', endsOn: day(300) },
    parties: [{ quality: 'BUYER', organisationId: await body('Agence régionale de santé PACA') }, { quality: 'CONTRACTOR', organisationId: await body('Cabinet Horizon') }],
    seats: Object.entries(seats).map(([role, family]) => ({ nodeKey: 'm', role, personId: person(family), from: day(-60) })),
  })) as Named
  const node = (await read<{ tree: Named }>(lead, `/engagements/${id}`)).tree.id
  const dates: [string, number][] = [['CADRAGE', -45], ['DEBUT-1', -44], ['FIN-1', -30], ['DEBUT-2', -29], ['FIN-2', -3], ['DEBUT-3', 20], ['FIN-3', 120]]
  for (const [code, from] of dates) await write(lead, 'PUT', `/engagements/${id}/origins`, { code, nodeId: node, date: day(from), actual: from < 0 })
  for (const [price, amount] of [['FORFAIT-1', 18_000], ['FORFAIT-2', 16_000], ['FORFAIT-3', 24_000]]) await write(lead, 'POST', `/engagements/${id}/contract/prices`, { code: price, unitAmount: amount })
  return id
}

/** Hands over what is owed as that code, decides without reserve, and has both parties sign: what the screens do, in a second. */
export async function acknowledged(lead: Page, contact: Page, id: string, code: string) {
  const row = (await read<Row[]>(lead, `/engagements/${id}/deliverables`)).find((r) => r.code === code)!
  const me = (await (await contact.request.get('/api/v1/me')).json()) as { csrfToken: string }
  const upload = await contact.request.post(`/api/v1/spaces/${SPACE}/documents`, {
    headers: { 'X-CSRF-Token': me.csrfToken },
    multipart: { name: row.title, confidentiality: 'INTERNAL', file: pdf('livrable.pdf') },
  })
  expect(upload.ok(), await upload.text()).toBe(true)
  await write(contact, 'POST', `/deliverables/${row.id}/drafts`, { documentId: ((await upload.json()) as Named).id, version: 1 })
  await write(contact, 'POST', `/deliverables/${row.id}/hand-over`, {})
  await write(contact, 'POST', `/deliverables/${row.id}/deliver`, {})
  const { deliveries } = await read<{ deliveries: Named[] }>(lead, `/deliverables/${row.id}`)
  await write(lead, 'POST', `/deliverables/${row.id}/decisions`, { kind: 'SANS-RESERVE', deliveryId: deliveries[0].id })
  const [record] = await read<Signed[]>(lead, `/deliverables/${row.id}/records`)
  for (const signer of [contact, lead]) await write(signer, 'POST', `/records/${record.id}/signature`, { sha256: record.signed.sha256, consent: true })
}

/** Drops a document, hands it on and delivers it: the contractor's contact, on the page of a deliverable. */
export async function handOver(contact: Page, path: string, file: string) {
  await contact.goto(path)
  await contact.getByRole('button', { name: 'Déposer un document' }).first().click()
  await contact.getByLabel('Fichier').setInputFiles(pdf(file))
  await contact.getByRole('dialog').getByRole('button', { name: 'Déposer', exact: true }).click()
  await expect(contact.getByText('Le document est déposé.')).toBeVisible()
  for (const [verb, done] of [['Transmettre pour remise', 'Le document est prêt à être livré.'], ['Livrer', 'La remise est enregistrée.']]) {
    await contact.getByRole('button', { name: verb, exact: true }).first().click()
    await contact.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
    await expect(contact.getByText(done)).toBeVisible()
  }
}

/** Concludes without reserve on what was delivered. */
export async function conclude(lead: Page, path: string) {
  await lead.goto(path)
  await lead.getByRole('button', { name: 'Décider', exact: true }).first().click()
  await lead.getByRole('dialog').getByRole('radio', { name: 'Positif sans réserve' }).check()
  await lead.getByRole('dialog').getByRole('button', { name: 'Conclure sans réserve' }).click()
  await expect(lead.getByText('La décision est notifiée.')).toBeVisible()
}

/** Signs what waits for this person on the page of a deliverable. */
export async function sign(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('button', { name: 'Signer', exact: true }).click()
  await page.getByRole('dialog').getByRole('checkbox').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Signer', exact: true }).click()
  await expect(page.getByText('Votre signature est enregistrée.')).toBeVisible()
}
