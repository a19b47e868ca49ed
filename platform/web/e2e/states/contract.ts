import type * as T from '../../src/api/types'

const SOURCE = { label: 'Texte 2026, art. 4', proposal: false }
const firm = { code: 'F', label: 'Tranche ferme' }
const optional = { code: 'O', label: 'Tranche optionnelle' }

/** A made-up contract: one tranche to decide, prices over the envelope, an invoice that waits and one that is late. */
export const contract1: T.Contract = {
  id: 'm1', label: 'Marché d’accompagnement', reference: 'M-2026-14', notifiedOn: '2026-09-01', endsOn: '2027-08-31',
  parties: [{ label: 'Acheteur', organisation: 'Agence Exemple-Sud' }, { label: 'Titulaire', organisation: 'Cabinet Horizon' }, { label: 'Partenaire' }],
  clauses: [{ label: 'Service fait', text: 'Une facture reçue sans service fait ne fait pas courir le délai de paiement.', source: SOURCE }],
  tranches: [
    { ...firm, state: 'FIRM', stateLabel: 'commandée avec le contrat', phases: ['Étape 1', 'Étape 2'], source: SOURCE },
    { ...optional, help: 'À affermir après le choix d’un scénario.', state: 'OPEN', stateLabel: 'non affermie : rien n’y est attendu', phases: ['Étape 3'], source: SOURCE },
  ],
  schedule: {
    prices: [
      { code: 'P1', label: 'Forfait de l’étape 1', kind: 'LUMP_SUM', tranche: firm, quantity: 1, unitAmount: 18_000, total: 18_000, deliverables: ['Planning', 'Analyse'], invoiced: true, source: SOURCE },
      { code: 'P2', label: 'Forfait de l’étape 2', kind: 'LUMP_SUM', tranche: firm, deliverables: ['Scénarios'], invoiced: false, source: SOURCE },
      { code: '#1', label: 'Reprographie', kind: 'UNIT_PRICE', unit: 'page', quantity: 200, unitAmount: 0.1, total: 20, deliverables: [], invoiced: false },
    ],
    total: 18_020, budget: 18_000, fits: false, verdict: '18 020,00 € HT pour une enveloppe de 18 000,00 € HT : le total dépasse l’enveloppe de 20,00 €.',
  },
  instalments: [
    { code: 'A1', label: 'Acompte de l’étape 1', price: 'Forfait de l’étape 1', share: 40, amount: 7200, justifiedOn: '2026-11-10', missing: [], source: SOURCE },
    { code: 'A2', label: 'Acompte de l’étape 2', price: 'Forfait de l’étape 2', share: 40, missing: ['« Forfait de l’étape 2 » : aucun montant n’est enregistré', '« Scénarios » : pas de service fait (aucune décision)'], source: SOURCE },
  ],
  loads: [
    { phase: { code: 'E1', label: 'Étape 1' }, actor: { code: 'T', label: 'Titulaire' }, estimated: 25, offered: 22.5, spent: 8, mayEnter: ['ESTIMATED', 'OFFERED'] },
    { phase: { code: 'E3', label: 'Étape 3' }, actor: { code: 'A', label: 'Acteurs de l’agence' }, expected: 60, expectedSource: SOURCE, mayEnter: ['ESTIMATED', 'OFFERED', 'SPENT'] },
  ],
  invoices: [
    { id: 'i1', number: 'F-101', receivedOn: '2026-11-02', total: 18_000, lines: [{ label: 'Forfait de l’étape 1', amount: 18_000 }], state: 'BLOCKED', stateLabel: 'le délai de paiement ne court pas', reasons: ['« Analyse » : pas de service fait (aucune décision)'], explanation: [] },
    { id: 'i2', number: 'F-102', receivedOn: '2026-10-12', total: 20, lines: [{ label: 'Reprographie', amount: 20 }], state: 'LATE', stateLabel: 'à payer le 11 novembre 2026 au plus tard', reasons: [], startOn: '2026-10-12', dueOn: '2026-11-11', explanation: ['30 jours calendaires comptés du 13 octobre 2026 au 11 novembre 2026.'] },
  ],
  billable: [
    { label: 'Forfait de l’étape 1', price: 'P1', total: 18_000, billed: 18_000 },
    { label: 'Reprographie', price: '#1', total: 20, billed: 20 },
    { label: 'Acompte de l’étape 1', instalment: 'A1', total: 7200, billed: 0 },
    { label: 'Bon de commande BC-001', order: 'o1', total: 3600, billed: 0 },
  ],
  allowed: ['DECIDE_TRANCHE', 'SET_BUDGET', 'SET_PRICE', 'ENTER_INVOICE', 'NOTE_PAYMENT'],
}

export const dossiers: T.Dossier[] = [
  { id: 'p2', at: '2026-11-20T09:12:44Z', by: 'Claire Martin', quality: 'Commanditaire, pour Agence Exemple-Sud', files: 14, withheld: 2, sha256: 'b'.repeat(64), mine: true, documentId: 'doc-p2' },
  { id: 'p1', at: '2026-11-02T16:40:05Z', by: 'Nora Lemaire', quality: 'Contact, pour Cabinet Horizon', files: 1, withheld: 0, sha256: 'a'.repeat(64), mine: false },
]

export const bareContract: T.Contract = { ...contract1, clauses: [], tranches: [], schedule: { prices: [], total: 0 }, instalments: [], loads: [], invoices: [], billable: [], allowed: [] }
