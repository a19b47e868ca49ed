import type * as T from '../../src/api/types'

const site = (id: string, label: string) => ({ id, label, levelLabel: 'Équipe', path: ['Convention 2026', 'Cohorte 1', label] })
const PORT = site('n3', 'Centre du Vieux-Port')
const CALANQUES = site('n4', 'Institut des Calanques')
const holder = (mandateId: string, personId: string, name: string, roleLabel: string, vacant = false) => ({
  mandateId, personId, name, roleLabel, vacant, text: vacant ? `Siège vacant : mandat de ${name} (${roleLabel}) terminé le 2 novembre 2026` : `${name} (${roleLabel})`,
})
const NORA = holder('m1', 'p4', 'Nora Lemaire', 'Cheffe de projet')
const INES = holder('m2', 'p3', 'Inès Faure', 'Consultante')
const CAMILLE = holder('m4', 'p1', 'Camille Durand', 'Pilote')
const GONE = holder('m3', 'p5', 'Paul Chevalier', 'Membre de la direction', true)
const owners = [NORA, INES, CAMILLE].map(({ mandateId, name, roleLabel }) => ({ mandateId, name, roleLabel, nodeLabel: 'Cohorte 1' }))
const places: T.RegisterContent['places'] = [PORT, CALANQUES].map((node) => ({ node, recordable: true, owners }))

const RISKS: T.Register = {
  code: 'risques', label: 'Risques', kind: 'RISK', levelLabel: 'Équipe', open: 5, late: 1, source: 'Cahier des charges, art. 4.6',
  expected: [{ text: 'Le départ d’un membre de l’équipe est étudié.', source: 'Cahier des charges, art. 4.6', met: false }, { text: 'Le manque de locaux est étudié.', met: true }],
  states: [{ label: 'ouvert', closed: false }, { label: 'surveillé', closed: false }, { label: 'clos', closed: true }],
  attributes: [{ code: 'cause', label: 'Cause', type: 'CHOICE', required: true, options: ['équipe', 'locaux', 'calendrier'] }, { code: 'constat', label: 'Constaté le', type: 'DATE', required: false, options: [] }],
}
const ACTIONS: T.Register = {
  code: 'actions', label: 'Actions', kind: 'ACTION', levelLabel: 'Équipe', open: 5, late: 1, expected: [],
  states: [{ label: 'à lancer', closed: false }, { label: 'en cours', closed: false }, { label: 'faite', closed: true }],
  attributes: [{ code: 'avancement', label: 'Avancement en pourcentage', type: 'INTEGER', required: false, options: [] }],
}
const DECISIONS: T.Register = { code: 'decisions', label: 'Décisions', kind: 'DECISION', levelLabel: 'Cohorte', open: 0, late: 0, expected: [], states: [{ label: 'prise', closed: false }], attributes: [] }
export const registers: T.Register[] = [RISKS, ACTIONS, DECISIONS]

const entry = (of: T.Register, number: string, title: string, more: Partial<T.RegisterEntry>): T.RegisterEntry => ({
  id: number.toLowerCase(), register: of.code, registerLabel: of.label, number, title, node: PORT, state: of.states[0].label, ended: false, cancelled: false, late: false, attributes: {}, dependsOn: [],
  openedAt: '2026-11-12T09:00:00Z', revision: 2, allowed: ['CHANGE', 'MOVE', 'CANCEL'], ...more,
})
const risk = (number: string, title: string, probability: number | null, impact: number | null, more: Partial<T.RegisterEntry> = {}) =>
  entry(RISKS, number, title, { probability, impact, owner: NORA, attributes: { cause: 'équipe', constat: '2026-11-02' }, ...more })
const risks = [
  risk('R-1', 'Départ annoncé de la cheffe de projet', 3, 4, { late: true, dueOn: '2026-11-19', dueText: 'dépassé de 1 jour ouvré, jeudi 19 novembre', prevention: 'Binôme avec le service voisin, passation écrite.', description: 'Mutation demandée pour janvier.' }),
  risk('R-2', 'Salle commune fermée pour travaux', 2, 2, { owner: INES, dueOn: '2026-12-18', dueText: 'dans 20 jours ouvrés, vendredi 18 décembre', attributes: { cause: 'locaux' } }),
  risk('R-3', 'Peu de participants en période de congés', 4, 3, { node: CALANQUES, owner: GONE, dueOn: '2026-12-21', state: 'surveillé' }),
  risk('R-4', 'Agenda des deux équipes incompatible', 4, 3, { owner: CAMILLE }),
  risk('R-5', 'Retard de l’outil partagé', null, null, { owner: null }),
  risk('R-6', 'Référent non nommé', 1, 3, { state: 'clos', ended: true, endedOn: '2026-11-16', endReason: 'Nommé le 16 novembre.', allowed: ['MOVE'] }),
]
export const riskContent: T.RegisterContent = { register: RISKS, places, entries: risks }

const link = (number: string, title: string, ended = false) => ({ id: number.toLowerCase(), number, title, ended })
const action = (number: string, title: string, startsOn: string | null, dueOn: string | null, more: Partial<T.RegisterEntry> = {}) =>
  entry(ACTIONS, number, title, { startsOn, dueOn, owner: NORA, attributes: { avancement: '30' }, ...more })
const actions = [
  action('A-1', 'Cartographier les circuits', '2026-10-05', '2026-11-06', { state: 'faite', ended: true, endedOn: '2026-11-05', endReason: 'Restituée en réunion.', attributes: { avancement: '100' } }),
  action('A-2', 'Revoir les horaires de sortie', '2026-11-09', '2026-11-18', { state: 'en cours', late: true, dueText: 'dépassé de 2 jours ouvrés, mercredi 18 novembre', dependsOn: [link('A-1', 'Cartographier les circuits', true)] }),
  action('A-3', 'Former les équipes', '2026-11-23', '2026-12-18', { dependsOn: [link('A-2', 'Revoir les horaires de sortie')], owner: INES }),
  action('A-4', 'Afficher les nouveaux horaires', null, '2026-12-21', { dependsOn: [link('A-2', 'Revoir les horaires de sortie'), link('A-3', 'Former les équipes')] }),
  action('A-5', 'Recenser les lits', '2026-11-16', '2027-01-15', { node: CALANQUES, owner: GONE, state: 'en cours' }),
  action('A-6', 'Rencontrer le service voisin', null, null, { owner: null, attributes: {} }),
]
export const actionContent: T.RegisterContent = { register: ACTIONS, places, entries: actions }

export const registerHistory: T.RegisterChange[] = [
  { id: 'g1', at: '2026-11-12T09:00:00Z', who: 'Inès Faure', what: 'Inscrite au registre', kind: 'OPENED', after: 'Départ annoncé de la cheffe de projet' },
  { id: 'g2', at: '2026-11-17T14:20:00Z', who: 'Nora Lemaire', what: 'Probabilité : 2 sur 4 → 3 sur 4', kind: 'CHANGED', before: '2 sur 4', after: '3 sur 4' },
]
const line = (e: T.RegisterEntry, ...changes: T.RegisterChange[]): T.RegisterLine => ({ entry: e, changes })
const closed: T.RegisterChange = { id: 'g3', at: '2026-11-16T10:00:00Z', who: 'Nora Lemaire', what: 'État : ouvert → clos', detail: 'Nommé le 16 novembre.', kind: 'CLOSED', before: 'ouvert', after: 'clos' }
export const quiet: T.RegisterStatement = { from: '2026-11-08', to: '2026-11-22', today: '2026-11-22', opened: [], changed: [], ended: [], late: [], risks: [] }
export const statement: T.RegisterStatement = {
  ...quiet, opened: [line(risks[0], registerHistory[0]), line(risks[3], registerHistory[0]), line(actions[4], registerHistory[0])], changed: [line(actions[1], registerHistory[1])],
  ended: [line(risks[5], closed)], late: [line(actions[1]), line(risks[0])], risks: [line(risks[0]), line(risks[2]), line(risks[3])],
}
