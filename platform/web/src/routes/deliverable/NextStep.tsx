import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Deliverable, StepVerb } from '~/api'
import { t } from '~/i18n'
import { AttachModal } from './AttachModal'
import { DecideModal } from './DecideModal'
import { SimpleModal } from './SimpleModal'
import { wordOf } from './verbs'

const ORDER: StepVerb[] = ['DECIDE', 'DELIVER', 'FORWARD', 'HAND_OVER', 'ATTACH', 'SEND_BACK', 'OBSERVE']

/** What is expected next and from whom, with the buttons of those who may. */
export function NextStep({ deliverable: d, slug }: { deliverable: Deliverable; slug: string }) {
  const [verb, setVerb] = useState<StepVerb | null>(null)
  const verbs = ORDER.filter((v) => d.allowed.includes(v))
  const close = () => setVerb(null)
  const nothingToHandOver = d.documents.length === 0
  const main = verbs.find((v) => !(nothingToHandOver && (v === 'HAND_OVER' || v === 'DELIVER')))
  return (
    <section className="j-panel j-next" aria-labelledby="titre-suite">
      <Title order={2} id="titre-suite" fz="h3">
        {t('deliverable.next')}
      </Title>
      <Text fz="lg" mt={4}>
        {d.expected?.text ?? t('deliverable.nothingExpected')}
      </Text>
      {d.expected && <Text c="dimmed">{t('deliverable.by', { who: d.expected.who })}</Text>}
      {verbs.length > 0 && (
        <Group mt="md" gap="sm">
          {verbs.map((v) => (
            <Button key={v} variant={v === main ? 'filled' : 'default'} onClick={() => setVerb(v)}>
              {t(`verb.${wordOf(v, d)}`)}
            </Button>
          ))}
        </Group>
      )}
      {verb === 'ATTACH' && <AttachModal deliverable={d} slug={slug} onClose={close} />}
      {verb === 'DECIDE' && <DecideModal deliverable={d} slug={slug} onClose={close} />}
      {verb && verb !== 'ATTACH' && verb !== 'DECIDE' && <SimpleModal key={verb} verb={verb} deliverable={d} slug={slug} onClose={close} />}
    </section>
  )
}
