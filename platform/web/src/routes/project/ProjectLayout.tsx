import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import { type Engagement, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { useDocumentTitle } from '~/components/PageTitle'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'
import { ProjectCalls } from './ProjectCalls'

const EngagementContext = createContext<Engagement | null>(null)

export function useEngagement() {
  const engagement = useContext(EngagementContext)
  if (!engagement) throw new Error('useEngagement outside a project page')
  return engagement
}

const TABS = ['parcours', 'sessions', 'livrables', 'indicateurs', 'registres', 'formulaires', 'contrat', 'personnes', 'historique'] as const

/** One header and a few tabs, the same for every programme. */
export function ProjectLayout() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id' })
  const engagement = useQuery(queries.engagement(slug, id))
  const registers = useQuery(queries.registers(slug, id))
  const indicators = useQuery(queries.indicatorPlaces(slug, id))
  const forms = useQuery(queries.forms(slug, id))
  // A programme without indicators, registers, forms or contract has no page for them.
  const some: Partial<Record<(typeof TABS)[number], unknown>> = { indicateurs: indicators.data?.length, registres: registers.data?.length, formulaires: forms.data?.length, contrat: engagement.data?.contract }
  const present = (tab: (typeof TABS)[number]) => !['indicateurs', 'registres', 'formulaires', 'contrat'].includes(tab) || Boolean(some[tab])
  const tabs = TABS.filter(present)
  return (
    <Async query={engagement} lines={6} heading={t('project.project')}>
      {(data) => (
        <EngagementContext value={data}>
          <Header engagement={data} slug={slug} />
          <nav aria-label={t('project.tabs')} className="j-tabs">
            {tabs.map((tab) => (
              <Link key={tab} to={`/e/$slug/projets/$id/${tab}`} params={{ slug, id }} activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
                {t(`project.${tab}`)}
              </Link>
            ))}
          </nav>
          <Outlet />
        </EngagementContext>
      )}
    </Async>
  )
}

function Header({ engagement: e, slug }: { engagement: Engagement; slug: string }) {
  const space = useSpace()
  const programmes = useQuery(queries.programmes(slug))
  // A version that is no longer installed has no sheet.
  const listed = programmes.data?.some((p) => p.pluginId === e.programme.pluginId && p.version === e.programme.version)
  useDocumentTitle(`${e.title} · ${space.name}`)
  return (
    <header className="j-project-header">
      <Crumbs items={[{ label: t('projects.title'), to: `/e/${slug}/projets` }, { label: e.title }]} />
      <Title order={1} tabIndex={-1} data-page-heading>
        {e.title}
      </Title>
      <Text c="dimmed" mt={4}>
        {[e.programme.title, e.sizeText].filter(Boolean).join(' · ')}
        {listed && (
          <>
            {' · '}
            <Link to="/e/$slug/programmes/$plugin/$version" params={{ slug, plugin: e.programme.pluginId, version: e.programme.version }}>
              {t('sheet.read')}
            </Link>
          </>
        )}
      </Text>
      <ProjectCalls slug={slug} id={e.id} />
      <div className="j-states">
        <State tone={toneOf(e.state)}>{e.stateLabel}</State>
        {e.phaseLabel && <State>{e.phaseLabel}</State>}
        {!e.end && <State tone={e.late ? 'late' : 'ok'}>{e.late ? (e.lateText ?? t('common.late')) : t('common.onTime')}</State>}
      </div>
      {e.end && (
        <div className="j-panel" role="note">
          <Text fw={650}>{t('end.ended', { on: plainDay(e.end.on), by: e.end.by })}</Text>
          {e.end.reason && <blockquote>{e.end.reason}</blockquote>}
          <Text c="dimmed">{t('end.endedHelp')}</Text>
        </div>
      )}
      {e.people.length > 0 && (
        <dl className="j-people-line">
          {e.people.map((p) => (
            <div key={p.roleLabel + p.name}>
              <dt>{p.roleLabel}</dt>
              <dd>{p.name}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  )
}
