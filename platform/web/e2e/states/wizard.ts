import type * as T from '../../src/api/types'

export const sheet: T.ProgrammeSheet = {
  pluginId: 'cooperation', version: '1.2.0', title: 'Coopération territoriale', summary: 'Dix-huit mois d’accompagnement par cohortes d’équipes.',
  sources: [{ label: 'Cahier des charges 2026', title: 'Cahier des charges de la coopération territoriale', issuer: 'Agence Exemple-Sud', date: '2026' }],
  origins: [{ code: 'J', label: 'Notification', date: '2027-01-04' }, { code: 'T0', label: 'Première réunion' }],
  steps: [
    { kind: 'PHASE', code: 'P1', title: 'Diagnostic partagé', start: '2027-01-04', end: '2027-03-31', tolerance: 0 },
    { kind: 'PHASE', code: 'P2', title: 'Feuille de route', start: '2027-04-01', end: '2027-06-30', tolerance: 0 },
    { kind: 'SESSION', code: 'SC1', title: 'SC1, diagnostic', start: '2027-02-10', end: '2027-02-10', tolerance: 7 },
    { kind: 'DELIVERABLE', code: 'NOTE', title: 'Note de cadrage', end: '2027-02-26', tolerance: 0 },
    { kind: 'MILESTONE', code: 'M1', title: 'Fin du diagnostic', end: '2027-03-31', tolerance: 0 },
  ],
  undated: 3,
  tables: [
    { code: 'sessions', title: 'Séances', headers: ['Séance', 'Date', 'Durée et lieu', 'Qui y participe', 'Ordre du jour'], rows: [{ cells: [['SC1, diagnostic', 'cohorte'], ['T0 + 2 mois, à 7 jours près', 'compte rendu : fin de séance + 8 jours ouvrés'], ['1 jour', 'chez un membre qui reçoit'], ['Chef de projet', 'Consultant'], ['Présentation des profils', 'Évaluation à chaud']], source: 'Cahier des charges 2026, art. 4.2' }] },
    { code: 'parameters', title: 'Paramètres', headers: ['Paramètre', 'Valeur', 'Autres lectures du texte'], rows: [{ cells: [['Taille d’une cohorte'], ['4 équipes'], []], source: 'proposition Jalon' }] },
  ],
}
const SOURCE: T.SourceRef = { label: 'Cahier des charges', article: 'art. 3.2', proposal: false }

export const programmes: T.ProgrammeSummary[] = [
  { pluginId: 'cooperation', version: '1.2.0', title: 'Coopération territoriale', summary: 'Dix-huit mois d’accompagnement par cohortes d’équipes.' },
  { pluginId: 'essai', version: '0.3.0', title: 'Parcours court', summary: 'Deux phases, six mois.' },
]
export const definition: T.ProgrammeDefinition = {
  ...programmes[0],
  levels: [
    { code: 'agreement', label: 'Convention', pluralLabel: 'Conventions', organisation: false, organisationRequired: false },
    { code: 'cohort', label: 'Cohorte', pluralLabel: 'Cohortes', organisation: false, organisationRequired: false },
    { code: 'team', label: 'Équipe', pluralLabel: 'Équipes', min: 4, max: 6, organisation: true, organisationRequired: true, help: 'Cherchez par nom ou par numéro FINESS.' },
  ],
  parameters: [
    { code: 'size', label: 'Taille d’une cohorte', type: 'CHOICE', running: false, alternatives: [], value: '4-6', options: [{ value: '4-6', label: 'de 4 à 6 équipes', source: SOURCE }, { value: '5-6', label: 'de 5 à 6 équipes', source: { label: 'Cahier des charges', article: 'art. 4.1', proposal: false } }], source: SOURCE, warnings: [{ code: 'P-01', message: 'Un article dit 4 à 6 équipes, un autre 5 à 6.', source: SOURCE }] },
    { code: 'sc1', label: 'Première session collective', help: 'Comptée à partir du premier jour de formation.', type: 'INTEGER', running: false, options: [], alternatives: [], warnings: [], unit: 'mois', value: 1, min: 0, max: 6, source: { label: 'Proposition Jalon', proposal: true } },
    { code: 'remote', label: 'Sessions à distance permises', type: 'BOOLEAN', running: false, options: [], alternatives: [], warnings: [], value: true, source: SOURCE },
  ],
  origins: [
    { code: 'J', label: 'Notification (J)', level: 'agreement', required: true, warnings: [], help: 'Jour de réception de la notification.', source: SOURCE },
    { code: 'JS', label: 'Premier jour de formation (J*)', level: 'cohort', required: true, warnings: [], source: SOURCE },
  ],
  roles: [
    { code: 'rep', label: 'Représentant nommé', level: 'agreement', min: 1, max: 1, required: true },
    { code: 'lead', label: 'Chef de projet', level: 'team', min: 1, max: 1, required: true },
    { code: 'ref', label: 'Référent', level: 'team', min: 1, max: 1, required: true },
  ],
  parties: [{ quality: 'CONTRACTOR', label: 'Titulaire', level: 'agreement', required: true }],
  contractKinds: [{ code: 'MARKET', label: 'Marché' }, { code: 'AGREEMENT', label: 'Convention' }],
  words: {}, sources: [SOURCE], warnings: [],
}
