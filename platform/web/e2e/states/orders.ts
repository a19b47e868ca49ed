import type * as T from '../../src/api/types'

const SOURCE = { label: 'Texte 2026, art. 4', proposal: false }
const by = 'Camille Durand'
const sites = [
  { id: 'n1', label: 'Projet', path: ['Projet Exemple'] },
  { id: 'n3', label: 'Centre hospitalier du Littoral', path: ['Projet Exemple', 'Groupe Est', 'Centre hospitalier du Littoral'] },
  { id: 'n4', label: 'Hôpital des Collines', path: ['Projet Exemple', 'Groupe Est', 'Hôpital des Collines'] },
]
const day = { code: 'A', label: 'Journée d’expert sur place', unit: 'journée' }
const remote = { code: 'B', label: 'Demi-journée d’expert à distance', unit: 'demi-journée' }

const placed: T.Order = {
  id: 'o1', number: 'BC-001', place: sites[1], subject: 'Appui au diagnostic des urgences', reason: 'Deux services en tension depuis l’été.', state: 'PLACED', stateLabel: 'notifié',
  late: false, dueDays: 30, dueOn: '2026-12-18', lines: [{ ...day, quantity: 4, unitAmount: 900, vatRate: 20, total: 3600 }], net: 3600, vat: [{ rate: 20, net: 3600, vat: 720 }], gross: 4320,
  billed: 0, placedOn: '2026-11-18', acts: [{ what: 'Préparé', at: '2026-11-17T10:12:00Z', by: 'Nora Lemaire' }, { what: 'Notifié', at: '2026-11-18T08:30:00Z', by }], allowed: ['ACKNOWLEDGE', 'CANCEL'],
}
const draft: T.Order = {
  ...placed, id: 'o2', number: 'BC-002', place: sites[2], subject: 'Formation d’un cadre de nuit', reason: 'Un poste vient d’être pourvu.', state: 'DRAFT', stateLabel: 'en préparation', dueOn: null,
  lines: [{ ...remote, quantity: 1.5, unitAmount: 420.5, vatRate: 20, total: 630.75 }], net: 630.75, vat: [{ rate: 20, net: 630.75, vat: 126.15 }], gross: 756.9, placedOn: null,
  acts: [{ what: 'Préparé', at: '2026-11-20T10:12:00Z', by: 'Nora Lemaire' }], allowed: ['REWRITE', 'PLACE', 'CANCEL'],
}
const cancelled: T.Order = {
  ...placed, id: 'o3', number: 'BC-003', state: 'CANCELLED', stateLabel: 'annulé', motive: 'L’établissement a trouvé une autre aide.', allowed: [],
  acts: [...placed.acts, { what: 'Annulé', at: '2026-11-19T08:30:00Z', by }],
}

/** A made-up price schedule: a line that was revised, one that lacks its price, one in a tranche that nobody affirmed. */
export const orders: T.OrderBook = {
  schedule: [
    { ...day, quantity: 1, ordered: true, prices: [{ amount: 950, vatRate: 20, since: '2026-11-19T09:00:00Z', by, reason: 'Avenant n° 1' }, { amount: 900, vatRate: 20, since: '2026-09-02T09:00:00Z', by }], source: SOURCE },
    { ...remote, ordered: true, prices: [{ amount: 420.5, vatRate: 20, since: '2026-09-02T09:00:00Z', by }], source: { label: 'proposition Jalon', proposal: true } },
    { code: 'C', label: 'Atelier collectif', unit: 'atelier', ordered: true, prices: [], source: SOURCE },
    { code: '#1', label: 'Étude d’impact', unit: 'étude', tranche: { code: 'O', label: 'Tranche optionnelle' }, ordered: false, prices: [{ amount: 8000, vatRate: 20, since: '2026-09-02T09:00:00Z', by }] },
  ],
  tranches: [{ code: 'F', label: 'Tranche ferme' }, { code: 'O', label: 'Tranche optionnelle' }],
  maximum: 10_000, ordered: 3600, orders: [draft, placed, cancelled], places: sites, nextNumber: 'BC-004', allowed: ['SET_UNIT_PRICE', 'DRAFT_ORDER', 'SET_MAXIMUM', 'PLACE_ORDER'],
}

export const bareOrders: T.OrderBook = { ...orders, schedule: [], tranches: [], maximum: null, ordered: 0, orders: [] }
