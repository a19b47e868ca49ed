import { Popover, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { t } from '~/i18n'
import { plainDay, shortDay } from '~/lib/dates'
import { AXIS, type DrawnPlan, layOut, type Layout, type Mark, ROW, TITLE } from './layout'
import { Legend } from './Legend'
import { TimelineMark } from './Marks'
import { type Link, Ties } from './Ties'

interface Props {
  plan: DrawnPlan
  /** What it is called, where it does not draw the course. */
  label?: string
  /** In place of the course's own legend. */
  legend?: ReactNode
  /** Marks that come before others, by their keys. */
  links?: Link[]
  /** What the popover of a mark holds. */
  detail: (mark: Mark) => ReactNode
}

/** The whole course on one drawing. One tab stop; arrows walk through the marks by date; the table below holds the same facts. */
export function Timeline({ plan, label, legend, links, detail }: Props) {
  const { ref, width } = useElementSize()
  const layout = useMemo(
    () =>
      layOut(plan, width, {
        PHASE: t('plan.phases'),
        SESSION: t('plan.sessions'),
        DELIVERABLE: t('plan.deliverables'),
        MILESTONE: t('plan.milestones'),
      }),
    [plan, width],
  )
  return (
    <figure className="j-timeline" aria-label={label ?? t('plan.timeline')}>
      <div ref={ref} className="j-timeline-scroll">
        {layout && <Drawing layout={layout} links={links} detail={detail} />}
      </div>
      {legend ?? <Legend />}
    </figure>
  )
}

function Drawing({ layout, links = [], detail }: { layout: Layout } & Pick<Props, 'links' | 'detail'>) {
  const svg = useRef<SVGSVGElement>(null)
  const marks = useMemo(
    () => layout.lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, y: lane.top + TITLE + mark.row * ROW }))).sort((a, b) => a.mark.x1 - b.mark.x1),
    [layout],
  )
  const [current, setCurrent] = useState(0)
  const [open, setOpen] = useState<number | null>(null)
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step && Math.min(marks.length - 1, Math.max(0, current + step))
    if (next === undefined) return
    event.preventDefault()
    svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(marks[next].mark.key)}"]`)?.focus()
  }
  const opened = open === null ? null : marks[open]
  return (
    <div className="j-timeline-canvas" style={{ width: layout.width }}>
      <svg ref={svg} width={layout.width} height={layout.height} role="group" aria-label={t('plan.timelineHelp', { count: marks.length })}>
        <Hatch />
        <Axis layout={layout} />
        {links.length > 0 && <Ties links={links} marks={marks} />}
        {layout.lanes.map((lane) => (
          <text key={lane.title} x={24} y={lane.top + 20} className="j-lane-title">
            {lane.title}
          </text>
        ))}
        {marks.map(({ mark, y }, i) => (
          <TimelineMark
            key={mark.key}
            mark={mark}
            y={y}
            focusable={i === Math.min(current, marks.length - 1)}
            name={nameOf(mark)}
            onFocus={() => setCurrent(i)}
            onKey={walk}
            onOpen={() => setOpen(open === i ? null : i)}
          />
        ))}
      </svg>
      {opened && (
        <Popover opened withRoles={false} onChange={(o) => !o && setOpen(null)} width={400} position="bottom" shadow="md" withArrow trapFocus returnFocus>
          <Popover.Target>
            <span className="j-anchor" style={{ left: opened.mark.x2, top: opened.y + ROW - 4 }} />
          </Popover.Target>
          <Popover.Dropdown maw="calc(100vw - 32px)" role="dialog" aria-label={opened.mark.label}>
            {detail(opened.mark)}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}

function nameOf(mark: Mark) {
  if (mark.gate) return t('plan.gateName', { label: mark.gate.label, state: t(`gate.${mark.gate.state}`) })
  const item = mark.item!
  const when =
    mark.shape === 'bar'
      ? t('plan.span', { from: plainDay(item.current.start!), to: plainDay(item.current.end) })
      : plainDay(item.current.end)
  return [`${mark.twins.length > 1 ? t('plan.several', { title: item.title, count: mark.twins.length }) : item.title} : ${when}`, item.lateText ?? (item.late ? t('common.late') : ''), item.baseline && mark.ghost && t('plan.frozenAt', { date: plainDay(item.baseline.end) })]
    .filter(Boolean)
    .join(', ')
}

function Axis({ layout }: { layout: Layout }) {
  return (
    <g aria-hidden="true">
      {layout.months.map((m, i) => (
        <g key={m.day}>
          <line x1={m.x} x2={m.x} y1={AXIS - 8} y2={layout.height} className={m.january ? 'j-year-line' : 'j-month-line'} />
          {i < layout.months.length - 1 && (
            <text x={m.x + 5} y={AXIS - 12} className="j-axis">
              {shortDay(m.day).split(' ').at(-2)}
            </text>
          )}
          {m.january && i < layout.months.length - 1 && (
            <text x={m.x + 5} y={AXIS - 28} className="j-axis-year">
              {m.day.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      {layout.todayX !== null && (
        <>
          <line x1={layout.todayX} x2={layout.todayX} y1={AXIS - 8} y2={layout.height} className="j-today" />
          <text x={layout.todayX + 5} y={layout.height - 6} className="j-today-label">
            {t('plan.today')}
          </text>
        </>
      )}
    </g>
  )
}

function Hatch() {
  return (
    <defs>
      <pattern id="j-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" className="j-hatch-line" />
      </pattern>
    </defs>
  )
}

export function MarkHeading({ children }: { children: ReactNode }) {
  return (
    <Text fw={650} mb={4}>
      {children}
    </Text>
  )
}
