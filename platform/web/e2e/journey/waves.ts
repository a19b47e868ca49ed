import { expect, type Page } from '@playwright/test'
import { type PEOPLE, RUN, type Row, SPACE } from './people'

const S = `/api/v1/spaces/${SPACE}`
/** The smallest file that the platform takes for a PDF. */
export const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n') })
/** Hospitals of the short list that no other test counts on, by FINESS. */
export const SITES = { avignon: '840001861', toulon: '830000345', cannes: '060000544', gap: '050000348' }
export type Seated = Partial<Record<keyof typeof PEOPLE, Page>>

/** Writes with a page's own session, as its buttons do. */
export async function write(page: Page, method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown> {
  const me = (await (await page.request.get('/api/v1/me')).json()) as { csrfToken: string }
  const answer = await page.request.fetch(S + path, { method, headers: { 'X-CSRF-Token': me.csrfToken }, data: body })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  const text = await answer.text()
  return text ? JSON.parse(text) : undefined
}

export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(S + path)
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as T
}

interface Named { id: string; name?: string; familyName?: string }

/** A wave of four hospitals of its own, opened as the wizard would; days are counted from today. */
export async function openWave(page: Page, name: string, { notified, training }: { notified: number; training: number }) {
  const [programme] = (await read<{ pluginId: string; version: string }[]>(page, '/programmes')).filter((p) => p.pluginId === 'flux-patients')
  const body = async (q: string) => (await read<{ items: Named[] }>(page, `/organisations?q=${encodeURIComponent(q)}`)).items[0]
  const persons = await read<Named[]>(page, '/persons')
  const person = (family: string) => persons.find((p) => p.familyName === family)!.id
  const children = []
  for (const finess of Object.values(SITES)) {
    const { id, name: label } = await body(finess)
    children.push({ key: finess, level: 'site', label, organisationId: id, children: [] })
  }
  const title = `${name} ${RUN}`
  const group = { key: 'group', level: 'groupe', label: `Groupe ${title}`, children }
  const wave = { key: 'wave', level: 'vague', label: `Vague ${title}`, children: [group] }
  const { id } = (await write(page, 'POST', '/engagements', {
    programme: { pluginId: programme.pluginId, version: programme.version },
    title,
    parameters: [],
    tree: { key: 'market', level: 'marche', label: `Marché ${title}`, children: [wave] },
    origins: [{ code: 'J', nodeKey: 'market', date: day(notified), actual: notified < 0 }, { code: 'J*', nodeKey: 'wave', date: day(training), actual: training < 0 }],
    contract: null,
    parties: [{ quality: 'BUYER', organisationId: (await body('Agence régionale de santé PACA')).id }, { quality: 'CONTRACTOR', organisationId: (await body('Cabinet Horizon')).id }],
    seats: [
      { nodeKey: 'market', role: 'ars-responsable', personId: person('Martin') },
      { nodeKey: 'market', role: 'representant', personId: person('Benali') },
      { nodeKey: 'group', role: 'consultant', personId: person('Roux') },
    ],
  })) as { id: string }
  return { id, title, path: `/e/${SPACE}/projets/${id}` }
}

/** A day counted from the one that it is in the spaces, whatever the machine's own zone and hour. */
export function day(fromToday: number): string {
  const date = new Date(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date()))
  date.setUTCDate(date.getUTCDate() + fromToday)
  return date.toISOString().slice(0, 10)
}

/** The minutes of each site's first interview, written and delivered by those who must, each with their own session. */
export async function deliverMinutes(consultant: Page, representative: Page, engagement: string, site: string): Promise<Row> {
  const rows = await read<Row[]>(consultant, `/engagements/${engagement}/deliverables`)
  const row = rows.find((r) => r.code === 'CR-SI-CADRAGE' && r.node.label.includes(site))!
  const me = (await (await consultant.request.get('/api/v1/me')).json()) as { csrfToken: string }
  const upload = await consultant.request.post(`${S}/documents`, {
    headers: { 'X-CSRF-Token': me.csrfToken },
    multipart: { name: 'Compte rendu', confidentiality: 'INTERNAL', file: pdf('compte-rendu.pdf') },
  })
  expect(upload.ok(), await upload.text()).toBe(true)
  await write(consultant, 'POST', `/deliverables/${row.id}/drafts`, { documentId: ((await upload.json()) as Named).id, version: 1 })
  await write(consultant, 'POST', `/deliverables/${row.id}/hand-over`, {})
  await write(representative, 'POST', `/deliverables/${row.id}/deliver`, {})
  return row
}

export async function admit(lead: Page, row: Row) {
  const { deliveries } = await read<{ deliveries: { id: string }[] }>(lead, `/deliverables/${row.id}`)
  await write(lead, 'POST', `/deliverables/${row.id}/decisions`, { kind: 'ADMISSION', deliveryId: deliveries[0].id })
}
