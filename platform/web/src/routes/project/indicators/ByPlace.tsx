import { useQuery } from '@tanstack/react-query'
import type { SortingState } from '@tanstack/react-table'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type IndicatorComparison, queries } from '~/api'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { t } from '~/i18n'
import { COLUMNS, type Row } from './AllMeasures'
import type { Where } from './IndicatorCard'

type PlacedRow = Row & { place: IndicatorComparison['place'] }

/** The newest period of each place directly below, side by side: a click leads to the place. */
export function ByPlace({ place, slug, id }: Where) {
  const comparison = useQuery({ ...queries.indicatorComparison(slug, id, place.id), staleTime: 0 })
  const [sorting, setSorting] = useState<SortingState>([])
  const where: Column<PlacedRow> = {
    id: 'endroit',
    header: t('indicator.place'),
    sort: (r) => r.place.label,
    cell: (r) => (
      <Link to="/e/$slug/projets/$id/indicateurs" params={{ slug, id }} search={{ noeud: r.place.id }}>
        {r.place.label}
      </Link>
    ),
  }
  return (
    <section className="j-section" aria-label={t('indicator.byPlace')}>
      <h2>{t('indicator.byPlace')}</h2>
      <Async query={comparison} lines={3} empty={{ title: t('indicator.nothingBelow'), text: t('indicator.nothingBelowHelp') }}>
        {(list) => (
          <DataTable<PlacedRow>
            name="indicateurs-compares"
            caption={t('indicator.byPlaceOf', { place: place.label })}
            columns={[where, ...COLUMNS]}
            rows={list.map((c) => ({ place: c.place, indicator: c, point: c.point }))}
            rowKey={(r) => `${r.place.id} ${r.indicator.label} ${r.point.first}`}
            sorting={sorting}
            onSorting={setSorting}
            filter
          />
        )}
      </Async>
    </section>
  )
}
