import type * as T from '~/api'

const AT = '2026-11-02T08:00:00Z'

const text: T.PracticeText = {
  problem: 'Les sorties se font l’après-midi, alors que les entrées arrivent le matin.', means: 'Un salon de douze fauteuils, une infirmière de 8 h à 14 h.',
  conditions: 'Les ordonnances sont prêtes la veille.', results: 'Dix lits libres à midi au lieu de trois.', difficulties: '',
}

const published: T.PracticeVersion = {
  number: 1, state: 'PUBLISHED', stateText: 'Publiée', title: 'Salon de sortie', type: 'sorties', typeLabel: 'Préparation de la sortie', text, originShown: 'PLACE',
  origin: 'Clinique des Pins (Coopération 2026)', writtenAt: AT, decidedBy: 'Claire Martin', decidedAt: AT, closedTools: 1,
  tools: [{ id: 'to1', documentId: 'do1', name: 'Fiche de salon', version: 2, fileName: 'salon.xlsx', size: 20_480, confidentialityLabel: 'Équipe du projet' }],
}

export const practice: T.Practice = {
  id: 'bp1', number: 'BP-1', author: 'Anne Garcia', whence: 'Clinique des Pins (Coopération 2026)', revision: 5, shown: published,
  open: { ...published, number: 2, state: 'DRAFT', stateText: 'Brouillon', title: 'Salon de sortie et transports', decidedBy: undefined, decidedAt: undefined, closedTools: 0 },
  versions: [{ ...published, number: 2, state: 'DRAFT', stateText: 'Brouillon', title: 'Salon de sortie et transports', decidedBy: undefined, decidedAt: undefined }, published],
  level: { label: 'tout l’espace' }, shared: { version: 1, at: AT }, reuses: 3, allowed: ['REUSE', 'WRITE', 'PROPOSE', 'WITHDRAW'], levels: [], moderators: 'Pilote, Consultant',
  types: [{ code: 'sorties', label: 'Préparation de la sortie' }],
}

/** As a moderator reads a sheet that was just proposed. */
export const proposed: T.Practice = {
  ...practice, id: 'bp2', number: 'BP-2', open: { ...published, state: 'PROPOSED', stateText: 'Proposée', decidedBy: undefined, decidedAt: undefined },
  shown: { ...published, state: 'PROPOSED', stateText: 'Proposée', decidedBy: undefined, decidedAt: undefined }, versions: [], level: undefined, shared: undefined, reuses: 0,
  allowed: ['MODERATE'], levels: [{ nodeId: 'n3', label: 'site « Clinique des Pins »' }, { nodeId: 'n2', label: 'groupe « Groupe Nord »' }, { label: 'tout l’espace' }],
}

export const list: T.PracticeList = {
  more: false, types: ['Préparation de la sortie', 'Aval et filières'],
  items: [
    { id: 'bp1', number: 'BP-1', title: 'Salon de sortie', typeLabel: 'Préparation de la sortie', version: 1, levelLabel: 'tout l’espace', origin: published.origin, author: 'Anne Garcia', publishedAt: AT, reuses: 3, excerpt: [{ text: 'Les ', hit: false }, { text: 'sorties', hit: true }, { text: ' se font l’après-midi, alors que les entrées arrivent le matin.', hit: false }] },
    { id: 'sh1', title: 'Point lits de huit heures', typeLabel: 'Régulation', version: 2, levelLabel: 'tous les espaces', space: 'Agence Exemple-Nord', publishedAt: AT, reuses: 0, excerpt: [{ text: 'Quinze minutes debout, chaque matin.', hit: false }] },
  ],
}

export const desk: T.PracticeDesk = {
  mine: [{ id: 'bp1', number: 'BP-1', title: 'Salon de sortie et transports', typeLabel: 'Préparation de la sortie', version: 2, state: 'DRAFT', stateText: 'Brouillon', author: 'Anne Garcia' }],
  toModerate: [{ id: 'bp2', number: 'BP-2', title: 'Salon de sortie', typeLabel: 'Préparation de la sortie', version: 1, state: 'PROPOSED', stateText: 'Proposée', author: 'Julie Fabre' }],
  places: [{ engagementId: 'e1', project: 'Coopération 2026', nodeId: 'n3', nodeLabel: 'Clinique des Pins', levelLabel: 'site', types: practice.types }],
}

export const places: T.PracticePlace[] = desk.places

export const shared: T.SharedPractice = {
  id: 'sh1', space: 'Agence Exemple-Nord', own: false, version: 2, title: 'Point lits de huit heures', typeLabel: 'Régulation', text, tools: 2, sharedAt: AT,
}

export const bareList: T.PracticeList = { ...list, items: [] }
export const barePractice: T.Practice = {
  ...practice, shown: { ...published, state: 'DRAFT', stateText: 'Brouillon', text: { problem: '', conditions: '', means: '', results: '', difficulties: '' }, tools: [], closedTools: 0, origin: undefined, decidedBy: undefined, decidedAt: undefined },
  open: undefined, versions: [], level: undefined, shared: undefined, reuses: 0, allowed: [],
}
export const bareShared: T.SharedPractice = { ...shared, tools: 0, text: barePractice.shown.text }
