import type * as T from '../../src/api/types'

const SOURCE: T.SourceRef = { label: 'Cahier des charges', article: 'art. 4.1', proposal: false }
const OURS: T.SourceRef = { label: 'Proposition Jalon', proposal: true }
const team: T.NodeRef = { id: 'n1', label: 'Cohorte 1', levelLabel: 'Cohorte', path: ['Convention 2026', 'Cohorte 1'] }

const SITE: T.NodeRef = { id: 'n3', label: 'Centre du Vieux-Port', levelLabel: 'Équipe', path: ['Convention 2026', 'Cohorte 1', 'Centre du Vieux-Port'] }

const explain = (rule: string, date: string, source = SOURCE): T.DateExplanation => ({
  origin: { code: 'D', label: 'Premier jour de formation', date: '2026-10-05', actual: true },
  rule, source, days: [],
  steps: [
    { kind: 'START', date: '2026-10-05', text: 'Lundi 5 octobre 2026 : jour de départ, non compté.' },
    { kind: 'SKIPPED', date: '2026-11-01', text: 'Dimanche 1er novembre : Toussaint, écarté.' },
    { kind: 'SKIPPED', date: '2026-11-11', text: 'Mercredi 11 novembre : jour férié, écarté.' },
    { kind: 'DUE', date, text: `Échéance : ${date}.` },
  ],
})
const phase = (i: number, title: string, start: string, end: string, moved?: [string, string]): T.PlanItem => ({
  id: `ph${i}`, code: `P${i}`, occurrence: '1', kind: 'PHASE', title, node: team, current: { start, end }, baseline: { number: 1, start: moved?.[0] ?? start, end: moved?.[1] ?? end }, actual: i < 2 ? { start, end } : null,
  late: false, stateLabel: i < 2 ? 'Terminée' : i === 2 ? 'En cours' : 'À venir', explanation: explain('À la suite de la phase précédente', end),
})
const session = (code: string, title: string, end: string, was?: string): T.PlanItem => ({
  id: code, code, occurrence: '1', kind: 'SESSION', title, node: team, current: { end }, baseline: { number: 1, end: was ?? end },
  actual: end < '2026-11-22' ? { end } : null, late: false, tolerance: 'environ, à 5 jours près', stateLabel: end < '2026-11-22' ? 'Tenue' : 'Prévue', explanation: explain('Premier jour de formation + 1 mois', end, OURS),
})
const deliverable = (id: string, title: string, end: string, late = false, done = false): T.PlanItem => ({
  id, code: id, occurrence: '1', kind: 'DELIVERABLE', title, node: SITE, current: { end }, baseline: { number: 1, end }, actual: done ? { end } : null, late, lateText: late ? 'En retard de 11 jours' : null,
  stateLabel: done ? 'Admis' : late ? 'Livré, décision attendue' : 'Attendu', explanation: explain('Fin de la phase, reportée au jour ouvré suivant', end), obligationId: id,
})
const collective = ['2026-11-05', '2026-12-03', '2027-01-05', '2027-02-04', '2027-03-05', '2027-05-05', '2027-07-05', '2027-09-06', '2027-11-05', '2028-01-05', '2028-03-06']
const individual = ['2026-10-20', '2026-11-19', '2027-01-18', '2027-02-19', '2027-04-05', '2027-06-07', '2027-08-05', '2027-10-05', '2027-12-06', '2028-02-07', '2028-04-04']

export const plan: T.Plan = {
  node: team, today: '2026-11-22',
  origins: [
    { code: 'N', label: 'Notification (J)', nodeId: 'n0', nodeLabel: 'Convention 2026', date: '2026-09-01', actual: true, inherited: false },
    { code: 'D', label: 'Premier jour de formation (J*)', nodeId: 'n1', nodeLabel: 'Cohorte 1', date: '2026-10-05', actual: true, inherited: true },
  ],
  phases: [
    phase(0, 'Initialisation', '2026-09-01', '2026-10-04'), phase(1, 'Formation', '2026-10-05', '2026-10-20'), phase(2, 'Diagnostic partagé', '2026-10-21', '2026-12-21'),
    phase(3, 'Feuille de route', '2026-12-22', '2027-02-21', ['2026-12-10', '2027-02-09']), phase(4, 'Mise en œuvre', '2027-02-22', '2028-04-05', ['2027-02-10', '2028-04-05']),
  ],
  sessions: [...collective.map((d, i) => session(`SC${i + 1}`, 'Session collective', d, i === 4 ? '2027-02-22' : undefined)), ...individual.map((d, i) => session(`SI${i + 1}`, 'Session individuelle', d))],
  deliverables: [
    deliverable('d1', 'Note de cadrage', '2026-10-20', true), deliverable('d3', 'Kit de formation', '2026-10-16', false, true), deliverable('d2', 'Diagnostic partagé', '2026-12-21'),
    deliverable('d4', 'Feuille de route', '2027-02-22'), deliverable('d5', 'Contrat d’objectifs', '2027-02-22'), deliverable('d6', 'Bilan à mi-parcours', '2027-09-06'), deliverable('d7', 'Bilan final', '2028-04-05'),
  ],
  milestones: [{ id: 'm1', code: 'END', occurrence: '1', kind: 'MILESTONE', title: 'Fin de l’accompagnement', node: team, current: { end: '2028-04-05' }, baseline: { number: 1, end: '2028-04-05' }, late: false, stateLabel: 'À venir', explanation: explain('Premier jour de formation + 18 mois', '2028-04-05'), pin: { kind: 'AGREED', date: '2028-04-05', reason: 'comité du 15 septembre' } }],
  gates: [
    { nodeId: 'n1', nodeLabel: 'Cohorte 1', late: false, overridable: false, phase: 'P1', label: 'Vers la formation', state: 'OPEN', plannedOn: '2026-10-05', openedOn: '2026-10-05', missing: [] },
    { nodeId: 'n1', phase: 'P2', label: 'Vers le diagnostic', nodeLabel: 'Cohorte 1', state: 'CLOSED', plannedOn: '2026-10-21', late: true, overridable: true, missing: [{ obligationId: 'd1', title: 'Note de cadrage', stateLabel: 'livrée, décision attendue', waitingFor: 'Agence Exemple-Sud' }] },
    { nodeId: 'n1', nodeLabel: 'Cohorte 1', late: false, overridable: false, phase: 'P3', label: 'Vers la feuille de route', state: 'OVERRIDDEN', plannedOn: '2026-12-22', openedOn: '2026-11-20', motive: 'Travaux déjà engagés.', by: 'Camille Durand', missing: [] },
  ],
  warnings: [
    { code: 'P-04', message: 'La dernière phase dure 14 mois selon un article et 13,5 selon un autre.', source: SOURCE },
    { code: 'P-25', message: 'La dernière session tombe 4 à 7 jours après la fin de l’accompagnement si l’on suit le texte à la lettre.', source: OURS },
  ],
  baselines: [{ number: 1, frozenAt: '2026-09-15T12:00:00Z', by: 'Camille Durand', reason: 'Accord de toutes les équipes en réunion de lancement.' }],
}
export const bare: T.Plan = { ...plan, origins: [], phases: [], sessions: [], deliverables: [], milestones: [], gates: [], warnings: [], baselines: [] }

export const meetingKinds: T.MeetingKind[] = [
  { code: 'SUIVI', label: 'Réunion de suivi', citation: 'Convention 2026, art. 5', roles: ['Responsable du programme', 'Consultant'], purposes: [{ code: 'MARCHE', label: 'Bonne marche du projet' }, { code: 'QUALITE', label: 'Qualité des travaux' }], nodes: [{ ...team, levelLabel: 'équipe' }] },
  { code: 'POINT', label: 'Point d’étape', citation: null, roles: ['Consultant'], purposes: [], nodes: [] },
]
const addedRow: T.SessionRow = {
  attendable: false, attending: null, callable: true, call: { called: true, sentAt: '2026-11-02T08:00:00Z', startsAt: null, endsAt: null, place: 'Salle 602' }, id: 'A1', code: 'SUIVI', number: 9, title: 'Suivi de novembre', kind: 'COLLECTIVE', kindLabel: 'Réunion de suivi', agenda: ['Objet : Qualité des travaux', 'Retards de deux équipes', 'Suites à donner'], marks: [], hostable: false, node: team, end: '2026-11-27', start: '2026-11-27', state: 'AGREED', stateLabel: 'Date convenue',
  pin: { kind: 'AGREED', date: '2026-11-27', reason: 'Date fixée par une personne.', by: 'Camille Durand' }, explanation: { rule: 'Date fixée par une personne : aucune règle ne la calcule.', steps: [], days: [] }, added: { purposes: ['QUALITE'], points: ['Retards de deux équipes', 'Suites à donner'], changeable: true },
}
const planned: T.SessionRow[] = plan.sessions.map((s, i) => ({
  attendable: i === 2, attending: i === 2 ? { attends: true, by: 'Camille Durand', at: '2026-11-03T08:00:00Z', reason: 'Restitution des résultats.' } : null,
  callable: i === 1 || i === 2, call: i === 2 ? { called: true, sentAt: '2026-11-02T08:00:00Z', startsAt: '09:30', endsAt: '12:00', place: 'Maison des Tilleuls' } : null,
  id: s.id, code: s.code, number: i + 1, title: s.title, kind: s.code.startsWith('SC') ? 'COLLECTIVE' : 'INDIVIDUAL', kindLabel: s.code.startsWith('SC') ? 'Sessions collectives' : 'Sessions individuelles', agenda: s.code.startsWith('SC') ? ['Présentation des profils', 'Objectifs d’amélioration et leviers'] : [], marks: s.code === 'SC1' ? ['Restitution en présence de l’agence'] : [], hostable: s.code.startsWith('SC'), host: s.code === 'SC2' ? SITE : null, node: team, phase: { code: 'P2', label: 'Diagnostic partagé' }, end: s.current.end, tolerance: s.tolerance, state: s.actual ? 'HELD' : 'PLANNED', stateLabel: s.actual ? 'Tenue' : 'Prévue', explanation: s.explanation,
}))
export const sessions: T.SessionRow[] = [...planned, addedRow]
export const deliverables: T.DeliverableRow[] = plan.deliverables.map((d) => ({
  id: d.id, code: d.code, title: d.title, node: d.node!, phase: { code: 'P2', label: 'Diagnostic partagé' }, state: d.actual ? 'ADMITTED' : d.late ? 'DELIVERED' : 'EXPECTED', stateLabel: d.stateLabel!, dueOn: d.current.end, late: d.late, waitingFor: d.actual ? null : d.late ? 'Agence Exemple-Sud' : 'Nora Lemaire',
}))

const hash = (seed: string) => seed.repeat(64).slice(0, 64)
export const deliverable1: T.Deliverable = {
  id: 'd1', code: 'note', title: 'Note de cadrage', description: 'Décrit le périmètre, les participants et le calendrier retenus par l’équipe.', engagementId: 'e1',
  node: SITE, phase: { code: 'P0', label: 'Initialisation' }, state: 'DELIVERED', stateLabel: 'Livré, décision attendue',
  expected: { text: 'Décider sur la remise n° 2.', who: 'Agence Exemple-Sud (Camille Durand)' },
  producer: { label: 'Équipe du Centre du Vieux-Port', people: ['Nora Lemaire'] }, obligor: { label: 'Cabinet Horizon', people: ['Malik Perrin'] }, validator: { label: 'Agence Exemple-Sud', people: ['Camille Durand'] },
  deadline: { label: 'Délai pour décider', dueOn: '2026-11-23', dueText: 'dans 1 jour ouvré, lundi 23 novembre', late: false, state: 'RUNNING', effectText: 'Le texte ne prévoit aucun effet si ce délai expire.', explanation: explain('10 jours ouvrés après la nouvelle remise', '2026-11-23') },
  documents: [{ id: 'doc1', name: 'Note de cadrage', confidentiality: 'INTERNAL', confidentialityLabel: 'Interne au projet', versions: [
    { version: 1, fileName: 'note-v1.pdf', mediaType: 'application/pdf', size: 482_133, sha256: hash('3fa94c0b'), by: 'Nora Lemaire', at: '2026-10-12T09:30:00Z' },
    { version: 2, fileName: 'note-v2.pdf', mediaType: 'application/pdf', size: 511_920, sha256: hash('b71c02de'), by: 'Nora Lemaire', at: '2026-11-05T14:02:00Z' },
  ] }],
  deliveries: [
    { id: 'l1', number: 1, at: '2026-10-19T10:00:00Z', by: 'Malik Perrin', onBehalfOf: 'Cabinet Horizon', documents: [{ documentId: 'doc1', name: 'Note de cadrage', version: 1, sha256: hash('3fa94c0b') }] },
    { id: 'l2', number: 2, at: '2026-11-06T16:12:00Z', by: 'Malik Perrin', onBehalfOf: 'Cabinet Horizon', documents: [{ documentId: 'doc1', name: 'Note de cadrage', version: 2, sha256: hash('b71c02de') }] },
  ],
  decisions: [{ id: 'c1', deliveryId: 'l1', kind: 'ADJOURNED', kindLabel: 'Ajournement', effect: 'POSTPONED', motive: 'Le périmètre n’est pas décrit : précisez les services concernés.', delayDays: 10, decidedAt: '2026-10-23T08:30:00Z', by: 'Camille Durand', superseded: false }],
  observations: [], openPoints: [{ code: 'P-30', message: 'Le texte ne dit pas ce que vaut le silence à l’issue des 10 jours ouvrés.', source: SOURCE }],
  allowed: ['DECIDE'], confidentialities: [{ code: 'INTERNAL', label: 'Équipe du projet' }, { code: 'RESTRICTED', label: 'Restreint aux personnes en charge' }],
  decisionKinds: [
    { code: 'ADMITTED', label: 'Admission', help: 'Le livrable est accepté.', motiveRequired: false, amount: false, delay: false },
    { code: 'ADJOURNED', label: 'Ajournement', help: 'Le titulaire parfait ou présente des observations.', motiveRequired: true, amount: false, delay: true },
    { code: 'REDUCED', label: 'Réfaction', help: 'Le prix est réduit.', motiveRequired: true, amount: true, delay: false },
    { code: 'REJECTED', label: 'Rejet', help: 'Le livrable est refusé.', motiveRequired: true, amount: false, delay: false },
  ],
  source: SOURCE,
}
export const parameters: T.ParameterSetting[] = [
  {
    code: 'ecart', label: 'Écart admis quand le texte dit « environ »', help: 'Une séance tenue dans cet écart est à sa date.', options: [], alternatives: [], warnings: [], type: 'INTEGER', unit: 'jours calendaires', value: 7, declaredValue: 7, min: 0, max: 30, running: true,
    source: { label: 'proposition Jalon', proposal: true }, entries: [],
  },
  {
    code: 'groupe', label: 'Taille minimale d’un groupe', options: [], alternatives: [], type: 'INTEGER', unit: 'établissements', value: 5, declaredValue: 4, min: 2, max: 10, running: true,
    source: { label: 'Texte 2026', article: '3.2', proposal: false }, warnings: [{ code: 'AMB-01', message: 'La taille d’un groupe est de 4 à 6 à l’article 3.2 et de 5 à 6 à l’article 4.1a.', source: { label: 'Texte 2026', article: '3.2', proposal: false } }],
    entries: [
      { value: 6, reason: 'Accord du comité', since: '2027-03-01', at: '2026-11-02T09:00:00Z', by: 'Camille Durand' },
      { value: 5, reason: 'Ouverture du projet', since: '2026-09-01', at: '2026-09-01T09:00:00Z', by: 'Camille Durand' },
    ],
  },
  { code: 'duree', label: 'Durée de la convention', options: [], alternatives: [], warnings: [], type: 'INTEGER', unit: 'mois', value: 18, declaredValue: 18, running: false, source: { label: 'Texte 2026', article: '2', proposal: false }, entries: [] },
]

/** A document that the contractor has signed and that the agency still has to sign. */
export const record1: T.RecordView = {
  id: 'r1', decisionId: 'c2', label: 'Procès-verbal', state: 'OPEN', stateLabel: 'À signer', openedAt: '2026-11-12T09:00:00Z',
  signed: { documentId: 'pv1', version: 1, name: 'Procès-verbal : Note de cadrage', sha256: hash('77ab01cd') },
  signers: [
    { position: 1, quality: 'Contact unique, pour Cabinet Horizon', state: 'SIGNED', name: 'Malik Perrin', at: '2026-11-12T14:20:00Z', people: [] },
    { position: 2, quality: 'Responsable, pour Agence Exemple-Sud', state: 'WAITING', people: ['Camille Durand'] },
  ],
  maySign: true, word: false, method: 'Signature électronique simple : le compte personnel connecté, puis le cachet de la plateforme.',
}

const seen = [{ documentId: 'doc1', version: 2, name: 'Note de cadrage', sha256: hash('77ab01cd') }]

/** What the body answered, with its minutes. */
export const visaGiven: T.Visa = {
  id: 'v1', label: 'Avis du conseil', state: 'OBSERVED', stateLabel: 'Vu avec observations', quality: 'Direction, pour Site Horizon', people: [], body: 'Conseil du site',
  minutes: 'OPTIONAL', delivery: 2, documents: seen, mayAnswer: false,
  answer: { name: 'Malik Perrin', at: '2026-11-12T14:20:00Z', text: 'Le calendrier de mars paraît court.', metOn: '2026-11-10', former: false,
    minutes: { documentId: 'min1', version: 1, name: 'Relevé du conseil', sha256: hash('0a0b0c0d') }, sheet: { documentId: 'vs1', version: 1, name: 'Avis du conseil : Note de cadrage', sha256: hash('5e5e5e5e') } },
}

/** The one whose turn it is. */
export const visaAwaited: T.Visa = {
  id: 'v2', label: 'Visa du financeur', state: 'AWAITED', stateLabel: 'Attendu', quality: 'Responsable, pour Agence Exemple-Sud', people: ['Camille Durand'],
  minutes: 'NONE', delivery: 2, documents: seen, mayAnswer: true,
}

/** On an earlier delivery: it stays readable. */
export const visaFormer: T.Visa = {
  ...visaGiven, id: 'v0', state: 'REFUSED', stateLabel: 'Refusé sur la remise n° 1 : une version antérieure', delivery: 1,
  answer: { name: 'Malik Perrin', at: '2026-11-02T14:20:00Z', text: 'Les risques manquent.', metOn: '2026-11-02', former: true, sheet: { documentId: 'vs0', version: 1, name: 'Avis du conseil : Note de cadrage', sha256: hash('3e3e3e3e') } },
}

/** A former one, which someone refused to sign. */
export const record0: T.RecordView = {
  ...record1, id: 'r0', state: 'VOID', stateLabel: 'Annulé', endedAt: '2026-11-11T10:00:00Z', maySign: false, word: false,
  voidReason: 'Malik Perrin a refusé de signer. Motif : le nom du site est faux.',
  signers: [{ position: 1, quality: 'Contact unique, pour Cabinet Horizon', state: 'REFUSED', name: 'Malik Perrin', at: '2026-11-11T10:00:00Z', motive: 'Le nom du site est faux.', people: [] }, { ...record1.signers[1], people: [] }],
}
