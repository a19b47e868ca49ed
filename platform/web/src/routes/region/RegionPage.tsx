import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queries, type RegionRow } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { DataTable } from '~/components/DataTable'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'
import { matches } from '~/lib/words'
import { EarlySigns } from '../warning/EarlySigns'
import { columnsOf } from './columns'
import type { RegionSearch } from './search'

/** All sites of the space on one screen: where each stands, how late, and who holds it up. */
export function RegionPage() {
  const space = useSpace()
  const search = useSearch({ from: '/e/$slug/region' })
  const rows = useQuery(queries.region(space.slug, search.programme))
  return (
    <>
      <PageTitle title={t('region.title')} tab={`${t('region.nav')} · ${space.name}`} lead={t('region.lead')} />
      <EarlySigns slug={space.slug} />
      <Async query={rows} empty={{ title: t('region.none'), text: t('region.noneHelp') }} lines={7}>
        {(list) => <Region rows={list} search={search} />}
      </Async>
    </>
  )
}

function Region({ rows, search }: { rows: RegionRow[]; search: RegionSearch }) {
  const space = useSpace()
  const navigate = useNavigate()
  const columns = useMemo(() => columnsOf(space.slug, space.timeZone), [space.slug, space.timeZone])
  const set = (next: Partial<RegionSearch>) => void navigate({ to: '.', search: { ...search, ...next }, replace: true })
  const phases = [...new Map(rows.flatMap((r) => (r.phase ? [[r.phase.code, r.phase.label] as const] : []))).entries()]
  const shown = useMemo(() => rows.filter((r) => keep(r, search)), [rows, search])
  const tri = search.tri ?? '-late'
  const sorting = [{ id: tri.replace(/^-/, ''), desc: tri.startsWith('-') }]
  return (
    <>
      <div className="j-filters">
        <TextInput type="search" label={t('region.search')} value={search.q ?? ''} onChange={(e) => set({ q: e.currentTarget.value || undefined })} />
        <Programme search={search} set={set} slug={space.slug} />
        <Select label={t('session.phase')} data={phases.map(([value, label]) => ({ value, label }))} value={search.phase ?? null} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} placeholder={t('region.allPhases')} onChange={(v) => set({ phase: v ?? undefined })} />
        <Select
          label={t('plan.state')}
          data={[
            { value: 'retard', label: t('region.onlyLate') },
            { value: 'bloque', label: t('region.onlyBlocked') },
          ]}
          value={search.etat ?? null}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          placeholder={t('region.allStates')}
          onChange={(v) => set({ etat: (v as RegionSearch['etat']) ?? undefined })}
        />
      </div>
      <DataTable
        name="region"
        caption={t('region.title')}
        columns={columns}
        rows={shown}
        rowKey={(r) => r.nodeId}
        sorting={sorting}
        onSorting={([s]) => set({ tri: s ? `${s.desc ? '-' : ''}${s.id}` : undefined })}
        summary={
          <p role="status" className="j-count">
            {t('region.count', { count: shown.length, total: rows.length, late: shown.filter((r) => r.late).length, blocked: shown.filter((r) => r.blocked).length })}
          </p>
        }
      />
    </>
  )
}

function Programme({ search, set, slug }: { search: RegionSearch; set: (next: Partial<RegionSearch>) => void; slug: string }) {
  const programmes = useQuery(queries.programmes(slug))
  if ((programmes.data?.length ?? 0) < 2 && !search.programme) return null
  return (
    <Select label={t('project.programme')} data={(programmes.data ?? []).map((p) => ({ value: p.pluginId, label: p.title }))} value={search.programme ?? null} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} placeholder={t('region.allProgrammes')} onChange={(v) => set({ programme: v ?? undefined })} />
  )
}

export function keep(row: RegionRow, search: RegionSearch): boolean {
  if (search.phase && row.phase?.code !== search.phase) return false
  if (search.etat === 'retard' && !row.late) return false
  if (search.etat === 'bloque' && !row.blocked) return false
  return matches(search.q, row.label, row.finess, row.engagementTitle, row.blockedBy, ...row.path)
}
