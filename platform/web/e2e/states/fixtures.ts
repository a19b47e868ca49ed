// Fictitious people and bodies, two spaces, a made-up programme: the screens know none in particular.
import type * as T from '../../src/api/types'

const person = (i: number, givenName: string, familyName: string, jobTitle: string, account: T.Person['account'], seats: string[]): T.Person => ({
  id: `p${i}`, givenName, familyName, jobTitle, role: 'MEMBER', account, seats, organisation: { id: `o${(i % 5) + 1}`, name: BODIES[i % 5] },
})
const BODIES = ['Maison des Tilleuls', 'Centre du Vieux-Port', 'Institut des Calanques', 'Clinique des Oliviers', 'Pôle des Alpilles']
const PROGRAMME = { pluginId: 'cooperation', version: '1.2.0', title: 'Coopération territoriale' }

export const me: T.Me = {
  accountId: 'a1', name: 'Camille Durand', provider: 'exemple-sud', administrator: true, csrfToken: 'jeton',
  spaces: [
    { slug: 'exemple-sud', name: 'Agence Exemple-Sud', accent: '#1f5f8b', personId: 'p1', personName: 'Camille Durand', roles: ['MANAGER'] },
    { slug: 'exemple-nord', name: 'Agence Exemple-Nord', accent: '#7a3e1d', personId: 'p9', personName: 'Camille Durand', roles: ['AGENT'] },
  ],
}
export const providers: T.Provider[] = [
  { alias: 'exemple-sud', label: 'Agence Exemple-Sud', spaces: ['exemple-sud'] },
  { alias: 'exemple-nord', label: 'Agence Exemple-Nord', spaces: ['exemple-nord'] },
  { alias: 'partenaires', label: 'Établissements et partenaires', spaces: [] },
]
export const space: T.Space = {
  slug: 'exemple-sud', name: 'Agence Exemple-Sud', accent: '#1f5f8b', zone: 'METROPOLE', timeZone: 'Europe/Paris',
  me: { personId: 'p1', roles: ['MANAGER'], rights: ['OPEN_ENGAGEMENT', 'MANAGE_ORGANISATIONS', 'MANAGE_PEOPLE', 'SEE_ALL', 'SEE_REGION', 'MANAGE_PLAN'] },
}
const node: T.NodeRef = { id: 'n3', label: 'Centre du Vieux-Port', levelLabel: 'Équipe', path: ['Convention 2026', 'Cohorte 1', 'Centre du Vieux-Port'] }
export const actions: T.Action[] = [
  { id: 'x1', kind: 'DECIDE', title: 'Décider sur la note de cadrage', reason: 'Livrée une deuxième fois le 6 novembre par Malik Perrin.', node, engagementId: 'e1', dueOn: '2026-11-20', dueText: 'dépassé de 1 jour ouvré, vendredi 20 novembre', late: true, waitingFor: 'Cabinet Horizon', effect: 'aucun effet prévu par le texte (point ouvert)', link: '/e/exemple-sud/projets/e1/livrables/d1', verb: 'Décider' },
  { id: 'x2', kind: 'DELIVER', title: 'Livrer la feuille de route', reason: 'Relue et transmise par le consultant.', node, engagementId: 'e1', dueOn: '2026-11-26', dueText: 'dans 3 jours ouvrés, jeudi 26 novembre', late: false, waitingFor: 'Agence Exemple-Sud', link: '/e/exemple-sud/projets/e1/livrables/d2', verb: 'Livrer' },
  { id: 'x3', kind: 'SEAT', title: 'Nommer un référent', reason: 'La place est vacante depuis le départ de Jeanne Colin.', node: { id: 'n4', label: 'Institut des Calanques', path: ['Convention 2026', 'Cohorte 1', 'Institut des Calanques'] }, engagementId: 'e1', late: false, waitingFor: 'toute la cohorte', link: '/e/exemple-sud/projets/e1/personnes', verb: 'Nommer' },
]
export const engagements: T.EngagementSummary[] = [
  { id: 'e1', title: 'Cohorte 1, automne 2026', programme: PROGRAMME, state: 'RUNNING', stateLabel: 'En cours', phaseLabel: 'Diagnostic partagé', late: true, lateText: '1 livrable en retard', sizeText: '5 équipes', lastActivity: '2026-11-21T15:20:00Z' },
  { id: 'e2', title: 'Cohorte 2, printemps 2027', programme: PROGRAMME, state: 'OPENED', stateLabel: 'Ouvert', phaseLabel: 'Initialisation', late: false, sizeText: '4 équipes', lastActivity: '2026-11-18T09:05:00Z' },
]
const leaf = (i: number): T.TreeNode => ({ id: `n${i + 2}`, level: 'team', levelLabel: 'Équipe', label: BODIES[i], organisation: { id: `o${i}`, name: BODIES[i] }, late: i === 1, children: [] })
export const engagement: T.Engagement = {
  ...engagements[0],
  people: [{ roleLabel: 'Pilote', name: 'Camille Durand' }, { roleLabel: 'Titulaire', name: 'Cabinet Horizon, Malik Perrin' }, { roleLabel: 'Consultante', name: 'Inès Faure' }],
  rights: ['MANAGE_PLAN', 'OVERRIDE_GATE', 'MANAGE_PEOPLE'],
  origins: [],
  contract: true,
  tree: { id: 'n0', level: 'agreement', levelLabel: 'Convention', label: 'Convention 2026', late: false, children: [{ id: 'n1', level: 'cohort', levelLabel: 'Cohorte', label: 'Cohorte 1', late: true, children: [0, 1, 2, 3, 4].map(leaf) }] },
}
const seat = (role: string, label: string, names: [string, T.Person['account']][], required = true): T.Seat => ({
  role, label, min: required ? 1 : 0, max: 1, required, vacant: names.length === 0,
  mandates: names.map(([personName, account], i) => ({ id: `${role}${i}`, personId: `p${i}`, personName, from: '2026-09-01', acceptance: 'ACCEPTED', account })),
})
export const people: T.NodeSeats[] = [
  { node: { id: 'n0', label: 'Convention 2026', levelLabel: 'Convention', path: ['Convention 2026'] }, seats: [{ ...seat('rep', 'Représentant nommé du titulaire', [['Malik Perrin', 'BOUND']]), caution: 'Le programme veut ici une personne qui occupe aussi le siège « Consultant » dans ce projet : ce n’est pas le cas de Malik Perrin (Cahier des charges, article 5.1).' }, seat('consultant', 'Consultant', [['Inès Faure', 'INVITED']])] },
  { node, seats: [seat('lead', 'Chef de projet', [['Nora Lemaire', 'BOUND']]), seat('ref', 'Médecin référent', []), seat('dir', 'Membre de la direction', [['Paul Chevalier', 'NONE']]), seat('sub', 'Suppléant', [], false)] },
]
export const persons: T.Person[] = [
  person(1, 'Camille', 'Durand', 'Chargée de mission', 'BOUND', ['Pilote, Agence Exemple-Sud']),
  person(2, 'Malik', 'Perrin', 'Directeur de mission', 'BOUND', ['Représentant nommé, Cabinet Horizon']),
  person(3, 'Inès', 'Faure', 'Consultante', 'INVITED', ['Consultante, Cohorte 1']),
  person(4, 'Nora', 'Lemaire', 'Cheffe de projet', 'BOUND', ['Cheffe de projet, Centre du Vieux-Port']),
  person(5, 'Paul', 'Chevalier', 'Directeur adjoint', 'NONE', []),
]
const FINESS = ['130000011', '130000029', '130000037', '060000015', '840000012']
export const organisations: T.OrganisationPage = {
  total: 143, page: 0, size: 25,
  items: BODIES.map((name, i) => ({ id: `o${i}`, name, kind: 'SITE', kindLabel: 'Site', identifiers: [{ scheme: 'FINESS_ET', value: FINESS[i] }], city: ['Marseille', 'Marseille', 'Cassis', 'Grasse', 'Avignon'][i], department: ['13', '13', '13', '06', '84'][i], attributes: {}, warnings: i === 2 ? ['Aucune activité de séjour connue dans le fichier importé.'] : [] })),
}
export const importers: T.Importer[] = [{ code: 'national', label: 'Fichier national des établissements', help: 'Deux fichiers CSV : identité et activité.', files: [{ name: 'identite', label: 'Fichier d’identité', required: true }, { name: 'activite', label: 'Fichier d’activité', required: false }] }]
const PHASES = ['Initialisation', 'Formation', 'Diagnostic partagé', 'Feuille de route', 'Mise en œuvre']
export const region: T.RegionRow[] = Array.from({ length: 23 }, (_, i) => ({
  engagementId: i < 12 ? 'e1' : 'e2', engagementTitle: 'Cohorte', programme: PROGRAMME.title, nodeId: `r${i}`, label: `${BODIES[i % 5]}${i > 4 ? ` ${Math.floor(i / 5) + 1}` : ''}`, finess: String(130000011 + i * 7),
  path: ['Convention 2026', `Cohorte ${i < 12 ? 1 : 2}`, BODIES[i % 5]], link: `/e/exemple-sud/projets/${i < 12 ? 'e1' : 'e2'}/parcours?noeud=r${i}`, phase: { code: `P${i % 5}`, label: PHASES[i % 5] }, late: i % 4 === 1, lateDays: i % 4 === 1 ? 3 + i : 0,
  blocked: i % 4 === 1, blockedBy: i % 4 === 1 ? ['Nora Lemaire', 'Agence Exemple-Sud', 'Cabinet Horizon'][i % 3] : null, reason: i % 4 === 1 ? 'Note de cadrage ajournée, nouvelle remise attendue' : null,
  lastActivity: `2026-11-${String(20 - (i % 18)).padStart(2, '0')}T10:00:00Z`,
}))
const PUBLISHED = { description: '', provider: 'Atelier Jalon', contentHash: '9f'.repeat(32) }
export const plugins: T.PluginRow[] = [
  { id: 'cooperation', version: '1.2.0', title: 'Coopération territoriale', ...PUBLISHED, state: 'STARTED', reason: '', signer: 'Atelier Jalon (clé 3f9c…21ab)', declaredOnly: true, file: 'cooperation-1.2.0.jar', enabledSpaces: ['exemple-sud', 'exemple-nord'] },
  { id: 'essai', version: '0.1.0', title: 'Programme d’essai', ...PUBLISHED, state: 'REFUSED', reason: 'La signature ne correspond pas au fichier : il a été modifié après signature. Demandez un nouvel exemplaire à son auteur.', signer: '', declaredOnly: false, file: 'essai-0.1.0.jar', enabledSpaces: [] },
  { id: 'ancien', version: '2.0.1', title: 'Parcours historique', ...PUBLISHED, state: 'DISABLED', reason: 'Désactivé le 2 novembre par Camille Durand.', signer: 'Atelier Jalon (clé 3f9c…21ab)', declaredOnly: true, file: 'ancien-2.0.1.jar', enabledSpaces: [] },
]
export const adminSpaces: T.AdminSpace[] = [
  ...['Exemple-Sud', 'Exemple-Nord', 'Exemple-Ouest', 'Exemple-Est', 'Exemple-Îles'].map((n, i) => ({ slug: `exemple-${i}`, name: `Agence ${n}`, kind: 'region', zone: i === 4 ? 'LA_REUNION' : 'METROPOLE', timeZone: 'Europe/Paris', provider: i < 3 ? `exemple-${i}` : 'non configuré', programmes: i < 2 ? ['cooperation'] : [], problems: [] })),
  { slug: 'exemple-centre', name: 'Agence Exemple-Centre', kind: 'region', zone: 'METROPOLE', timeZone: 'Europe/Paris', provider: 'non configuré', programmes: [], problems: [{ file: 'tenants/exemple-centre/tenant.yaml', line: 7, message: 'La zone « METROPOL » n’existe pas.', remedy: 'Écrivez METROPOLE.' }] },
]
export const signIns: T.SignInEvent[] = [
  { id: 5, at: '2026-11-21T15:20:00Z', kind: 'SIGNED_IN', kindLabel: 'Connexion', provider: 'exemple-sud', name: 'Camille Durand' },
  { id: 4, at: '2026-11-21T15:19:12Z', kind: 'REFUSED', kindLabel: 'Connexion refusée', provider: 'exemple-sud', reasonLabel: 'Refus du fournisseur d’identité' },
  { id: 3, at: '2026-11-21T14:02:00Z', kind: 'SIGNED_OUT', kindLabel: 'Déconnexion', provider: 'partenaires', name: 'Malik Perrin' },
  { id: 2, at: '2026-11-21T13:40:00Z', kind: 'LIMITED', kindLabel: 'Trop de tentatives', reasonLabel: 'Page de connexion demandée trop souvent depuis une même adresse' },
  { id: 1, at: '2026-11-21T12:00:00Z', kind: 'SIGNED_OUT_BY_PROVIDER', kindLabel: 'Déconnexion par le fournisseur d’identité', provider: 'partenaires', name: 'Nora Lemaire' },
]
export const notifications: T.Notification[] = [
  { id: 'n1', kind: 'AWAITED', kindLabel: 'À faire', title: 'Note de cadrage', sentence: 'Vérifier la qualité du document, puis le transmettre ou le renvoyer.', day: '2026-11-22', toldAt: '2026-11-22T09:12:00Z', read: false, engagementId: 'e1', link: '/e/exemple-sud/projets/e1/livrables/d1' },
  { id: 'n2', kind: 'DEADLINE', kindLabel: 'Échéances', title: 'A-3 · Afficher les horaires', sentence: 'Mettre à jour (Plan d’actions) : dans 5 jours ouvrés, vendredi 27 novembre.', day: '2026-11-20', toldAt: '2026-11-20T05:00:00Z', read: false, engagementId: 'e1', link: '/e/exemple-sud/projets/e1/registres?registre=actions' },
  { id: 'n3', kind: 'DECISION', kindLabel: 'Décisions', title: 'Feuille de route', sentence: 'Décision : admis.', day: '2026-11-12', toldAt: '2026-11-12T15:40:00Z', read: true, engagementId: 'e1', link: '/e/exemple-sud/projets/e1/livrables/d2' },
]
export const notificationSettings: T.NotificationSettings = {
  mailOn: true, email: 'camille.durand@exemple.fr', choices: [
    { kind: 'DEADLINE', label: 'Échéances', description: 'Une échéance approche ou vient de passer.', mailing: 'DIGEST', possible: ['NOW', 'DIGEST', 'NEVER'] },
    { kind: 'AWAITED', label: 'À faire', description: 'Un livrable, une candidature, une décision ou une signature attend maintenant de vous.', mailing: 'NOW', possible: ['NOW', 'DIGEST', 'NEVER'] },
    { kind: 'DECISION', label: 'Décisions', description: 'Une décision est prise sur ce que vous avez remis.', mailing: 'NOW', possible: ['NOW', 'DIGEST', 'NEVER'] },
    { kind: 'MEETING', label: 'Séances', description: 'Une séance à laquelle vous êtes attendu est convoquée, déplacée ou annulée.', mailing: 'NEVER', possible: ['NOW', 'NEVER'] },
  ],
}
export const mails: T.MailQueue = {
  server: 'relais.exemple.fr:587', mails: [
    { id: 'm1', space: 'Agence Exemple-Sud', state: 'DOUBTFUL', stateLabel: 'Envoi incertain', queuedAt: '2026-11-21T05:00:00Z', attempts: 1, error: 'La plateforme s’est arrêtée pendant l’envoi.' },
    { id: 'm2', space: 'Agence Exemple-Nord', state: 'REFUSED', stateLabel: 'Refusé', queuedAt: '2026-11-21T05:00:00Z', attempts: 1, error: 'Le serveur a répondu 550.' },
    { id: 'm3', space: 'Agence Exemple-Sud', state: 'QUEUED', stateLabel: 'En attente', queuedAt: '2026-11-21T14:00:00Z', attempts: 6, error: 'Le serveur de courrier n’a pas pu être utilisé (ConnectException).', nextTryAt: '2026-11-21T15:30:00Z' },
  ],
}
export const history: T.HistoryEntry[] = [
  { id: 'h3', at: '2026-11-06T16:12:00Z', who: 'Malik Perrin', what: 'Remise n° 2 de la note de cadrage', subject: 'Centre du Vieux-Port' },
  { id: 'h2', at: '2026-10-23T08:30:00Z', who: 'Camille Durand', what: 'Ajournement de la note de cadrage', detail: 'Le périmètre n’est pas décrit. Délai accordé : 10 jours.', subject: 'Centre du Vieux-Port' },
  { id: 'h1', at: '2026-09-15T12:00:00Z', who: 'Camille Durand', what: 'Calendrier figé n° 1', detail: 'Accord de toutes les équipes en réunion de lancement.' },
]
export const holidays: { holidays: T.Holiday[] } = { holidays: [{ date: '2026-11-01', name: 'Toussaint' }, { date: '2026-11-11', name: 'Armistice 1918' }, { date: '2026-12-25', name: 'Noël' }] }
