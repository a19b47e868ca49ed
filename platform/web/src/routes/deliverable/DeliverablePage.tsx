import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Deliverable, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { HistoryList } from '~/components/HistoryList'
import { useDocumentTitle } from '~/components/PageTitle'
import { PathLink } from '~/components/PathLink'
import { Source, Warnings } from '~/components/Source'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { Deadline } from './Deadline'
import { Decisions } from './Decisions'
import { DiagramSection } from './DiagramSection'
import { Documents } from './Documents'
import { NextStep } from './NextStep'
import { Records } from './Records'
import { Visas } from './Visas'

/** One deliverable: what is expected, from whom, by when and why, and all that happened. */
export function DeliverablePage() {
  const { slug, id, obligation } = useParams({ from: '/e/$slug/projets/$id/livrables/$obligation' })
  const deliverable = useQuery(queries.deliverable(slug, obligation))
  return (
    <Async query={deliverable} lines={6} heading={t('deliverable.deliverable')}>
      {(data) => <Content deliverable={data} slug={slug} project={id} />}
    </Async>
  )
}

function Content({ deliverable: d, slug, project }: { deliverable: Deliverable; slug: string; project: string }) {
  return (
    <>
      <Header deliverable={d} slug={slug} project={project} />
      <div className="j-deliverable">
        {/* On a phone the columns become one: what is expected, then the facts, then the rest. */}
        <NextStep deliverable={d} slug={slug} />
        <aside aria-label={t('deliverable.facts')}>
          <Deadline deliverable={d} slug={slug} />
          <Actors deliverable={d} />
          <Warnings warnings={d.openPoints} title={t('deliverable.openPoints')} />
        </aside>
        <div>
          <Documents deliverable={d} slug={slug} />
          <Decisions deliverable={d} slug={slug} />
          <Visas slug={slug} deliverable={d.id} />
          <Records slug={slug} deliverable={d.id} />
          <DiagramSection slug={slug} id={d.id} />
          <History slug={slug} id={d.id} />
        </div>
      </div>
    </>
  )
}

function Header({ deliverable: d, slug, project }: { deliverable: Deliverable; slug: string; project: string }) {
  const space = useSpace()
  const engagement = useQuery(queries.engagement(slug, project))
  useDocumentTitle(`${d.title} · ${space.name}`)
  const base = `/e/${slug}/projets/${project}`
  return (
    <header className="j-project-header">
      <Crumbs
        items={[
          { label: t('projects.title'), to: `/e/${slug}/projets` },
          { label: engagement.data?.title ?? t('project.project'), to: `${base}/parcours` },
          { label: t('project.livrables'), to: `${base}/livrables` },
          { label: d.title },
        ]}
      />
      <Title order={1} tabIndex={-1} data-page-heading>
        {d.title}
      </Title>
      <Text c="dimmed" mt={4}>
        {[(d.node.path ?? [d.node.label]).join(' › '), d.phase?.label].filter(Boolean).join(' · ')}
      </Text>
      <div className="j-states">
        <State tone={toneOf(d.state)}>{d.stateLabel}</State>
        {d.deadline?.late && <State tone="late">{t('common.late')}</State>}
      </div>
      {d.description && (
        <Text mt="sm" maw={760}>
          {d.description}
          {d.source && (
            <Text span fz="sm" c="dimmed">
              {' '}
              <Source source={d.source} />
            </Text>
          )}
        </Text>
      )}
      {d.form && (
        <Text mt="xs">
          {t('deliverable.form')}{' '}
          <PathLink href={`/e/${slug}/projets/${d.engagementId}/formulaires/${d.form.code}/${d.node.id}`}>{d.form.label}</PathLink>
        </Text>
      )}
    </header>
  )
}

function Actors({ deliverable: d }: { deliverable: Deliverable }) {
  const roles = [
    { label: t('deliverable.producer'), actor: d.producer },
    ...(d.checker ? [{ label: t('deliverable.checker'), actor: d.checker }] : []),
    { label: t('deliverable.obligor'), actor: d.obligor },
    { label: t('deliverable.validator'), actor: d.validator },
  ]
  return (
    <section className="j-panel" aria-labelledby="titre-acteurs">
      <Title order={2} id="titre-acteurs" fz="h3" mb="xs">
        {t('deliverable.actors')}
      </Title>
      <dl className="j-facts">
        {roles.map(({ label, actor }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {actor.label}
              {actor.people.length > 0 && <span className="j-sub">{actor.people.join(', ')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function History({ slug, id }: { slug: string; id: string }) {
  const history = useQuery(queries.deliverableHistory(slug, id))
  return (
    <section className="j-section" aria-labelledby="titre-histoire">
      <Title order={2} id="titre-histoire" mb="sm">
        {t('history.title')}
      </Title>
      <Async query={history} empty={{ title: t('history.none'), text: t('history.noneHelp') }} lines={2}>
        {(entries) => <HistoryList entries={entries} />}
      </Async>
    </section>
  )
}
