// A consultant who leaves: one person refused, another proposed; and an older replacement that is over.
import type * as T from '../../src/api/types'

const explanation: T.DateExplanation = {
  rule: 'Accepter ou refuser la personne proposée', unit: '7 jours ouvrés', source: { label: 'Cahier des charges', article: '9.1', proposal: false },
  steps: [{ kind: 'COUNTED', text: 'Réception de la proposition le 16 novembre 2026 : ce jour ne compte pas.' }, { kind: 'COUNTED', text: '7 jours ouvrés : mercredi 25 novembre 2026.' }], days: [],
}
const clock = { label: 'Accepter ou refuser la personne proposée', dueOn: '2026-11-25', dueText: 'dans 3 jours ouvrés, mercredi 25 novembre', late: false, state: 'RUNNING', effectText: 'À l’expiration, le silence vaut acceptation.', explanation }
const proposal: T.Proposal = {
  id: 'pr1', number: 1, name: 'Lucie Moreau', titles: 'Consultante', email: 'lucie.moreau@horizon.example', startsOn: '2026-12-01', by: 'Malik Perrin', at: '2026-11-10T09:00:00Z', state: 'REFUSED', stateLabel: 'refusé',
  motive: 'Aucune expérience des flux.', answeredBy: 'Camille Durand', answeredAt: '2026-11-12T09:00:00Z', documents: [],
}
export const replacement: T.Replacement = {
  id: 'rp1', nodeId: 'n0', role: 'consultant', roleLabel: 'Consultant', mandateId: 'consultant0', personName: 'Inès Faure', from: '2026-12-01', reason: 'Départ de la société', demanded: false, announcedBy: 'Malik Perrin', announcedAt: '2026-11-05T09:00:00Z',
  state: 'ANSWER', stateLabel: 'remplaçant proposé', waitingFor: 'Pilote : Camille Durand', requirement: 'Compétences et titres au moins équivalents.', source: { label: 'Cahier des charges', article: '9.1', proposal: false },
  deadline: clock, past: [{ ...clock, label: 'Présenter un remplaçant', dueOn: '2026-11-19', state: 'MET' }],
  proposals: [proposal, { ...proposal, id: 'pr2', number: 2, name: 'Rose Vidal', titles: 'Consultante, master en santé publique\nHuit ans en établissement', email: 'rose.vidal@horizon.example', at: '2026-11-16T09:00:00Z', state: 'PENDING', stateLabel: 'en attente de réponse', motive: undefined, answeredBy: undefined, answeredAt: undefined, documents: [{ id: 'cv', name: 'Curriculum de Rose Vidal', confidentiality: 'RESTRICTED', confidentialityLabel: 'Restreint aux personnes en charge', versions: [{ version: 1, fileName: 'cv.pdf', mediaType: 'application/pdf', size: 20000, sha256: '9f'.repeat(32), by: 'Malik Perrin', at: '2026-11-16T09:00:00Z' }] }] }],
  allowed: ['ANSWER'],
}
export const board: T.ReplacementBoard = {
  replacements: [replacement, { ...replacement, id: 'rp0', mandateId: 'rep-1', roleLabel: 'Représentant nommé du titulaire', personName: 'Jeanne Olivier', state: 'FILLED', stateLabel: 'remplacé', announcedAt: '2026-09-01T09:00:00Z', endedAt: '2026-09-10T09:00:00Z', waitingFor: '', deadline: undefined, past: [], proposals: [], reason: undefined, allowed: [] }],
  announceable: [{ mandateId: 'rep0', rule: 'Compétences et titres au moins équivalents.', source: { label: 'Cahier des charges', article: '9.1', proposal: false } }],
}
