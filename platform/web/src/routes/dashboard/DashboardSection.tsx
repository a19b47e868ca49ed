import type { SortingState } from '@tanstack/react-table'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DashboardPlace, DashboardSection as Section, Indicator } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { AllMeasures, COLUMNS, type Row } from '../project/indicators/AllMeasures'
import { figures, words } from '../project/indicators/measure'
import { Overview } from '../project/indicators/Overview'
import { TargetChart } from '../project/indicators/TargetChart'

/** One programme: all its indicators over the months, then place by place with the way to the measures themselves. */
export function DashboardSection({ section, slug }: { section: Section; slug: string }) {
  const board = { place: { label: section.title }, indicators: section.indicators }
  return (
    <section className="j-section" aria-label={section.title}>
      <h2>{section.title}</h2>
      <p className="j-count">
        {t('dashboard.places', { count: section.places })} {t('dashboard.projects', { count: section.projects })} {t('dashboard.months')}
      </p>
      <Overview board={board} />
      {section.indicators.map((indicator) => (
        <Series key={indicator.code} indicator={indicator} />
      ))}
      <Places section={section} slug={slug} />
      <AllMeasures board={board} />
    </section>
  )
}

function Series({ indicator }: { indicator: Indicator }) {
  return (
    <article className="j-panel j-indicator" id={indicator.code} aria-label={indicator.label}>
      <h3>{indicator.label}</h3>
      {indicator.target && <p>{t('dashboard.target', { target: indicator.target.text })}</p>}
      <TargetChart indicator={indicator} />
      <SmallTable
        caption={t('indicator.measures', { name: indicator.label })}
        headers={[t('dashboard.ended'), t('indicator.value'), t('indicator.figures'), t('indicator.coverage'), t('indicator.gap')]}
        rows={[...indicator.points].reverse().map((p) => ({ key: p.last, cells: [p.label, words(p), figures(p) ?? '–', p.coverage ?? '', p.gapText ?? '–'] }))}
      />
    </article>
  )
}

interface PlacedRow extends Row { indicator: Indicator; at: DashboardPlace }

function rows(section: Section): PlacedRow[] {
  const places = new Map(section.compared.map((place) => [place.nodeId, place]))
  const indicators = new Map(section.indicators.map((indicator) => [indicator.code, indicator]))
  return section.cells.flatMap((cell) => {
    const at = places.get(cell.nodeId)
    const indicator = indicators.get(cell.indicator)
    return at && indicator ? [{ at, indicator, point: cell.point }] : []
  })
}

function Places({ section, slug }: { section: Section; slug: string }) {
  const [sorting, setSorting] = useState<SortingState>([])
  const where: Column<PlacedRow> = {
    id: 'endroit',
    header: t('indicator.place'),
    wide: true,
    sort: (r) => r.at.path.join(' › '),
    fields: [
      { header: t('indicator.place'), value: (r) => r.at.label },
      { header: t('region.path'), value: (r) => r.at.path.slice(0, -1).join(' › ') },
      { header: t('dashboard.project'), value: (r) => r.at.engagementTitle },
    ],
    cell: (r) => (
      <>
        <Link to="/e/$slug/projets/$id/indicateurs" params={{ slug, id: r.at.engagementId }} search={{ noeud: r.at.nodeId }}>
          {r.at.label}
        </Link>
        <span className="j-sub">{[r.at.path.slice(0, -1).join(' › '), r.at.engagementTitle].filter(Boolean).join(' · ')}</span>
      </>
    ),
  }
  const target: Column<PlacedRow> = { id: 'cible', header: t('indicator.target'), sort: (r) => r.indicator.target?.text, cell: (r) => r.indicator.target?.text ?? '–' }
  return (
    <section className="j-section" aria-label={t('dashboard.byPlace', { level: section.levelLabel })}>
      <h3>{t('dashboard.byPlace', { level: section.levelLabel })}</h3>
      {section.cells.length === 0 ? (
        <p>{t('dashboard.noPlace')}</p>
      ) : (
        <DataTable<PlacedRow>
          name="tableau-de-bord"
          caption={t('dashboard.byPlaceOf', { level: section.levelLabel, title: section.title })}
          columns={[where, ...COLUMNS, target]}
          rows={rows(section)}
          rowKey={(r) => `${r.at.nodeId} ${r.indicator.code}`}
          sorting={sorting}
          onSorting={setSorting}
          filter
        />
      )}
    </section>
  )
}
