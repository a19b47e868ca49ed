import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { DeadlineVerb, Deliverable } from '~/api'
import { DateWhy } from '~/components/DateWhy'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'
import { DeadlineModal } from './DeadlineModal'

const VERBS: DeadlineVerb[] = ['SUSPEND_DEADLINE', 'RESUME_DEADLINE', 'EXTEND_DEADLINE']

/** The one clock that counts now, in words, what its expiry does, and what whoever decides may do with it. */
export function Deadline({ deliverable: d, slug }: { deliverable: Deliverable; slug: string }) {
  const [verb, setVerb] = useState<DeadlineVerb | null>(null)
  const { deadline } = d
  const verbs = VERBS.filter((v) => d.allowed.includes(v))
  return (
    <section className={deadline?.late ? 'j-panel is-late' : 'j-panel'} aria-labelledby="titre-delai">
      <Title order={2} id="titre-delai" fz="h3" mb="xs">
        {deadline?.label ?? t('deliverable.due')}
      </Title>
      {!deadline && <Text c="dimmed">{t('deliverable.noDueHelp')}</Text>}
      {deadline && (
        <>
          {deadline.state === 'SUSPENDED' && <State tone="warn">{t('deliverable.suspended')}</State>}
          <Text fw={650} fz="lg">
            {deadline.explanation ? (
              <DateWhy date={deadline.dueOn} explanation={deadline.explanation} about={d.title}>
                {deadline.dueText}
              </DateWhy>
            ) : (
              deadline.dueText
            )}
          </Text>
          {deadline.explanation && (
            <Text fz="sm" c="dimmed">
              {t('why.hint')}
            </Text>
          )}
          {deadline.suspendedOn && deadline.suspensionMotive && (
            <Text mt="xs">{t('deliverable.suspension', { date: plainDay(deadline.suspendedOn), motive: deadline.suspensionMotive })}</Text>
          )}
          {deadline.effectText && <Text mt="xs">{deadline.effectText}</Text>}
        </>
      )}
      {verbs.length > 0 && (
        <Group mt="md" gap="sm" role="group" aria-label={t('deliverable.deadlineActs')}>
          {verbs.map((v) => (
            <Button key={v} variant="default" size="sm" onClick={() => setVerb(v)}>
              {t(`deliverable.${v}`)}
            </Button>
          ))}
        </Group>
      )}
      {verb && <DeadlineModal key={verb} verb={verb} deliverable={d} slug={slug} onClose={() => setVerb(null)} />}
    </section>
  )
}
