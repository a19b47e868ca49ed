import { Anchor, Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Order, type OrderBook, queries, type ScheduleLine } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { SmallTable } from '~/components/SmallTable'
import { Source } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instantDay, plainDay } from '~/lib/dates'
import { dueText, toneOf } from '~/routes/order/words'
import { days, euros } from './money'
import { MaximumModal, UnitPriceModal } from './ScheduleModals'

interface At { slug: string; id: string }

/** The price schedule and the orders made from it. A contract without any says nothing to those who cannot begin one. */
export function Orders({ slug, id }: At) {
  const book = useQuery(queries.orders(slug, id))
  const [editing, setEditing] = useState<ScheduleLine | 'new' | 'maximum' | null>(null)
  const bare = (b: OrderBook) => b.schedule.length === 0 && b.orders.length === 0
  if (book.data && bare(book.data) && !book.data.allowed.includes('SET_UNIT_PRICE')) return null
  const addLine = (
    <Button variant="default" onClick={() => setEditing('new')}>
      {t('order.addLine')}
    </Button>
  )
  return (
    <section className="j-section" aria-labelledby="titre-commandes">
      <Title order={2} id="titre-commandes" mb="sm">
        {t('order.title')}
      </Title>
      <Async query={book} lines={3} isEmpty={bare} empty={{ title: t('order.none'), text: t('order.noneHelp'), action: addLine }}>
        {(data) => (
          <>
            <Standing book={data} />
            <OrderList book={data} slug={slug} id={id} />
            <Schedule book={data} onEdit={setEditing} />
            <div className="j-buttons">
              {data.allowed.includes('SET_MAXIMUM') && (
                <Button variant="default" onClick={() => setEditing('maximum')}>
                  {t('order.setMaximum')}
                </Button>
              )}
              {data.allowed.includes('SET_UNIT_PRICE') && addLine}
            </div>
          </>
        )}
      </Async>
      {editing === 'maximum' && <MaximumModal maximum={book.data?.maximum ?? undefined} slug={slug} id={id} onClose={() => setEditing(null)} />}
      {editing && editing !== 'maximum' && <UnitPriceModal line={editing === 'new' ? undefined : editing} tranches={book.data?.tranches ?? []} slug={slug} id={id} onClose={() => setEditing(null)} />}
    </section>
  )
}

function Standing({ book: b }: { book: OrderBook }) {
  const left = b.maximum === null || b.maximum === undefined ? undefined : (Math.round(b.maximum * 100) - Math.round(b.ordered * 100)) / 100
  return (
    <dl className="j-facts j-facts-row">
      <div>
        <dt>{t('order.ordered')}</dt>
        <dd>{euros(b.ordered)} HT</dd>
      </div>
      <div>
        <dt>{t('order.maximum')}</dt>
        <dd>{left === undefined ? t('order.maximumNone') : `${euros(b.maximum!)} HT`}</dd>
      </div>
      {left !== undefined && (
        <div>
          <dt>{t('order.left')}</dt>
          <dd>{left < 0 ? <State tone="late">{euros(left)}</State> : `${euros(left)} HT`}</dd>
        </div>
      )}
    </dl>
  )
}

function OrderList({ book: b, slug, id }: { book: OrderBook } & At) {
  const base = `/e/${slug}/projets/${id}/commandes`
  return (
    <>
      {b.orders.length === 0 && (
        <Text c="dimmed" mt="sm">
          {t('order.noOrder')}
        </Text>
      )}
      <ul className="j-plain-list j-gap j-orders">
        {b.orders.map((o) => (
          <li key={o.id} className={o.late ? 'j-card-flat is-late' : 'j-card-flat'}>
            <OrderCard order={o} to={`${base}/${o.id}`} />
          </li>
        ))}
      </ul>
      {b.allowed.includes('DRAFT_ORDER') && (
        <Button component={Link} to={`${base}/nouveau`} mt="sm">
          {t('order.add')}
        </Button>
      )}
    </>
  )
}

function OrderCard({ order: o, to }: { order: Order; to: string }) {
  const due = dueText(o.state === 'DRAFT' ? o.dueDays : undefined, o.dueOn)
  return (
    <>
      <Text component="h3" fw={650}>
        <Anchor component={Link} to={to} inherit>
          {`${t('order.orderOf', { number: o.number })} · ${o.subject}`}
        </Anchor>
      </Text>
      <State tone={toneOf(o)}>{o.late ? t('order.late') : o.stateLabel}</State>
      <Text fz="sm" c="dimmed" mt={4}>
        {[o.place.label, `${euros(o.net)} HT`, o.placedOn && `${t('order.placedOn')} ${plainDay(o.placedOn)}`, o.state !== 'CANCELLED' && !o.performedOn && due, o.performedOn && `${t('order.performedOn')} ${plainDay(o.performedOn)}`].filter(Boolean).join(' · ')}
      </Text>
    </>
  )
}

function Schedule({ book: b, onEdit }: { book: OrderBook; onEdit: (line: ScheduleLine) => void }) {
  const may = b.allowed.includes('SET_UNIT_PRICE')
  const headers = (['line', 'unitAmount', 'vatRate', 'since'] as const).map((h) => t(`order.${h}`))
  return (
    <>
      <Title order={3} fz="md" mt="lg" mb="xs">
        {t('order.schedule')}
      </Title>
      <SmallTable
        caption={t('order.scheduleCaption')}
        headers={may ? [...headers, t('order.act')] : headers}
        figures={[1, 2]}
        rows={b.schedule.map((l) => ({
          key: l.code,
          cells: [
            <LineName key="name" line={l} />,
            l.prices.length > 0 ? `${euros(l.prices[0].amount)} / ${l.unit}` : t('order.toRecord'),
            l.prices.length > 0 ? `${days(l.prices[0].vatRate)} %` : '–',
            <Since key="since" line={l} />,
            ...(may ? [<Edit key="edit" line={l} onEdit={onEdit} />] : []),
          ],
        }))}
      />
    </>
  )
}

function LineName({ line: l }: { line: ScheduleLine }) {
  return (
    <>
      {l.label}
      {l.tranche && <span className="j-sub">{l.ordered ? l.tranche.label : `${l.tranche.label} : ${t('order.dormant')}`}</span>}
      {l.source && (
        <span className="j-sub">
          <Source source={l.source} />
        </span>
      )}
    </>
  )
}

function Since({ line: l }: { line: ScheduleLine }) {
  const { timeZone } = useSpace()
  const [current, ...former] = l.prices
  if (!current) return <>–</>
  const on = (at: string) => instantDay(at, timeZone)
  return (
    <>
      {on(current.since)}
      {current.reason && <span className="j-sub">{current.reason}</span>}
      {former.length > 0 && (
        <details>
          <summary>{t('order.former')}</summary>
          <ul className="j-missing">
            {former.map((p) => (
              <li key={p.since}>{t('order.formerPrice', { amount: euros(p.amount), on: on(p.since) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Edit({ line: l, onEdit }: { line: ScheduleLine; onEdit: (line: ScheduleLine) => void }) {
  const priced = l.prices.length > 0
  return (
    <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onEdit(l)} aria-label={t(priced ? 'order.reviseOf' : 'order.setPriceOf', { label: l.label })}>
      {t(priced ? 'order.revise' : 'order.setPrice')}
    </Button>
  )
}
