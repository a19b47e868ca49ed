import { Group, Button, Modal, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { queries, type RegisterContent, type RegisterEntry, type RegisterVerb } from '~/api'
import { Async } from '~/components/Async'
import { HistoryList } from '~/components/HistoryList'
import { t } from '~/i18n'
import { longDay, plainDay } from '~/lib/dates'
import { CancelModal } from './CancelModal'
import { FactsModal } from './FactsModal'
import { MoveModal } from './MoveModal'
import { criticalityText } from './rating'
import { attributeText, EntryState } from './RegisterTable'

interface Props { entry: RegisterEntry; content: RegisterContent; slug: string; id: string; onClose: () => void }

const VERBS = { CHANGE: 'register.change', MOVE: 'register.move', CANCEL: 'register.cancel' } as const

/** Everything about one entry, what one may do with it, and its history. An act takes the dialog's place. */
export function EntryModal({ entry, content, slug, id, onClose }: Props) {
  const [act, setAct] = useState<RegisterVerb | null>(null)
  const back = () => setAct(null)
  if (act === 'CHANGE') return <FactsModal entry={entry} content={content} slug={slug} id={id} onClose={back} />
  if (act === 'MOVE') return <MoveModal entry={entry} register={content.register} slug={slug} id={id} onClose={back} />
  if (act === 'CANCEL') return <CancelModal entry={entry} slug={slug} id={id} onClose={back} />
  return (
    <Modal opened onClose={onClose} title={`${entry.number} ${entry.title}`} size="lg">
      <EntryState entry={entry} />
      {entry.ended && entry.endedOn && <Text mt="xs">{t(entry.cancelled ? 'register.cancelled' : 'register.ended', { date: plainDay(entry.endedOn), reason: entry.endReason })}</Text>}
      <Facts entry={entry} content={content} />
      <Group gap="sm" my="md">
        {entry.allowed.map((verb, i) => (
          <Button key={verb} variant={i === 0 ? 'filled' : verb === 'CANCEL' ? 'subtle' : 'default'} onClick={() => setAct(verb)}>
            {t(VERBS[verb])}
          </Button>
        ))}
      </Group>
      <History entry={entry} slug={slug} id={id} />
    </Modal>
  )
}

function Facts({ entry: e, content: { register } }: { entry: RegisterEntry; content: RegisterContent }) {
  const facts: [string, string | null | undefined][] = [
    [t('register.description'), e.description],
    [t('register.place'), e.node.path.join(' › ')],
    [t('register.owner'), e.owner?.text ?? t('register.noOwner')],
    [t('register.startsOn'), e.startsOn && longDay(e.startsOn)],
    [t('register.dueOn'), e.dueText ?? (e.dueOn ? longDay(e.dueOn) : t('register.noDue'))],
    [t('register.criticality'), register.kind === 'RISK' ? [e.probability && `${t('register.probability')} ${e.probability}`, e.impact && `${t('register.impact').toLowerCase()} ${e.impact}`, criticalityText(e)].filter(Boolean).join(', ') : null],
    [t('register.prevention'), e.prevention],
    ...register.attributes.map((a): [string, string | undefined] => [a.label, attributeText(a, e)]),
    [t('register.dependsOn'), e.dependsOn.map((d) => `${d.number} ${d.title}`).join(', ')],
  ]
  return (
    <dl className="j-facts j-entry-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

function History({ entry, slug, id }: { entry: RegisterEntry; slug: string; id: string }) {
  const history = useQuery(queries.registerHistory(slug, id, entry.id))
  return (
    <section aria-labelledby="titre-historique">
      <Title order={3} id="titre-historique" mb="sm">
        {t('register.history')}
      </Title>
      <Async query={history} lines={2}>
        {(changes) => <HistoryList entries={changes} />}
      </Async>
    </section>
  )
}
