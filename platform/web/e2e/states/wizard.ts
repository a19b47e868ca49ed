import type * as T from '../../src/api/types'

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
