import { Button, Group, Select, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type Plan, queries, type SessionRow } from '~/api'
import { Async } from '~/components/Async'
import { Warnings } from '~/components/Source'
import type { DrawnPlan } from '~/components/timeline/layout'
import { Timeline } from '~/components/timeline/Timeline'
import { t } from '~/i18n'
import { flatten } from '~/lib/tree'
import { EarlySigns } from '../warning/EarlySigns'
import { Baselines } from './course/Baselines'
import { FreezeModal } from './course/FreezeModal'
import { Gates } from './course/Gates'
import { MarkDetail } from './course/MarkDetail'
import { Origins } from './course/Origins'
import { Parameters } from './course/Parameters'
import { PlanTable } from './course/PlanTable'
import { Lineage } from './Lineage'
import { useEngagement } from './ProjectLayout'

const isBare = (plan: Plan) => plan.origins.every((o) => o.date) && plan.phases.length + plan.sessions.length + plan.deliverables.length + plan.milestones.length === 0

const laneOf = (kind: string | undefined) => (kind ? t('plan.sessionLane', { kind: kind.toLowerCase() }) : undefined)

/** Sessions stand in one lane per kind; until their list is read they share one. */
function withKinds(plan: Plan, sessions: SessionRow[] | undefined): DrawnPlan {
  const kinds = new Map(sessions?.map((s) => [s.id, s.kindLabel]))
  return { ...plan, sessions: plan.sessions.map((s) => ({ ...s, group: laneOf(kinds.get(s.id)) })) }
}

/** The whole course: origins, timeline, gates, and the same dates in a table. */
export function CourseTab() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/parcours' })
  const { noeud } = useSearch({ from: '/e/$slug/projets/$id/parcours' })
  const navigate = useNavigate()
  const engagement = useEngagement()
  const plan = useQuery(queries.plan(slug, id, noeud))
  const sessions = useQuery(queries.sessions(slug, id))
  const manages = engagement.rights.includes('MANAGE_PLAN')
  const [freezing, freeze] = useDisclosure(false)
  const nodes = flatten(engagement.tree).map(({ node, depth }) => ({ value: node.id, label: `${'  '.repeat(depth)}${node.label} (${node.levelLabel.toLowerCase()})` }))
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="lg" gap="sm">
        <Select
          label={t('plan.node')}
          data={nodes}
          value={noeud ?? engagement.tree.id}
          allowDeselect={false}
          maw={420}
          style={{ flex: '1 1 260px' }}
          onChange={(value) => void navigate({ to: '.', search: { noeud: value === engagement.tree.id ? undefined : (value ?? undefined) }, replace: true })}
        />
        {manages && plan.data && !isBare(plan.data) && <Button onClick={freeze.open}>{t('baseline.freeze')}</Button>}
      </Group>
      <EarlySigns slug={slug} id={id} />
      <Async query={plan} isEmpty={isBare} empty={{ title: t('plan.none'), text: t('plan.noneHelp') }} lines={6}>
        {(bare) => {
          const data = withKinds(bare, sessions.data)
          return (
          <>
            <Origins plan={data} slug={slug} id={id} manages={manages} />
            <section className="j-section" aria-labelledby="titre-frise">
              <Title order={2} id="titre-frise" mb="sm">
                {t('plan.timelineTitle')}
              </Title>
              <Timeline plan={data} detail={(mark) => <MarkDetail mark={mark} slug={slug} id={id} />} />
            </section>
            <Gates plan={data} slug={slug} id={id} mayOpen={engagement.rights.includes('OVERRIDE_GATE')} />
            <Parameters slug={slug} id={id} manages={manages} />
            {data.warnings.length > 0 && (
              <details className="j-details j-section">
                <summary>{t('plan.warningCount', { count: data.warnings.length })}</summary>
                <Warnings warnings={data.warnings} title={t('plan.warnings')} />
              </details>
            )}
            <PlanTable plan={data} slug={slug} id={id} manages={manages} />
            <Baselines baselines={data.baselines} />
          </>
          )
        }}
      </Async>
      <Lineage slug={slug} id={id} />
      <FreezeModal slug={slug} id={id} opened={freezing} onClose={freeze.close} />
    </>
  )
}
