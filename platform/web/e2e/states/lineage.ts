import type * as T from '~/api'

export const lineage: T.Lineage = {
  mayChange: true,
  candidates: [{ id: 'e2', title: 'Coopération 2025' }],
  earlier: [
    { id: 'f1', engagementId: 'e3', title: 'Coopération 2024', readable: true, carried: [
      { id: 'k1', kind: 'DOCUMENT', label: 'Rapport d’évaluation', by: 'Camille Durand', at: '2026-11-20T09:00:00Z', documentId: 'd9', version: 2 },
      { id: 'k2', kind: 'RESULTS', label: 'Indicateurs', by: 'Camille Durand', at: '2026-11-20T09:05:00Z' },
    ] },
    { id: 'f2', engagementId: 'e4', title: 'Coopération 2023', readable: false, carried: [] },
  ],
}
