import type * as T from '../../src/api/types'

export const LINK = 'Q'.repeat(43)

const scale = (code: string, label: string, counts: number[], mean: number): T.QuestionResult => ({
  code, label, mean, answered: counts.reduce((a, b) => a + b, 0), texts: [], distribution: counts.map((count, i) => ({ label: String(i + 1), count })),
})
const results: T.QuestionResult[] = [
  scale('interet', 'Le contenu de la séance vous a-t-il intéressé ?', [0, 1, 2, 5, 4], 4),
  scale('rythme', 'Le rythme vous a-t-il convenu ?', [1, 3, 4, 3, 1], 3),
  {
    code: 'suggestions', label: 'Vos suggestions d’amélioration', answered: 2, distribution: [],
    texts: [{ text: 'Envoyer les supports la veille.' }, { text: 'Une pause plus longue, pour parler entre équipes.' }],
  },
  { code: 'themes', label: 'Thèmes à aborder la prochaine fois', answered: 0, distribution: [], texts: [] },
]
export const closedEvaluation: T.SessionEvaluation = {
  label: 'Évaluation de la rencontre', anonymous: true, leastAnswers: 5, openDays: 14, state: 'CLOSED', lastDay: '2026-12-04', answers: 12, present: 14, writable: true, reader: true, results,
}
export const openEvaluation: T.SessionEvaluation = { ...closedEvaluation, state: 'OPEN', answers: 7, results: undefined }
export const unopened: T.SessionEvaluation = { ...openEvaluation, state: 'NOT_OPEN', lastDay: undefined, answers: 0 }
export const gathered: T.GatheredEvaluation[] = [
  {
    code: 'avis', label: 'Évaluation de la rencontre', answers: 12,
    sessions: [
      { id: 'SC1', title: 'Session collective 1', place: 'Cohorte 1', day: '2026-11-20', state: 'CLOSED', answers: 12, means: [{ code: 'interet', mean: 4 }, { code: 'rythme', mean: 3 }] },
      { id: 'SC2', title: 'Session collective 2', place: 'Cohorte 1', day: '2026-12-15', state: 'CLOSED', answers: 3 },
    ],
    results: results.map((r) => ({ ...r, texts: r.texts.map((said) => ({ ...said, meeting: 'Session collective 1' })) })),
  },
]
export const asked: T.GuestEvaluation = {
  label: 'Évaluation de la rencontre', help: 'De 1 (pas du tout) à 5 (tout à fait).', meeting: 'Session collective', place: 'Cohorte 1', day: '2026-11-20', spaceName: 'Agence Exemple-Sud',
  anonymous: true, lastDay: '2026-12-04',
  questions: [
    { code: 'interet', label: 'Le contenu de la séance vous a-t-il intéressé ?', type: 'INTEGER', required: true, options: [], minimum: 1, maximum: 5, maxLength: 0 },
    { code: 'rythme', label: 'Le rythme vous a-t-il convenu ?', type: 'INTEGER', required: true, options: [], minimum: 1, maximum: 5, maxLength: 0 },
    { code: 'suggestions', label: 'Vos suggestions d’amélioration', type: 'TEXT', required: false, options: [], maxLength: 2000 },
  ],
}
