import { Anchor, Button, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Order, orderUrl } from '~/api'
import { useSpace } from '~/app/space'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { instant, plainDay } from '~/lib/dates'
import { days, euros } from '~/routes/project/contract/money'
import { AcknowledgeModal, CancelModal } from './OrderModals'
import { Sums } from './Sums'
import { dueText } from './words'

/** An order as it is: nothing of it changes any more but its state. */
export function OrderSheet({ order: o, slug, id }: { order: Order; slug: string; id: string }) {
  return (
    <div className="j-order">
      <div>
        <Facts order={o} slug={slug} id={id} />
        <section className="j-section" aria-labelledby="titre-lignes">
          <Title order={2} id="titre-lignes" mb="sm">
            {t('order.whatOrdered')}
          </Title>
          <SmallTable
            caption={t('order.whatCaption')}
            headers={[t('order.line'), t('order.quantity'), t('order.unitAmount'), t('order.lineAmount')]}
            figures={[1, 2, 3]}
            rows={o.lines.map((l) => ({ key: l.code, cells: [l.label, `${days(l.quantity)} × ${l.unit}`, euros(l.unitAmount), euros(l.total)] }))}
          />
        </section>
        <Acts order={o} />
      </div>
      <aside aria-label={t('order.sums')} className="j-panel">
        <Sums sums={{ net: o.net, gross: o.gross, rates: o.vat }} />
        <Verbs order={o} slug={slug} id={id} />
      </aside>
    </div>
  )
}

function Facts({ order: o, slug, id }: { order: Order; slug: string; id: string }) {
  const facts = [
    { label: t('order.place'), value: o.place.path.join(' › ') },
    { label: t('order.need'), value: o.reason },
    { label: t('order.due'), value: dueText(o.dueDays, o.dueOn) },
    { label: t('order.placedOn'), value: o.placedOn && plainDay(o.placedOn) },
    { label: t('order.performedOn'), value: o.performedOn && plainDay(o.performedOn) },
    { label: t('order.motive'), value: o.motive },
    { label: t('order.billed'), value: o.placedOn && (o.billed > 0 ? `${euros(o.billed)} HT` : t('order.notBilled')) },
  ]
  return (
    <section className="j-panel" aria-label={t('order.facts')}>
      <dl className="j-facts">
        {facts.flatMap((f) => (f.value ? [<div key={f.label}><dt>{f.label}</dt><dd>{f.value}</dd></div>] : []))}
        {o.replaces && <Other label={t('order.replaces')} order={o.replaces} slug={slug} id={id} />}
        {o.replacedBy && <Other label={t('order.replacedBy')} order={o.replacedBy} slug={slug} id={id} />}
      </dl>
    </section>
  )
}

function Other({ label, order, slug, id }: { label: string; order: string; slug: string; id: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Anchor component={Link} to={`/e/${slug}/projets/${id}/commandes/${order}`}>
          {t('order.see')}
        </Anchor>
      </dd>
    </div>
  )
}

function Acts({ order: o }: { order: Order }) {
  const { timeZone } = useSpace()
  return (
    <section className="j-section" aria-labelledby="titre-actes">
      <Title order={2} id="titre-actes" mb="sm">
        {t('order.acts')}
      </Title>
      <ul className="j-plain-list j-history">
        {o.acts.map((a) => (
          <li key={a.what}>
            <Text fw={600}>{a.what}</Text>
            <Text fz="sm" c="dimmed">
              {t('common.byOn', { who: a.by, when: instant(a.at, timeZone) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Verbs({ order: o, slug, id }: { order: Order; slug: string; id: string }) {
  const [doing, setDoing] = useState<'acknowledge' | 'cancel' | null>(null)
  const close = () => setDoing(null)
  return (
    <div className="j-gap">
      {o.allowed.includes('ACKNOWLEDGE') && <Button onClick={() => setDoing('acknowledge')}>{t('order.acknowledge')}</Button>}
      <Anchor href={orderUrl(slug, id, o.id)} download>
        {t('order.pdf')}
      </Anchor>
      {o.allowed.includes('CANCEL') && (
        <Button variant="default" onClick={() => setDoing('cancel')}>
          {t('order.cancel')}
        </Button>
      )}
      {o.state === 'CANCELLED' && !o.replacedBy && o.placedOn && (
        <Anchor component={Link} to={`/e/${slug}/projets/${id}/commandes/nouveau?remplace=${o.id}`}>
          {t('order.replace')}
        </Anchor>
      )}
      {doing === 'acknowledge' && <AcknowledgeModal order={o} slug={slug} id={id} onClose={close} />}
      {doing === 'cancel' && <CancelModal order={o} slug={slug} id={id} onClose={close} />}
    </div>
  )
}
