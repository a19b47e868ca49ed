import type { SortingState } from '@tanstack/react-table'
import { useState } from 'react'
import type { Indicator, MeasurePoint } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { t } from '~/i18n'
import { figures, past, words } from './measure'
import type { Shown } from './Overview'

export interface Row { indicator: Pick<Indicator, 'label' | 'unit'>; point: MeasurePoint }

export const COLUMNS: Column<Row>[] = [
  { id: 'indicateur', header: t('indicator.indicator'), sort: (r) => r.indicator.label, cell: (r) => r.indicator.label },
  { id: 'periode', header: t('indicator.period'), sort: (r) => r.point.first, cell: (r) => r.point.label, fields: [{ header: t('indicator.firstDay'), value: (r) => r.point.first }, { header: t('indicator.lastDay'), value: (r) => r.point.last }] },
  {
    id: 'valeur',
    header: t('indicator.value'),
    sort: (r) => r.point.value,
    cell: (r) => (r.point.entered > 0 || r.point.why ? words(r.point) : '–'),
    fields: [
      { header: t('indicator.value'), value: (r) => r.point.value },
      { header: t('indicator.unit'), value: (r) => r.indicator.unit },
      { header: t('indicator.whyNone'), value: (r) => r.point.why },
    ],
  },
  {
    id: 'chiffres',
    header: t('indicator.figures'),
    sort: (r) => r.point.denominator,
    cell: (r) => figures(r.point) ?? '–',
    fields: [{ header: t('indicator.numerator'), value: (r) => r.point.numerator }, { header: t('indicator.denominator'), value: (r) => r.point.denominator }],
  },
  { id: 'saisies', header: t('indicator.coverage'), sort: (r) => r.point.entered / r.point.expected, cell: (r) => r.point.coverage ?? t('indicator.of', { numerator: r.point.entered, denominator: r.point.expected }), fields: [{ header: t('indicator.enteredCount'), value: (r) => r.point.entered }, { header: t('indicator.expectedCount'), value: (r) => r.point.expected }] },
  { id: 'ecart', header: t('indicator.gap'), sort: (r) => r.point.gap, cell: (r) => r.point.gapText ?? '–' },
  { id: 'etat', header: t('indicator.state'), sort: (r) => t(`indicator.state${r.point.state}`), cell: (r) => t(`indicator.state${r.point.state}`) },
]

/** Every measure of the place in one table, to sort, filter and take away. */
export function AllMeasures({ board }: { board: Shown }) {
  const [sorting, setSorting] = useState<SortingState>([])
  const rows = board.indicators.flatMap((indicator) => past(indicator.points).map((point) => ({ indicator, point })))
  if (rows.length === 0) return null
  return (
    <section className="j-section" aria-label={t('indicator.all')}>
      <h2>{t('indicator.all')}</h2>
      <DataTable name="indicateurs" caption={t('indicator.allOf', { place: board.place.label })} columns={COLUMNS} rows={rows} rowKey={(r) => `${r.indicator.code} ${r.point.first}`} sorting={sorting} onSorting={setSorting} filter />
    </section>
  )
}
