import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Order, type OrderBook, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { OrderForm } from './OrderForm'
import { OrderSheet } from './OrderSheet'
import { toneOf } from './words'

const NEW = 'nouveau'

/** One order: written as a draft, read once it is placed. */
export function OrderPage() {
  const { slug, id, order } = useParams({ from: '/e/$slug/projets/$id/commandes/$order' })
  const { remplace } = useSearch({ from: '/e/$slug/projets/$id/commandes/$order' })
  const book = useQuery(queries.orders(slug, id))
  return (
    <Async query={book} lines={6} heading={t('order.order')}>
      {(data) => (data.schedule.length === 0 && data.orders.length === 0 ? <Bare /> : order === NEW ? <Fresh key={remplace} book={data} replaced={data.orders.find((o) => o.id === remplace)} /> : <Known key={order} book={data} order={data.orders.find((o) => o.id === order)} />)}
    </Async>
  )
}

function Bare() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/commandes/$order' })
  return (
    <Frame title={t('order.order')}>
      <EmptyPanel title={t('order.none')} text={t('order.noneHelp')} action={<ToContract slug={slug} id={id} />} />
    </Frame>
  )
}

function Fresh({ book, replaced }: { book: OrderBook; replaced?: Order }) {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/commandes/$order' })
  return (
    <Frame title={t('order.newOrder')}>
      {!book.allowed.includes('DRAFT_ORDER') ? (
        <EmptyPanel title={t('order.mayNot')} text={t('order.mayNotHelp')} />
      ) : book.schedule.every((l) => l.prices.length === 0) ? (
        <EmptyPanel title={t('order.needPrices')} text={t('order.needPricesHelp')} action={<ToContract slug={slug} id={id} />} />
      ) : (
        <OrderForm book={book} replaced={replaced} slug={slug} id={id} />
      )}
    </Frame>
  )
}

function Known({ book, order }: { book: OrderBook; order?: Order }) {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/commandes/$order' })
  if (!order) {
    return (
      <Frame title={t('order.order')}>
        <EmptyPanel title={t('order.absent')} text={t('order.absentHelp')} action={<ToContract slug={slug} id={id} />} />
      </Frame>
    )
  }
  return (
    <Frame title={t('order.orderOf', { number: order.number })} lead={order.subject} states={<State tone={toneOf(order)}>{order.late ? t('order.late') : order.stateLabel}</State>}>
      {order.allowed.includes('REWRITE') ? <OrderForm book={book} order={order} slug={slug} id={id} /> : <OrderSheet order={order} slug={slug} id={id} />}
    </Frame>
  )
}

function Frame({ title, lead, states, children }: { title: string; lead?: string; states?: ReactNode; children: ReactNode }) {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/commandes/$order' })
  const space = useSpace()
  const engagement = useQuery(queries.engagement(slug, id))
  const base = `/e/${slug}/projets/${id}`
  return (
    <>
      <Crumbs items={[{ label: t('projects.title'), to: `/e/${slug}/projets` }, { label: engagement.data?.title ?? t('project.project'), to: `${base}/parcours` }, { label: t('project.contrat'), to: `${base}/contrat` }, { label: title }]} />
      <PageTitle
        title={title}
        tab={`${title} · ${space.name}`}
        lead={
          <>
            {lead && <Text>{lead}</Text>}
            {states && <div className="j-states">{states}</div>}
          </>
        }
      />
      {children}
    </>
  )
}

function ToContract({ slug, id }: { slug: string; id: string }) {
  return (
    <Anchor component={Link} to={`/e/${slug}/projets/${id}/contrat`}>
      {t('order.toContract')}
    </Anchor>
  )
}
