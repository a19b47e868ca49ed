import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Dashboard, type DashboardChoice, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'
import { DashboardSection } from './DashboardSection'
import type { DashboardSearch } from './search'

/** Indicators of all projects that one sees, added up: what is chosen is in the address. */
export function DashboardPage() {
  const space = useSpace()
  const search = useSearch({ from: '/e/$slug/indicateurs' })
  const dashboard = useQuery({ ...queries.dashboard(space.slug, search.programme, search.niveau, search.etablissement), staleTime: 0 })
  return (
    <>
      <PageTitle title={t('dashboard.title')} tab={`${t('dashboard.nav')} · ${space.name}`} lead={t('dashboard.lead')} />
      <Async query={dashboard} isEmpty={(d) => d.programmes.length === 0} empty={{ title: t('dashboard.none'), text: t('dashboard.noneHelp') }} lines={7}>
        {(data) => <Content data={data} search={search} slug={space.slug} />}
      </Async>
    </>
  )
}

function Content({ data, search, slug }: { data: Dashboard; search: DashboardSearch; slug: string }) {
  const navigate = useNavigate()
  const set = (next: Partial<DashboardSearch>) => void navigate({ to: '.', search: { ...search, ...next }, replace: true })
  const levels = data.sections.length === 1 ? data.sections[0].levels : []
  return (
    <>
      <div className="j-filters">
        {(data.programmes.length > 1 || search.programme) && <Choice label={t('project.programme')} all={t('region.allProgrammes')} list={data.programmes} value={search.programme} onChange={(programme) => set({ programme, niveau: undefined })} />}
        {data.organisations.length > 0 && <Choice label={t('dashboard.organisation')} all={t('dashboard.allOrganisations')} list={data.organisations} value={search.etablissement} onChange={(etablissement) => set({ etablissement, niveau: undefined })} />}
        {levels.length > 1 && <Select label={t('dashboard.level')} data={options(levels)} value={data.sections[0].level} allowDeselect={false} onChange={(niveau) => set({ niveau: niveau ?? undefined })} />}
      </div>
      {data.sections.length === 0 && <EmptyPanel title={t('common.nothingFound')} text={t('common.widen')} />}
      {data.sections.map((section) => (
        <DashboardSection key={section.programme} section={section} slug={slug} />
      ))}
    </>
  )
}

const options = (list: DashboardChoice[]) => list.map((c) => ({ value: c.code, label: c.label }))

function Choice({ label, all, list, value, onChange }: { label: string; all: string; list: DashboardChoice[]; value?: string; onChange: (code?: string) => void }) {
  return <Select label={label} searchable data={options(list)} value={value ?? null} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} placeholder={all} onChange={(v) => onChange(v ?? undefined)} />
}
