import { Button, Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import type { RegisterEntry } from '~/api'
import { useSpace } from '~/app/space'
import { EmptyPanel } from '~/components/EmptyPanel'
import { State } from '~/components/State'
import { type Drawn, type DrawnPlan } from '~/components/timeline/layout'
import { LegendLine } from '~/components/timeline/Legend'
import { MarkHeading, Timeline } from '~/components/timeline/Timeline'
import { t } from '~/i18n'
import { longDay, plainDay, today } from '~/lib/dates'
import { EntryState } from './RegisterTable'

interface Props { entries: RegisterEntry[]; onOpen: (entry: RegisterEntry) => void }

/** Actions on their days, those that wait tied to those that come first. The table below holds the same facts. */
export function ActionGantt({ entries, onOpen }: Props) {
  const { timeZone } = useSpace()
  const drawn = useMemo(() => entries.filter((e) => e.dueOn && !e.cancelled), [entries])
  const plan = useMemo(() => planOf(drawn, today(timeZone)), [drawn, timeZone])
  const links = useMemo(() => drawn.flatMap((e) => e.dependsOn.map((d) => ({ from: d.id, to: e.id }))), [drawn])
  const undated = entries.filter((e) => !e.dueOn && !e.cancelled).length
  return (
    <section className="j-section j-gantt" aria-labelledby="titre-calendrier">
      <Title order={2} id="titre-calendrier" mb="sm">
        {t('register.gantt')}
      </Title>
      {drawn.length === 0 ? (
        <EmptyPanel title={t('register.noDates')} text={t('register.noDatesHelp')} />
      ) : (
        <Timeline plan={plan} label={t('register.gantt')} links={links} legend={<GanttLegend tied={links.length > 0} />} detail={(mark) => <Detail entry={drawn.find((e) => e.id === mark.key)} onOpen={onOpen} />} />
      )}
      {undated > 0 && (
        <Text c="dimmed" mt="xs" mb="lg">
          {t('register.undated', { count: undated })}
        </Text>
      )}
    </section>
  )
}

/** An action with a first day is a bar, one with its last day alone a point; each node has a lane. */
function planOf(entries: RegisterEntry[], now: string): DrawnPlan {
  const items = entries.map((e): Drawn => ({
    id: e.id, code: e.number, occurrence: '', kind: e.startsOn ? 'PHASE' : 'MILESTONE', title: `${e.number} ${e.title}`, node: e.node, group: e.node.label,
    current: { start: e.startsOn, end: e.dueOn! }, actual: e.ended ? { end: e.dueOn! } : null, late: e.late, stateLabel: e.state,
  }))
  return {
    node: entries[0]?.node ?? { id: '', label: '', levelLabel: '', path: [] }, today: now, origins: [], gates: [], warnings: [], baselines: [], sessions: [], deliverables: [],
    phases: items.filter((i) => i.kind === 'PHASE'), milestones: items.filter((i) => i.kind === 'MILESTONE'),
  }
}

function Detail({ entry: e, onOpen }: { entry?: RegisterEntry; onOpen: Props['onOpen'] }) {
  if (!e) return null
  return (
    <Stack gap="xs" align="flex-start">
      <MarkHeading>
        {e.number} {e.title}
      </MarkHeading>
      <EntryState entry={e} />
      <Text>{e.startsOn ? t('plan.span', { from: plainDay(e.startsOn), to: plainDay(e.dueOn!) }) : longDay(e.dueOn!)}</Text>
      {e.owner && (e.owner.vacant ? <State tone="warn">{e.owner.text}</State> : <Text fz="sm">{e.owner.text}</Text>)}
      {e.dependsOn.length > 0 && (
        <Text fz="sm">
          {t('register.dependsOn')} : {e.dependsOn.map((d) => `${d.number} ${d.title}`).join(', ')}
        </Text>
      )}
      <Button variant="default" size="sm" onClick={() => onOpen(e)}>
        {t('register.openEntry', { number: e.number })}
      </Button>
    </Stack>
  )
}

/** The arrow's head is drawn with the ties: without any, the legend has nothing to explain. */
function GanttLegend({ tied }: { tied: boolean }) {
  return (
    <figcaption className="j-legend">
      <LegendLine shape="bar">{t('register.legendBar')}</LegendLine>
      <LegendLine shape="milestone">{t('register.legendPoint')}</LegendLine>
      <LegendLine shape="bar" state="is-done">
        {t('register.legendDone')}
      </LegendLine>
      <LegendLine shape="bar" state="is-late">
        {t('register.legendLate')}
      </LegendLine>
      {tied && (
        <span>
          <svg width="34" height="22" aria-hidden="true">
            <path className="j-tie" d="M2,11 H31" markerEnd="url(#j-tie-end)" />
          </svg>
          {t('register.legendArrow')}
        </span>
      )}
    </figcaption>
  )
}
