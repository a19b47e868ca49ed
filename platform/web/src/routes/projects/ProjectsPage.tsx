import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type EngagementSummary, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

export function ProjectsPage() {
  const space = useSpace()
  const list = useQuery(queries.engagements(space.slug))
  const open = space.can('OPEN_ENGAGEMENT') && (
    <Button component={Link} to={`/e/${space.slug}/projets/nouveau`}>
      {t('projects.open')}
    </Button>
  )
  return (
    <>
      <PageTitle title={t('projects.title')} tab={`${t('projects.title')} · ${space.name}`} lead={t('projects.lead')} actions={list.data?.length ? open : undefined} />
      <Async query={list} empty={{ title: t('projects.none'), text: t(open ? 'projects.noneOpen' : 'projects.noneHelp'), action: open }}>
        {(items) => (
          <ul className="j-plain-list j-cards">
            {items.map((e) => (
              <li key={e.id}>
                <Card engagement={e} slug={space.slug} timeZone={space.timeZone} />
              </li>
            ))}
          </ul>
        )}
      </Async>
    </>
  )
}

function Card({ engagement: e, slug, timeZone }: { engagement: EngagementSummary; slug: string; timeZone: string }) {
  return (
    <Link to="/e/$slug/projets/$id/parcours" params={{ slug, id: e.id }} className="j-card">
      <Text component="h2" fw={650} fz="lg" lh={1.3}>
        {e.title}
      </Text>
      <Text fz="sm" c="dimmed">
        {[e.programme.title, e.sizeText].filter(Boolean).join(' · ')}
      </Text>
      <div className="j-states">
        <State tone={toneOf(e.state)}>{e.stateLabel}</State>
        {e.phaseLabel && <State>{e.phaseLabel}</State>}
        {e.late && <State tone="late">{e.lateText ?? t('common.late')}</State>}
      </div>
      {e.lastActivity && (
        <Text fz="sm" c="dimmed">
          {t('projects.last', { when: instant(e.lastActivity, timeZone) })}
        </Text>
      )}
    </Link>
  )
}
