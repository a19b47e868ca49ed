import type * as T from '~/api'

const HASH = '4b'.repeat(32)
export const SECRET = 'a'.repeat(43)

export const publicCall: T.PublicCall = {
  id: 'ca1', spaceName: 'Agence Exemple-Sud', title: 'Rejoindre la deuxième vague', programmeTitle: 'Coopération', description: 'Les établissements de la région peuvent candidater.\nLa vague part en janvier.',
  deposit: 'Sur cette page.', contact: 'appel@exemple.fr', closesAt: '2026-12-15T10:00:00Z', closesText: '15 décembre 2026 à 11 h', over: false, ended: false,
  changes: ['Date limite reportée au 15 décembre 2026 à 11 h, le 1er décembre 2026 à 9 h : à la demande des établissements'],
  roles: [{ code: 'pilote', label: 'Pilote', help: 'Conduit le projet.' }],
  pieces: [{ code: 'lettre', label: 'Lettre d’engagement de la direction', required: true, source: 'Cahier des charges, art. 4' }],
  commitments: [{ code: 'accueil', label: 'L’établissement accueille une séance.', required: true }],
}

const sheet: T.CandidacySheet = {
  id: 'cd1', email: 'direction@exemple.fr', state: 'SUBMITTED', stateLabel: 'Déposée', organisation: { id: 'org1', name: 'Hôpital du Port', finess: '130000001', town: 'Port' },
  contacts: [{ role: 'pilote', familyName: 'Durand', givenName: 'Camille', jobTitle: 'Cadre de santé' }], commitments: ['accueil'],
  files: [{ id: 'fi1', piece: 'lettre', fileName: 'lettre.pdf', size: 120_400, sha256: HASH, deposited: true }],
  complements: [{ request: 'Signez la page 2.', dueText: '20 décembre 2026 à 18 h', answered: true, answeredText: '21 décembre 2026 à 9 h et 4 s', late: true }],
  missing: [], submittedText: '15 décembre 2026 à 11 h 01 et 2 s', lateness: '1 min 2 s',
}

export const guest: T.GuestCandidacy = {
  call: publicCall, writable: true, bound: false,
  candidacy: { ...sheet, state: 'DRAFT', stateLabel: 'En préparation', submittedText: undefined, lateness: undefined, complements: [], files: [{ ...sheet.files[0], deposited: false }], missing: ['Pilote'], contacts: [] },
}

export const list: T.CallList = {
  calls: [{ id: 'ca1', title: publicCall.title, programmeTitle: 'Coopération', closesAt: publicCall.closesAt, closesText: publicCall.closesText, over: true, ended: false, candidacies: 2, accepted: 1, late: 1 }],
  programmes: [{ pluginId: 'cooperation', title: 'Coopération' }],
}

export const board: T.CallBoard = {
  call: publicCall, publicLink: 'https://jalon.exemple.fr/appels/ca1', readers: ['Paul Roux'], drafts: 3, mayDecide: true,
  candidacies: [
    { id: 'cd1', organisation: 'Hôpital du Port', finess: '130000001', state: 'SUBMITTED', stateLabel: 'Déposée', submittedAt: '2026-12-15T10:01:02Z', submittedText: '15 décembre 2026 à 11 h 01 et 2 s', lateness: '1 min 2 s', missing: ['Pilote'], readBy: [], twin: false },
    { id: 'cd2', organisation: 'Clinique des Pins', finess: '130000002', state: 'ACCEPTED', stateLabel: 'Retenue', submittedAt: '2026-12-10T10:00:00Z', submittedText: '10 décembre 2026 à 11 h et 0 s', missing: [], readBy: ['Paul Roux'], twin: true, groupId: 'g1' },
    { id: 'cd3', organisation: 'Maison des Tilleuls', finess: '130000003', state: 'ACCEPTED', stateLabel: 'Retenue', submittedAt: '2026-12-11T10:00:00Z', submittedText: '11 décembre 2026 à 11 h et 0 s', missing: [], readBy: ['Paul Roux'], twin: false },
  ],
  grouping: {
    groupLabel: 'cohorte', rule: 'De 4 à 6 équipes par cohorte (Cahier des charges, art. 3.2).',
    groups: [
      { id: 'g1', name: 'Cohorte nord', candidacies: 1, warning: 'Compte 1 équipe : il en faut au moins 4.', opened: false },
      { id: 'g2', name: 'Cohorte sud', candidacies: 5, opened: true, engagementId: 'e1', engagementTitle: 'Coopération 2026' },
    ],
  },
}

export const candidacy: T.CandidacyView = {
  call: publicCall, candidacy: sheet, mayDecide: true, readings: [{ who: 'Paul Roux', at: '2026-12-16T08:00:00Z', text: '16 décembre 2026 à 9 h et 0 s' }],
  history: [{ at: '2026-12-15T10:01:02Z', text: 'La candidature de « Hôpital du Port » a été déposée.' }],
}

export const bareGuest: T.GuestCandidacy = { ...guest, candidacy: { ...guest.candidacy, organisation: undefined, commitments: [], files: [] } }
export const bareBoard: T.CallBoard = { ...board, candidacies: [], drafts: 0, readers: [], grouping: { groupLabel: 'cohorte', groups: [] } }
export const projectCalls: T.ProjectCall[] = [{ callId: 'ca1', title: publicCall.title, groups: ['Cohorte sud'], readable: true }]
export const bareCandidacy: T.CandidacyView = { ...candidacy, readings: [], history: [], candidacy: { ...sheet, contacts: [], commitments: [], files: [], complements: [], missing: ['Pilote', 'Lettre d’engagement de la direction'] } }
