// A notice whose delay is over, a demand of replacement that is on its way, an older procedure that was lifted; and four delays.
import type * as T from '../../src/api/types'

const SOURCE = { label: 'Cahier des charges, art. 6.2', proposal: false }
const PROPOSAL = { label: 'proposition Jalon', proposal: true }
const notice: T.SanctionRung = { code: 'A', label: 'Mise en demeure', kind: 'NOTICE', delay: '15 jours calendaires', source: SOURCE }
const demand: T.SanctionRung = { code: 'B', label: 'Demande de remplacer un consultant', kind: 'REPLACEMENT', delay: '15 jours calendaires', source: SOURCE }
const end: T.SanctionRung = { code: 'C', label: 'Résiliation', kind: 'TERMINATION', source: SOURCE }
const letter = { id: 'doc-led', name: 'Mise en demeure du 1 octobre 2026', confidentiality: 'RESTRICTED', confidentialityLabel: 'Restreint aux personnes en charge', versions: [{ version: 1, fileName: 'lettre.pdf', mediaType: 'application/pdf', size: 20000, sha256: '9f'.repeat(32), by: 'Claire Martin', at: '2026-10-01T09:00:00Z' }] }
const sent: T.Sanction = {
  id: 's1', label: 'Mise en demeure', kind: 'NOTICE', motive: 'Deux comptes rendus de séance manquent malgré trois relances.', letter: '1A 234 567 890 1', sentOn: '2026-10-01', by: 'Claire Martin', at: '2026-10-01T09:12:00Z',
  receivedOn: '2026-10-03', dueOn: '2026-10-18', explanation: ['Réception par le titulaire : samedi 3 octobre 2026.', 'Délai : 15 jours calendaires (tous les jours comptent).', 'Échéance : dimanche 18 octobre 2026 à 24 h (fuseau Europe/Paris).'], document: letter,
}
const asked: T.Sanction = { id: 's2', label: 'Demande de remplacer un consultant', kind: 'REPLACEMENT', motive: 'Rien n’est venu dans le délai.', letter: '1A 234 567 890 9', sentOn: '2026-11-18', by: 'Claire Martin', at: '2026-11-18T10:00:00Z', person: 'Inès Faure', explanation: [] }

export const sanctions: T.SanctionBoard = {
  ladder: [notice, demand, end],
  procedures: [
    { id: 's1', open: true, stateLabel: 'procédure en cours', acts: [sent, asked], next: end, waits: '« Demande de remplacer un consultant » : la réception par le titulaire n’est pas encore notée.' },
    { id: 's5', open: true, stateLabel: 'procédure en cours', acts: [{ ...sent, id: 's5', document: undefined }], next: demand },
    { id: 's0', open: false, stateLabel: 'procédure levée', acts: [{ ...sent, id: 's0', letter: '1A 111', document: undefined }], liftMotive: 'Tout est remis.', liftedBy: 'Claire Martin', liftedAt: '2026-09-20T08:00:00Z' },
  ],
  demandable: [{ mandateId: 'm-ines', name: 'Inès Faure', seat: 'Consultant, Groupe un' }],
  allowed: ['SEND', 'LIFT', 'NOTE_RECEIPT'],
}
export const bareSanctions: T.SanctionBoard = { ...sanctions, procedures: [], demandable: [] }

const late: T.Penalty = {
  obligation: 'o-late', title: 'Calendrier prévisionnel des séances', place: 'Groupe un', dueOn: '2026-10-12', deliveredOn: '2026-10-22', lateDays: 10, amount: 300, decidable: true, stateLabel: 'à décider',
  explanation: ['Échéance : lundi 12 octobre 2026, au calendrier du projet.', 'Première remise : jeudi 22 octobre 2026.', 'Retard : 10 jours calendaires.', 'Base : total des prix enregistrés au contrat, 90 000,00 € HT.', 'Pénalité : 90 000,00 € × 10 ÷ 3 000 = 300,00 €.'],
}
export const penalties: T.PenaltyBoard = {
  rule: { formula: 'Total des prix du contrat × nombre de jours calendaires de retard ÷ 3 000', cap: '10 % du total des prix du contrat', caution: 'À vérifier sur les pièces de votre contrat : aucun texte fourni au programme ne fixe cette règle.', source: PROPOSAL },
  penalties: [
    late,
    { ...late, obligation: 'o-running', title: 'Note de cadrage', place: 'Hôpital des Collines', deliveredOn: undefined, decidable: false, stateLabel: 'le retard court encore' },
    { ...late, obligation: 'o-applied', title: 'Rapport de séance', decidable: false, decision: 'APPLIED', stateLabel: 'appliquée', motive: 'Aucune raison donnée.', by: 'Claire Martin', at: '2026-11-02T09:00:00Z' },
    { ...late, obligation: 'o-waived', title: 'Bilan de la phase', amount: undefined, decidable: false, decision: 'WAIVED', stateLabel: 'l’acheteur y renonce', motive: 'Les données venaient de l’agence.', by: 'Claire Martin', at: '2026-11-03T09:00:00Z' },
  ],
  applied: 300, mayDecide: true,
}
export const barePenalties: T.PenaltyBoard = { ...penalties, penalties: [], applied: 0 }
