import type * as T from '../../src/api/types'

export const SITE = 'n3'
export const GROUP = 'n2'

export const places: T.IndicatorPlace[] = [
  { id: GROUP, label: 'Cohorte 1', levelLabel: 'Cohorte', path: ['Convention 2026', 'Cohorte 1'], measures: false, recordable: false },
  { id: SITE, label: 'Centre du Vieux-Port', levelLabel: 'Équipe', path: ['Convention 2026', 'Cohorte 1', 'Centre du Vieux-Port'], measures: true, recordable: true },
]

const families: T.IndicatorFamily[] = [
  { code: 'base', label: 'Base commune', rule: 'EVERYONE' },
  { code: 'choisi', label: 'Au choix de l’équipe', rule: 'CHOSEN' },
  { code: 'essai', label: 'À l’essai', rule: 'WRITTEN' },
]

const PERIODS = [
  ['2026-01-01', '2026-02-28', 'du 1er janvier au 28 février 2026', '2026-03-16'],
  ['2026-03-01', '2026-04-30', 'du 1er mars au 30 avril 2026', '2026-05-15'],
  ['2026-05-01', '2026-06-30', 'du 1er mai au 30 juin 2026', '2026-07-15'],
  ['2026-07-01', '2026-08-31', 'du 1er juillet au 31 août 2026', '2026-09-15'],
  ['2026-09-01', '2026-10-31', 'du 1er septembre au 31 octobre 2026', '2026-11-30'],
  ['2026-11-01', '2026-12-31', 'du 1er novembre au 31 décembre 2026', '2027-01-15'],
] as const

const point = (i: number, more: Partial<T.MeasurePoint>): T.MeasurePoint => ({
  periodId: `p${i}`, first: PERIODS[i][0], last: PERIODS[i][1], label: PERIODS[i][2], due: PERIODS[i][3], state: 'VALIDATED', measureId: `m${i}`, version: 1, entered: 1, expected: 1,
  enteredBy: 'Nora Lemaire', validatedBy: 'Inès Faure', allowed: ['ENTER'], ...more,
})
const empty = (i: number, state: T.MeasurePoint['state']) =>
  point(i, { state, measureId: null, version: 0, entered: 0, enteredBy: null, validatedBy: null, allowed: state === 'AHEAD' ? [] : ['ENTER'] })

const indicator = (more: Partial<T.Indicator> & Pick<T.Indicator, 'code' | 'label' | 'points'>): T.Indicator => ({
  family: 'base', formula: 'RATIO', numerator: 'Visites faites avant midi', numeratorUnit: 'visites', denominator: 'Visites dont l’heure est connue', denominatorUnit: 'visites', unit: '%', factor: 100, decimals: 1,
  good: 'UP', version: 0, adapted: false, everyone: true, ...more,
})

const MORNING = indicator({
  code: 'matin', label: 'Visites du matin', definition: 'Visites terminées avant 12 h 00. Une heure inconnue ne compte pas.', dataSource: 'Agenda partagé', source: 'Cahier des charges, art. 1.2',
  caveat: 'L’heure limite est une lecture de Jalon.', version: 2, adapted: true, target: { startValue: 28, low: 60, on: '2027-06-30', text: 'au moins 60 %' },
  points: [
    point(0, { numerator: 310, denominator: 1000, value: 31, valueText: '31 %', gap: -29, gapText: '29 sous la cible', analysis: { cause: 'Ordonnances écrites le matin même.', action: 'Les écrire la veille.', by: 'Nora Lemaire', at: '2026-03-20T09:00:00Z' } }),
    point(1, { why: 'non mesurable : agenda en panne', state: 'ENTERED', validatedBy: null, allowed: ['VALIDATE', 'ENTER'] }),
    point(2, { numerator: 455, denominator: 1004, value: 45.3, valueText: '45,3 %', gap: -14.7, gapText: '14,7 sous la cible', version: 2, evidence: 'Extraction du 3 juillet', allowed: ['ENTER', 'ANALYSE'] }),
    point(3, { numerator: 610, denominator: 1000, value: 61, valueText: '61 %', gap: 0, gapText: 'cible atteinte', state: 'ENTERED', validatedBy: null, allowed: ['VALIDATE', 'ENTER'] }),
    empty(4, 'OPEN'),
    empty(5, 'AHEAD'),
  ],
})
const WAITING = indicator({
  code: 'attente', label: 'Demandes en attente', formula: 'COUNT', numerator: 'Demandes sans réponse au dernier jour', denominator: null, numeratorUnit: null, denominatorUnit: null, unit: 'demandes', factor: 1, decimals: 0, good: 'DOWN',
  points: [point(2, { numerator: 1240, value: 1240, valueText: '1 240 demandes' }), empty(3, 'LATE'), empty(4, 'OPEN'), empty(5, 'AHEAD')],
})
const OWN = indicator({ code: 'propre-1', label: 'Appels décrochés', family: 'essai', everyone: false, version: 1, numerator: 'Appels décrochés', denominator: 'Appels reçus', points: [empty(4, 'OPEN'), empty(5, 'AHEAD')] })
const BANK: T.Indicator[] = [
  indicator({ code: 'duree', label: 'Durée moyenne d’une visite', family: 'choisi', everyone: false, definition: 'Du début à la fin notés dans l’agenda.', points: [] }),
  indicator({ code: 'domicile', label: 'Visites à domicile', family: 'choisi', everyone: false, points: [] }),
]

const closing: T.RecordClosing = { collection: 'deux-mois', label: 'Relevé des deux mois', closedOn: '2026-11-02', closed: false, text: '« Relevé des deux mois » est clos ici depuis le 2 novembre 2026 (Bilan), et rouvert jusqu’au 30 novembre 2026 inclus : un chiffre était faux', reopenedUntil: '2026-11-30', reopenedBy: 'Inès Faure', reopenable: true }
export const siteBoard: T.IndicatorBoard = { place: places[1], families, indicators: [MORNING, WAITING, OWN], bank: BANK, closings: [closing] }
const sum = (p: T.MeasurePoint): T.MeasurePoint => ({ ...p, periodId: null, measureId: null, version: 0, enteredBy: null, validatedBy: null, evidence: null, analysis: null, entered: p.entered * 3, expected: 5, coverage: p.entered ? '3 saisies sur 5 attendues, 1 non mesurable' : '0 saisie sur 5 attendues', state: p.entered ? 'LATE' : p.state, allowed: [] })
export const groupBoard: T.IndicatorBoard = {
  place: places[0], families, bank: [], closings: [], indicators: [MORNING, WAITING].map((i) => ({ ...i, adapted: false, version: 0, points: i.points.map(sum) })),
}
export const comparison: T.IndicatorComparison[] = siteBoard.indicators.slice(0, 2).map((i) => ({ place: places[1], indicator: i.code, label: i.label, unit: i.unit, point: i.points[3] ?? i.points[0] }))
export const bareBoard: T.IndicatorBoard = { ...siteBoard, indicators: [], bank: [] }

export const history: T.IndicatorVersion[] = [
  { version: 2, what: 'Cible fixée', reason: 'Feuille de route', label: 'Visites du matin', unit: '%', target: 'au moins 60 %', by: 'Nora Lemaire', at: '2026-02-10T09:00:00Z' },
  { version: 1, what: 'Adapté', reason: 'L’agenda ne garde pas les secondes', label: 'Visites du matin', unit: '%', definition: 'À la minute près', target: 'aucune', by: 'Inès Faure', at: '2026-01-12T09:00:00Z' },
]
export const versions: T.MeasureVersion[] = [
  { version: 2, text: '455 sur 1 004', unit: '%', evidence: 'Extraction du 3 juillet', by: 'Nora Lemaire', at: '2026-07-10T09:00:00Z' },
  { version: 1, text: '455 sur 1 000', unit: '%', by: 'Nora Lemaire', at: '2026-07-04T09:00:00Z' },
]

const line = (n: number, state: T.MeasureImportLine['state'], more: Partial<T.MeasureImportLine>): T.MeasureImportLine => ({
  line: n, state, place: 'Centre du Vieux-Port', indicator: 'Visites du matin', period: 'du 1er septembre au 31 octobre 2026', before: null, after: '612 sur 1 000', faults: [], warnings: [],
  measure: state === 'WRONG' ? null : { nodeId: SITE, indicator: 'matin', periodId: 'p4', version: 0, numerator: '612', denominator: '1000' }, ...more,
})
export const importPreview: T.MeasureImportPreview = {
  lines: [
    line(2, 'NEW', {}),
    line(3, 'CHANGED', { period: 'du 1er juillet au 31 août 2026', before: '610 sur 1 000', after: '1 200 sur 1 000', warnings: ['Le numérateur dépasse le dénominateur : vérifiez que les deux ne sont pas inversés.'] }),
    line(5, 'WRONG', { indicator: 'Demandes en attente', after: null, faults: [{ column: 'Unité', message: 'Cet indicateur se lit en « demandes », pas en « jours ». Convertissez les chiffres et corrigez l’unité, ou adaptez d’abord l’indicateur.' }, { column: 'Numérateur', message: 'Écrivez un nombre seul, comme 12,5.' }] }),
    line(6, 'SAME', { before: '612 sur 1 000' }),
  ],
  blank: 3,
  ignoredColumns: ['Humeur'],
}
export const model: T.MeasureModelLine[] = [
  { place: 'Centre du Vieux-Port', code: 'matin', indicator: '=Visites du matin', unit: '%', first: '2026-09-01', last: '2026-10-31' },
  { place: 'Centre du Vieux-Port', code: 'attente', indicator: 'Demandes en attente', unit: 'demandes', first: '2026-05-01', last: '2026-06-30', numerator: 1240 },
]

const compared = (label: string, n: number): T.DashboardPlace => ({ engagementId: 'e1', engagementTitle: 'Convention 2026', nodeId: `g${n}`, label, path: ['Convention 2026', label] })
const cell = (n: number, p: T.MeasurePoint): T.DashboardCell => ({ nodeId: `g${n}`, indicator: 'matin', point: p })
const over = groupBoard.indicators.map((i) => ({ ...i, points: i.points.filter((p) => p.state !== 'AHEAD') }))
export const dashboard: T.Dashboard = {
  programmes: [{ code: 'cooperation', label: 'Coopération' }, { code: 'autre', label: 'Autre programme' }],
  organisations: [{ code: 'o1', label: 'Centre du Vieux-Port (130000001)' }],
  sections: [
    {
      programme: 'cooperation', title: 'Coopération', places: 15, projects: 3, levels: [{ code: 'convention', label: 'Convention' }, { code: 'cohorte', label: 'Cohorte' }, { code: 'equipe', label: 'Équipe' }], level: 'cohorte', levelLabel: 'Cohorte', indicators: over,
      compared: [compared('Cohorte 1', 1), compared('Cohorte 2', 2), compared('Cohorte 3', 3)],
      cells: [cell(1, over[0].points[3]), cell(2, { ...over[0].points[2], gap: 0, gapText: 'cible atteinte' }), cell(3, { ...over[0].points[4], entered: 0, why: 'aucun chiffre saisi' })],
    },
  ],
}
