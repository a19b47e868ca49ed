import type * as T from '../../src/api/types'

const node = (id: string, label: string, levelLabel: string) => ({ id, label, levelLabel, path: ['Convention 2026', label] })
const COHORT = node('n2', 'Cohorte 1', 'Cohorte')
const PORT = node('n3', 'Centre du Vieux-Port', 'Équipe')
const CALANQUES = node('n4', 'Institut des Calanques', 'Équipe')

/** A meeting that is held, with two teams. */
export const held: T.SessionDesk = {
  id: 'SC1', code: 'SC1', title: 'Session collective', node: COHORT, start: '2026-11-20', end: '2026-11-20', writable: true, evaluated: true,
  agenda: ['Présentation des profils', 'Objectifs d’amélioration et leviers', 'Thèmes de la prochaine séance'], teams: [PORT, CALANQUES],
  presences: [
    { subjectId: 'p3', expected: true, name: 'Inès Faure', state: 'PRESENT' },
    { subjectId: 'x1', expected: false, name: 'Luc Mercier', position: 'Contrôle de gestion', state: 'PRESENT' },
    { subjectId: 'p4', expected: true, name: 'Nora Lemaire' },
    { subjectId: 'x2', expected: false, name: 'Odile Perrin', position: 'Médecin DIM', email: 'odile.perrin@exemple.fr' },
    { subjectId: 'p5', expected: true, name: 'Paul Chevalier', state: 'EXCUSED' },
  ],
  notes: [
    { id: 'r1', text: 'Les trois équipes partagent la même difficulté : la salle commune ferme en janvier.', revision: 3, writtenBy: 'Inès Faure' },
    { id: 'r2', nodeId: 'n3', text: 'Le pilote est nommé, il commence lundi.', revision: 2, writtenBy: 'Inès Faure' },
  ],
  entries: [{ id: 'a-6', registerLabel: 'Actions', number: 'A-6', title: 'Trouver une salle pour janvier', node: PORT, owner: 'Nora Lemaire (Cheffe de projet)', dueOn: '2026-12-11', state: 'à lancer' }],
  registers: [{ code: 'actions', label: 'Actions', levelLabel: 'Équipe' }, { code: 'decisions', label: 'Décisions', levelLabel: 'Cohorte' }],
  minutes: {
    digest: 'd2', news: true, due: '2026-11-27', recipients: 5,
    sent: [{ number: 1, sentAt: '2026-11-20T16:10:00Z', sentBy: 'Inès Faure', recipients: 5, documentId: 'doc9', documentVersion: 1 }],
  },
}
export const bareHeld: T.SessionDesk = {
  ...held, agenda: [], teams: [], presences: [], notes: [], entries: [], registers: [], minutes: { digest: 'd0', hindrance: 'Notez d’abord qui était présent.', news: true, recipients: 0, sent: [] },
}
