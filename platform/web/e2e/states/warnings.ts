import type * as T from '~/api'

const place = (nodeId: string, label: string, more: Partial<T.EarlyWarning>): T.EarlyWarning => ({
  engagementId: 'e1', engagementTitle: 'Convention 2026', nodeId, place: label, path: ['Convention 2026', 'Cohorte 1', label], register: 'alertes', registerLabel: 'Alertes',
  signs: [
    { kind: 'NO_SIGN_IN', evidence: [{ key: 'm1 2026-09-12', text: 'Nora Lemaire ne s’est pas connectée depuis le 12 septembre 2026', on: '2026-09-12' }] },
    { kind: 'LATE_RECORDS', evidence: [{ key: 'p3', text: 'Relevé des deux mois du 1er juillet au 31 août 2026 : 3 mesures manquent depuis le 15 septembre 2026', on: '2026-09-15' }] },
  ],
  measures: ['Appeler la personne dans la semaine', 'Convenir d’un calendrier de rattrapage'], ...more,
})

/** One place that waits for a decision, one whose signs were set aside. */
export const warnings: T.EarlyWarning[] = [
  place('n1', 'Centre du Vieux-Port', {}),
  place('n2', 'Centre des Alpilles', { decided: { entryId: null, reason: 'Congé annoncé, un remplaçant arrive', by: 'Inès Faure', at: '2026-11-10T09:00:00Z' } }),
]
