import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Origin, Plan } from '~/api'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { OriginModal } from './OriginModal'

interface Props { plan: Plan; slug: string; id: string; manages: boolean }

/** The days everything is counted from. */
export function Origins({ plan, slug, id, manages }: Props) {
  const [moving, setMoving] = useState<Origin | null>(null)
  if (plan.origins.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-origines">
      <Title order={2} id="titre-origines" mb="sm">
        {t('origin.title')}
      </Title>
      <ul className="j-plain-list j-origins">
        {plan.origins.map((o) => (
          <li key={`${o.code}-${o.nodeId}`} className="j-card-flat">
            <Text fz="sm" c="dimmed">
              {o.label}
            </Text>
            <Text fw={650} fz="lg" className="j-first-letter">
              {o.date ? longDay(o.date) : t('origin.undated')}
            </Text>
            <Text fz="sm" c="dimmed">
              {[o.date && (o.actual ? t('origin.actual') : t('origin.forecast')), o.inherited && o.nodeLabel && t('origin.inherited', { node: o.nodeLabel })].filter(Boolean).join(' · ')}
            </Text>
            {manages && (
              <Button variant="subtle" size="compact-sm" ml={-8} mt={4} onClick={() => setMoving(o)} aria-label={t(o.date ? 'origin.moveName' : 'origin.giveName', { label: o.label })}>
                {t(o.date ? 'origin.move' : 'origin.give')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moving && <OriginModal key={moving.code + moving.nodeId} origin={moving} slug={slug} id={id} onClose={() => setMoving(null)} />}
    </section>
  )
}
