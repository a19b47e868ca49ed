import { Button, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PlanItem } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { DateWhy } from '~/components/DateWhy'
import { State, toneOf } from '~/components/State'
import type { Drawn, DrawnPlan } from '~/components/timeline/layout'
import { t } from '~/i18n'
import { shortDay } from '~/lib/dates'
import { shortCode } from '~/lib/words'
import { gap } from './Moves'
import { PinModal } from './PinModal'

interface Props { plan: DrawnPlan; slug: string; id: string; manages: boolean }

/** The same facts as the timeline, for reading, sorting and screen readers. */
export function PlanTable({ plan, slug, id, manages }: Props) {
  const [sorting, setSorting] = useState([{ id: 'date', desc: false }])
  const [pinning, setPinning] = useState<PlanItem | null>(null)
  const rows = useMemo((): Drawn[] => [...plan.phases, ...plan.sessions, ...plan.deliverables, ...plan.milestones], [plan])
  const columns = useMemo(() => columnsOf(slug, id, manages, setPinning), [slug, id, manages])
  return (
    <section className="j-section" aria-labelledby="titre-dates">
      <Title order={2} id="titre-dates" mb="sm">
        {t('plan.table')}
      </Title>
      <DataTable caption={t('plan.table')} columns={columns} rows={rows} rowKey={(r) => r.id} sorting={sorting} onSorting={setSorting} />
      {pinning && <PinModal key={pinning.id} item={pinning} slug={slug} id={id} onClose={() => setPinning(null)} />}
    </section>
  )
}

function columnsOf(slug: string, id: string, manages: boolean, pin: (item: PlanItem) => void): Column<Drawn>[] {
  const columns: Column<Drawn>[] = [
    { id: 'what', header: t('plan.what'), wide: true, sort: (r) => r.title, cell: (r) => <What item={r} slug={slug} id={id} /> },
    { id: 'kind', header: t('plan.kind'), sort: (r) => r.group ?? t(`plan.kind_${r.kind}`), cell: (r) => r.group ?? t(`plan.kind_${r.kind}`) },
    { id: 'date', header: t('plan.date'), sort: (r) => r.current.end, cell: (r) => <When item={r} /> },
    { id: 'baseline', header: t('plan.baseline'), sort: (r) => r.baseline?.end, cell: (r) => <Frozen item={r} /> },
    { id: 'state', header: t('plan.state'), sort: (r) => (r.late ? '0' : (r.stateLabel ?? '')), cell: (r) => <ItemState item={r} /> },
  ]
  if (!manages) return columns
  const act: Column<Drawn> = {
    id: 'act',
    header: t('common.act'),
    cell: (r) =>
      r.kind === 'PHASE' ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => pin(r)} aria-label={t('pin.name', { title: r.title })}>
          {r.pin ? t('pin.edit') : t('pin.verb')}
        </Button>
      ),
  }
  return [...columns, act]
}

function What({ item, slug, id }: { item: PlanItem; slug: string; id: string }) {
  return (
    <>
      {item.obligationId ? (
        <Link to="/e/$slug/projets/$id/livrables/$obligation" params={{ slug, id, obligation: item.obligationId }}>
          {item.title}
        </Link>
      ) : (
        <>
          {item.kind === 'SESSION' && <strong>{shortCode(item.code, item.title)} </strong>}
          {item.title}
        </>
      )}
      {item.node && <span className="j-sub">{item.node.label}</span>}
    </>
  )
}

function When({ item }: { item: PlanItem }) {
  const done = item.actual?.end
  const text = item.current.start && item.current.start !== item.current.end ? `${shortDay(item.current.start)} → ${shortDay(item.current.end)}` : shortDay(item.current.end)
  return (
    <>
      <DateWhy date={item.current.end} explanation={item.explanation} about={item.title}>
        {text}
      </DateWhy>
      {item.tolerance && <span className="j-sub">{item.tolerance}</span>}
      {item.pin && <span className="j-sub">{t(`pin.${item.pin.kind}`, { reason: item.pin.reason })}</span>}
      {done && <span className="j-sub">{t('plan.actual', { date: shortDay(done) })}</span>}
    </>
  )
}

function Frozen({ item }: { item: PlanItem }) {
  if (!item.baseline) return <span className="j-none">{t('plan.notFrozen')}</span>
  const same = item.baseline.end === item.current.end
  return (
    <>
      <span className="j-day">{shortDay(item.baseline.end)}</span>
      <span className="j-sub">{same ? t('plan.same') : gap(item.baseline.end, item.current.end)}</span>
    </>
  )
}

function ItemState({ item }: { item: PlanItem }) {
  if (item.late) return <State tone="late">{item.lateText ?? t('common.late')}</State>
  if (item.stateLabel) return <State tone={toneOf(item.actual ? 'DONE' : '')}>{item.stateLabel}</State>
  return <span className="j-none">{t('plan.toCome')}</span>
}
