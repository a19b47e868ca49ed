import type * as T from '../../src/api/types'

// A made-up study of a regional body: gaps on four axes, forces and weaknesses, legal forms compared.
export const NODE = 'n3'
const field = (code: string, label: string, type: T.FormField['type'], more: Partial<T.FormField> = {}): T.FormField => ({ code, label, type, required: false, options: [], maxLength: type === 'TEXT' ? 4000 : 0, evidenced: false, ...more })
const head = (code: string, label: string, layout: T.FormHead['layout'], fields: T.FormField[], more: Partial<T.FormHead> = {}): T.FormHead => ({ code, label, layout, fields, sections: [], rowLabel: '', ownRows: false, phaseLabel: 'Étape 1 : état des lieux', ...more })
export const cell = (row: string, of: string, values: string[], more: Partial<T.FormCell> = {}): T.FormCell => ({ row, field: of, values, version: 1, writtenBy: 'Inès Faure', writtenAt: '2026-11-20T09:42:00Z', heldByMe: false, ...more })
const declared = (row: string, of: string, value: string) => cell(row, of, [value], { version: 0, writtenBy: null, writtenAt: null })
const row = (key: string, label: string, section: string | null = null, more: Partial<T.FormRow> = {}): T.FormRow => ({ key, section, label, own: false, missing: [], ...more })
export const still: T.FormState = { revision: 7, changed: false, rows: [], cells: [], tally: [], comparison: null }
/** Whoever asks for a cell holds it. */
export const holding = ({ state }: T.FormContent) => ({ row, field: of }: T.FormSpot): T.FormCellAct => ({
  revision: 7,
  cell: { ...(state.cells.find((c) => c.row === (row ?? '$') && c.field === of) ?? { ...cell(row ?? '$', of, [], { version: 0, writtenBy: null, writtenAt: null }) }), heldBy: 'Camille Durand', heldUntil: '2099-01-01T00:00:00Z', heldByMe: true },
})
const state = (rows: T.FormRow[], cells: T.FormCell[], more: Partial<T.FormState> = {}): T.FormState => ({ revision: 7, changed: true, rows, cells, tally: [], comparison: null, ...more })
export const content = (form: T.FormHead, of: T.FormState, writable = true): T.FormContent => ({ form, nodeId: NODE, nodeLabel: 'Centre du Vieux-Port', writable, state: of })

/* Fields */
const noteHead = head('note', 'Note de cadrage', 'FIELDS', [
  field('contexte', 'Contexte et attentes', 'TEXT', { required: true, help: 'Ce que la direction générale attend de la mission, en quelques phrases.' }),
  field('direction', 'Date de l’échange avec la direction générale', 'DATE', { required: true }),
  field('agents', 'Nombre d’agents concernés', 'INTEGER', { minimum: 0, maximum: 5000 }),
  field('forme', 'Forme juridique actuelle', 'CHOICE', { options: ['association', 'GIP', 'GCS', 'GIE'], evidenced: true }),
  field('documents', 'Documents remis', 'CHOICES', { options: ['statuts', 'convention constitutive', 'comptes de l’an passé', 'organigramme'] }),
  field('accord', 'La direction a donné son accord', 'BOOLEAN'),
], { help: 'À remplir avec la direction, avant la réunion de lancement.', source: 'Cahier des charges, art. 5.2' })
const noteCells = [
  cell('$', 'contexte', ['Le groupement porte depuis 2019 les services numériques de la région sous forme associative. L’agence souhaite clarifier ses missions, son lien de tutelle et la forme juridique la mieux adaptée.'], { version: 3 }),
  cell('$', 'direction', ['2026-11-12']),
  cell('$', 'agents', ['84'], { writtenBy: 'Nora Lemaire' }),
  cell('$', 'forme', ['association'], { evidence: 'Statuts du 14 mars 2019, article 1.' }),
  cell('$', 'documents', ['statuts', 'organigramme']),
]
export const note = content(noteHead, state([row('$', 'Note de cadrage', null, { missing: [] })], noteCells))

/* Table */
const OPTIONS = ['conforme', 'partiel', 'absent', 'hors périmètre']
const AXES: [string, string, string[]][] = [
  ['missions', 'Missions', ['Conduire la politique régionale de services numériques', 'Promouvoir les services socles', 'Accompagner les professionnels dans leurs usages', 'Assurer l’urbanisation et l’interopérabilité', 'Porter la sécurité des systèmes', 'Animer la communauté régionale']],
  ['ars', 'Liens avec l’ARS', ['Convention d’objectifs et de moyens', 'Représentation de l’agence dans la gouvernance', 'Revue trimestrielle des projets', 'Transmission des indicateurs d’activité']],
  ['structure', 'Structure juridique', ['Statuts conformes aux missions confiées', 'Composition de l’assemblée générale', 'Commande publique et groupements d’achats', 'Régime fiscal et commissariat aux comptes']],
  ['fonctionnement', 'Fonctionnement', ['Organigramme et fiches de poste', 'Comptabilité analytique', 'Démarche qualité', 'Plan de continuité d’activité', 'Gestion des risques']],
]
const FILLED = ['conforme', 'partiel', 'absent', 'conforme', 'partiel', 'conforme', 'partiel', 'absent', 'hors périmètre', 'conforme', 'conforme', 'partiel', 'absent', 'hors périmètre', 'partiel', '']
const NOTES = ['Rôle reconnu dans la feuille de route régionale.', 'Trois services socles sur huit déployés ; aucune communication depuis un an.', 'Pas d’équipe dédiée.', 'Schéma directeur adopté en juin.', 'Analyse de risques faite, plan d’action non financé.', 'Deux journées par an.']
export const gapRows: T.FormRow[] = [
  ...AXES.flatMap(([code, , labels]) => labels.map((label, i) => row(`${code}-${i + 1}`, label, code))),
].map((r, i) => ({ ...r, missing: FILLED[i] ? [] : ['Constat'] }))
gapRows.splice(6, 0, row('r-own', 'Tenir le répertoire régional des ressources', 'missions', { own: true, missing: ['Constat'] }))
const judged = gapRows.filter((r) => !r.own)
const gapHead = head('ecarts', 'Analyse d’écarts', 'TABLE', [
  field('constat', 'Constat', 'CHOICE', { required: true, options: OPTIONS, evidenced: true, help: 'L’état au jour de l’entretien.' }),
  field('existant', 'Existant', 'TEXT'),
  field('attendu', 'Attendu', 'TEXT'),
  field('priorite', 'Priorité', 'INTEGER', { minimum: 1, maximum: 3 }),
  field('echeance', 'Échéance', 'DATE'),
], {
  rowLabel: 'Exigence', ownRows: true, help: 'Chaque exigence se compare à l’existant. Une exigence sans objet se dit « hors périmètre » et ne pèse dans aucune proportion.', source: 'Cahier des charges, art. 6.1',
  sections: AXES.map(([code, label]) => ({ code, label, source: `Instruction, axe « ${label.toLowerCase()} »` })),
})
export const gapCells: T.FormCell[] = [
  ...judged.flatMap((r, i) => (FILLED[i] ? [cell(r.key, 'constat', [FILLED[i]], i % 3 === 0 ? { evidence: 'Entretien du 12 novembre avec la direction générale.', version: 2 } : {})] : [])),
  ...judged.slice(0, 6).map((r, i) => cell(r.key, 'existant', [NOTES[i]])),
  ...judged.map((r) => declared(r.key, 'attendu', 'Mission exercée et décrite dans un document à jour.')),
  ...judged.slice(0, 9).map((r, i) => cell(r.key, 'priorite', [String((i % 3) + 1)])),
  cell('missions-2', 'echeance', ['2027-03-31']),
]
const count = (rows: T.FormRow[], value: string) => rows.filter((r) => gapCells.some((c) => c.row === r.key && c.field === 'constat' && c.values[0] === value)).length
const tallyOf = (section: string | null, label: string): T.FormTally => {
  const rows = gapRows.filter((r) => !section || r.section === section)
  const values = OPTIONS.slice(0, 3).map((value) => ({ value, count: count(rows, value) }))
  const outside = [{ value: OPTIONS[3], count: count(rows, OPTIONS[3]) }]
  const measured = values.reduce((sum, v) => sum + v.count, 0)
  return { section, label, values, outside, measured, empty: rows.length - measured - outside[0].count }
}
export const gapTally = [...AXES.map(([code, label]) => tallyOf(code, label)), tallyOf(null, 'Ensemble')]
export const gaps = content(gapHead, state(gapRows, gapCells, { tally: gapTally }))
export const held = (r: string, f: string, by = 'Malik Perrin') => ({ ...(gapCells.find((c) => c.row === r && c.field === f) ?? cell(r, f, [], { version: 0, writtenBy: null, writtenAt: null })), heldBy: by, heldUntil: '2099-01-01T00:00:00Z' })

/* Board */
const swotHead = head('swot', 'Forces et faiblesses', 'BOARD', [field('precision', 'Précision', 'TEXT'), field('ecarts', 'Écarts liés', 'LINKS')], {
  rowLabel: 'Élément', ownRows: true,
  sections: [
    { code: 'forces', label: 'Forces', help: 'Ce qui, en interne, aide à remplir les missions.' },
    { code: 'faiblesses', label: 'Faiblesses', help: 'Ce qui, en interne, empêche de les remplir.' },
    { code: 'opportunites', label: 'Opportunités', help: 'Ce qui aide, à l’extérieur.' },
    { code: 'menaces', label: 'Menaces', help: 'Ce qui menace, à l’extérieur.' },
  ],
  links: { code: 'ecarts', label: 'Analyse d’écarts', rows: gapRows.map((r) => ({ key: r.key, label: r.label, sectionLabel: AXES.find(([code]) => code === r.section)?.[1] ?? null })) },
})
const own = (key: string, label: string, section: string) => row(key, label, section, { own: true })
export const swotRows = [
  own('s1', 'Équipe technique stable et reconnue', 'forces'), own('s2', 'Schéma directeur partagé avec l’agence', 'forces'),
  own('s3', 'Aucune équipe d’accompagnement', 'faiblesses'), own('s4', 'Comptabilité sans coût par service', 'faiblesses'), own('s5', 'Services socles peu connus', 'faiblesses'),
  own('s6', 'Financements nationaux ouverts jusqu’en 2028', 'opportunites'), own('s7', 'Départ de deux adhérents', 'menaces'),
]
const swotCells = [
  cell('s1', 'precision', ['Ancienneté moyenne de sept ans ; deux départs seulement depuis 2022.']), cell('s2', 'ecarts', ['missions-4']),
  cell('s3', 'ecarts', ['missions-3', 'missions-2']), cell('s4', 'ecarts', ['fonctionnement-2']), cell('s4', 'precision', ['Le coût complet d’un service ne peut pas être donné aux financeurs.']),
  cell('s7', 'precision', ['Deux établissements ont voté leur retrait pour 2027.']),
]
export const swot = content(swotHead, state(swotRows, swotCells))

/* Comparison */
const scored = (code: string, label: string) => field(code, label, 'NUMBER', { required: true, minimum: 0, maximum: 5 })
const scenarioHead = head('scenarios', 'Comparaison des formes juridiques', 'COMPARISON', [
  field('principe', 'Principe', 'TEXT', { required: true }), field('budget', 'Budget annuel (k€)', 'NUMBER', { required: true, minimum: 0 }), field('social', 'Cadre social', 'TEXT'),
  scored('gouvernance', 'Place de l’agence dans la gouvernance'), scored('souplesse', 'Souplesse de gestion'), scored('delai', 'Délai de mise en place'), scored('cout', 'Coût de la transformation'),
], { rowLabel: 'Scénario', ownRows: true, phaseLabel: 'Étape 2 : scénarios', source: 'Cahier des charges, art. 6.2' })
const SCORES: Record<string, string[]> = { gip: ['5', '2.5', '2', '3'], gcs: ['4', '3', '3', '3.5'], gie: ['2', '4.5', '4', '3'], asso: ['2', '4', '', '5'] }
const FACTS: Record<string, string[]> = {
  gip: ['Groupement d’intérêt public, agence membre de droit.', '6400', 'Contrats de droit public, reprise des personnels à organiser.'], gcs: ['Groupement de coopération sanitaire de moyens.', '6150', 'Droit privé ou public selon les membres.'],
  gie: ['Groupement d’intérêt économique entre établissements.', '5900', 'Droit privé.'], asso: ['Association actuelle, statuts révisés.', '5600', 'Sans changement.'],
}
export const scenarioRows = [own('gip', 'GIP', ''), own('gcs', 'GCS', ''), own('gie', 'GIE', ''), own('asso', 'Association', '')].map((r) => ({ ...r, section: null, missing: r.key === 'asso' ? ['Délai de mise en place'] : [] }))
const scenarioCells = scenarioRows.flatMap(({ key }) => [
  ...['principe', 'budget', 'social'].map((f, i) => cell(key, f, [FACTS[key][i]])),
  ...['gouvernance', 'souplesse', 'delai', 'cout'].flatMap((f, i) => (SCORES[key][i] ? [cell(key, f, [SCORES[key][i]])] : [])),
])
export const comparison: T.FormComparison = {
  chosenLabel: 'scénario retenu', mayChoose: true,
  weights: [
    { field: 'gouvernance', label: 'Place de l’agence dans la gouvernance', weight: 40, sensitivity: 'Sous 29,41 %, « GCS » passe devant.', below: 29.41, above: null },
    { field: 'souplesse', label: 'Souplesse de gestion', weight: 20, sensitivity: 'Au-delà de 33,33 %, « GCS » passe devant ; sous 5 %, « GCS » passe devant.', below: 5, above: 33.33 },
    { field: 'delai', label: 'Délai de mise en place', weight: 15, sensitivity: 'Au-delà de 28 %, « GCS » passe devant.', below: null, above: 28 },
    { field: 'cout', label: 'Coût de la transformation', weight: 25, sensitivity: 'Aucun poids de ce critère ne change le premier.', below: null, above: null },
  ],
  standings: [{ row: 'gip', total: 3.55, rank: 1 }, { row: 'gcs', total: 3.53, rank: 2 }, { row: 'gie', total: 3.05, rank: 3 }, { row: 'asso', total: null, rank: 0 }],
  choices: [
    { number: 2, row: 'gip', label: 'GIP', motive: 'La place de l’agence dans la gouvernance est décisive, et le calendrier de transformation a été allongé de six mois.', standing: 'GIP : 3,55 ; GCS : 3,53 ; GIE : 3,05 ; Association : sans total', who: 'Camille Durand', at: '2026-11-20T15:10:00Z' },
    { number: 1, row: 'gcs', label: 'GCS', motive: 'Le moins coûteux à mettre en place.', standing: 'GIP : 3,40 ; GCS : 3,53 ; GIE : 3,05 ; Association : sans total', who: 'Camille Durand', at: '2026-11-06T10:00:00Z' },
  ],
}
export const scenarios = content(scenarioHead, state(scenarioRows, scenarioCells, { comparison }))
export const bareScenarios = content(scenarioHead, state([], [], { comparison: { ...comparison, standings: [], choices: [], weights: comparison.weights.map(({ field: f, label, weight }) => ({ field: f, label, weight })) } }))

const place = (filled: number, total: number, nodeId = NODE, label = 'Centre du Vieux-Port', writable = true): T.FormPlace => ({ nodeId, label, path: ['Convention 2026', 'Cohorte 1', label], filled, total, writable })
const summary = ({ code, label, help, layout, phaseLabel, source }: T.FormHead, places: T.FormPlace[]): T.FormSummary => ({ code, label, help, layout, phaseLabel, source, places })
export const forms: T.FormSummary[] = [
  summary(noteHead, [place(5, 6), place(0, 6, 'n4', 'Institut des Calanques', false)]), summary(gapHead, [place(15, 20)]), summary(swotHead, [place(7, 7)]), summary(scenarioHead, [place(3, 4)]),
]
export const versions: T.FormVersion[] = [
  { version: 2, values: ['partiel'], evidence: 'Entretien du 12 novembre avec la direction générale.', who: 'Inès Faure', at: '2026-11-20T09:42:00Z' },
  { version: 1, values: ['conforme'], who: 'Nora Lemaire', at: '2026-11-13T16:05:00Z' },
]
