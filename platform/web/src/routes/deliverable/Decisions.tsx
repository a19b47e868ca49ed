import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Deliverable, DecisionView, DeliveryView } from '~/api'
import { useSpace } from '~/app/space'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'
import { DecideModal } from './DecideModal'

/** Deliveries, each with what was decided on it, and the observations in between. */
export function Decisions({ deliverable: d, slug }: { deliverable: Deliverable; slug: string }) {
  const deliveries = [...d.deliveries].sort((a, b) => b.number - a.number)
  const loose = d.decisions.filter((x) => !d.deliveries.some((v) => v.id === x.deliveryId))
  return (
    <section className="j-section" aria-labelledby="titre-decisions">
      <Title order={2} id="titre-decisions" mb="sm">
        {t('decision.section')}
      </Title>
      {deliveries.length === 0 && <Text c="dimmed">{t('decision.noDelivery')}</Text>}
      <ol className="j-plain-list j-gap">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="j-card-flat">
            <Delivery delivery={delivery} decisions={d.decisions.filter((x) => x.deliveryId === delivery.id)} />
          </li>
        ))}
        {loose.map((x) => (
          <li key={x.id} className="j-card-flat">
            <Decision decision={x} />
          </li>
        ))}
      </ol>
      <Replacement deliverable={d} slug={slug} />
      <Observations deliverable={d} />
    </section>
  )
}

function Delivery({ delivery, decisions }: { delivery: DeliveryView; decisions: DecisionView[] }) {
  const { timeZone } = useSpace()
  return (
    <>
      <Text component="h3" fw={650}>
        {t('decision.delivery', { number: delivery.number })}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('common.byOn', { who: delivery.onBehalfOf ? t('decision.onBehalf', { who: delivery.by, party: delivery.onBehalfOf }) : delivery.by, when: instant(delivery.at, timeZone) })}
      </Text>
      <ul className="j-missing">
        {delivery.documents.map((doc) => (
          <li key={doc.documentId}>
            {t('document.nameVersion', { name: doc.name, version: doc.version })}
            {doc.sha256 && <span className="j-sub j-hash">SHA-256 {doc.sha256}</span>}
          </li>
        ))}
      </ul>
      {decisions.length === 0 && <Text mt="xs">{t('decision.none')}</Text>}
      {decisions.map((x) => (
        <Decision key={x.id} decision={x} />
      ))}
    </>
  )
}

function Decision({ decision: x }: { decision: DecisionView }) {
  const { timeZone } = useSpace()
  return (
    <div className={x.superseded ? 'j-decision is-former' : 'j-decision'}>
      <State tone={toneOf(x.effect)}>{x.superseded ? t('decision.superseded', { kind: x.kindLabel }) : x.kindLabel}</State>
      {x.motive && <blockquote>{x.motive}</blockquote>}
      {x.delayDays ? <Text fz="sm">{t('decision.delayGiven', { count: x.delayDays })}</Text> : null}
      {x.amount !== null && x.amount !== undefined && <Text fz="sm">{t('decision.amountIs', { amount: x.amount.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' }) })}</Text>}
      <Text fz="sm" c="dimmed">
        {t('common.byOn', { who: x.by, when: instant(x.decidedAt, timeZone) })}
      </Text>
    </div>
  )
}

/** Whoever decides may come back on the final decision, by a new one. */
function Replacement({ deliverable: d, slug }: { deliverable: Deliverable; slug: string }) {
  const [opened, setOpened] = useState(false)
  const last = d.decisions.find((x) => !x.superseded && x.deliveryId === d.deliveries.reduce((a, b) => (a.number > b.number ? a : b)).id)
  if (!last || !d.allowed.includes('REPLACE_DECISION')) return null
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setOpened(true)}>
        {t('decision.replace')}
      </Button>
      {opened && <DecideModal deliverable={d} slug={slug} replaced={last} onClose={() => setOpened(false)} />}
    </>
  )
}

function Observations({ deliverable: d }: { deliverable: Deliverable }) {
  const { timeZone } = useSpace()
  if (d.observations.length === 0) return null
  return (
    <>
      <Title order={3} mt="md" mb="xs">
        {t('deliverable.observations')}
      </Title>
      <ul className="j-plain-list j-gap">
        {d.observations.map((o) => (
          <li key={o.id} className="j-card-flat">
            <Text>{o.text}</Text>
            <Text fz="sm" c="dimmed">
              {t('common.byOn', { who: o.by, when: instant(o.at, timeZone) })}
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}
