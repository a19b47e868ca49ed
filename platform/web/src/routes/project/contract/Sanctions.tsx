import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, queries, type Sanction, type SanctionBoard, type SanctionProcedure, versionUrl } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Source } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant, plainDay } from '~/lib/dates'
import { LiftModal, ReceiptModal, SendModal } from './SanctionModals'

interface At { slug: string; id: string }
type Act = { what: 'send'; procedure?: SanctionProcedure } | { what: 'receive'; act: Sanction } | { what: 'lift'; procedure: SanctionProcedure }

/** Between the two sides of the contract: whoever acts for neither does not hear of it, a programme without ladder has no such section. */
export function Sanctions({ slug, id }: At) {
  const board = useQuery(queries.sanctions(slug, id))
  if (board.error instanceof ApiError && board.error.status === 403) return null
  if (board.data?.ladder.length === 0 && board.data.procedures.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-sanctions">
      <Title order={2} id="titre-sanctions" mb="sm">
        {t('sanction.title')}
      </Title>
      <Async query={board} lines={3}>
        {(data) => <Board board={data} slug={slug} id={id} />}
      </Async>
    </section>
  )
}

function Board({ board, slug, id }: At & { board: SanctionBoard }) {
  const [act, setAct] = useState<Act | null>(null)
  const at = { slug, id, onClose: () => setAct(null) }
  const maySend = board.allowed.includes('SEND')
  const first = board.ladder[0]
  const rung = act?.what === 'send' ? (act.procedure?.next ?? first) : undefined
  return (
    <>
      <Text maw={760} mb="sm">
        {t('sanction.help')}
      </Text>
      <Ladder board={board} />
      {board.procedures.length === 0 && <Text c="dimmed">{t('sanction.none')}</Text>}
      <ul className="j-plain-list j-gap">
        {board.procedures.map((p) => (
          <li key={p.id} className="j-card-flat">
            <Procedure procedure={p} board={board} slug={slug} onAct={setAct} />
          </li>
        ))}
      </ul>
      {maySend && first && (
        <Button variant="default" mt="sm" onClick={() => setAct({ what: 'send' })}>
          {t('sanction.begin')}
        </Button>
      )}
      {act?.what === 'send' && rung && <SendModal rung={rung} follows={act.procedure?.acts.at(-1)?.id} demandable={board.demandable} {...at} />}
      {act?.what === 'receive' && <ReceiptModal act={act.act} {...at} />}
      {act?.what === 'lift' && <LiftModal procedure={act.procedure} {...at} />}
    </>
  )
}

function Ladder({ board }: { board: SanctionBoard }) {
  return (
    <>
      <Title order={3} fz="md" mb="xs">
        {t('sanction.ladder')}
      </Title>
      <ol className="j-missing">
        {board.ladder.map((rung) => (
          <li key={rung.code}>
            {rung.label}
            {rung.delay && `, ${t('sanction.delayOf', { delay: rung.delay })}`}
            {rung.source && (
              <span className="j-sub">
                <Source source={rung.source} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

interface ProcedureProps { procedure: SanctionProcedure; board: SanctionBoard; slug: string; onAct: (act: Act) => void }

function Procedure({ procedure: p, board, slug, onAct }: ProcedureProps) {
  const { timeZone } = useSpace()
  const last = p.acts[p.acts.length - 1]
  const may = (verb: SanctionBoard['allowed'][number]) => p.open && board.allowed.includes(verb)
  return (
    <>
      <Text component="h3" fw={650}>
        {t('sanction.procedureOf', { on: plainDay(p.acts[0].sentOn) })}
      </Text>
      <State tone={p.open ? 'warn' : 'info'}>{p.stateLabel}</State>
      <ol className="j-plain-list j-gap">
        {p.acts.map((act) => (
          <li key={act.id}>
            <ActLines act={act} slug={slug} />
          </li>
        ))}
      </ol>
      {p.liftMotive && (
        <Text>
          {t('sanction.liftedOf', { by: p.liftedBy!, when: instant(p.liftedAt!, timeZone) })}. {t('sanction.motiveOf', { motive: p.liftMotive })}
        </Text>
      )}
      {p.next && (
        <Text mt="xs">
          {t('sanction.nextOf', { label: p.next.label })}. {p.waits}
        </Text>
      )}
      <Group mt="sm" gap="sm">
        {may('NOTE_RECEIPT') && !last.receivedOn && <Button onClick={() => onAct({ what: 'receive', act: last })}>{t('sanction.note')}</Button>}
        {may('SEND') && p.next && !p.waits && <Button onClick={() => onAct({ what: 'send', procedure: p })}>{t('sanction.next')}</Button>}
        {may('LIFT') && (
          <Button variant="default" onClick={() => onAct({ what: 'lift', procedure: p })}>
            {t('sanction.lift')}
          </Button>
        )}
      </Group>
    </>
  )
}

function ActLines({ act, slug }: { act: Sanction; slug: string }) {
  const { timeZone } = useSpace()
  const version = act.document?.versions.at(-1)?.version
  return (
    <>
      <Text fw={600}>{act.label}</Text>
      <Text fz="sm" c="dimmed">
        {t('sanction.letterOf', { letter: act.letter, on: plainDay(act.sentOn) })} · {t('sanction.by', { by: act.by, when: instant(act.at, timeZone) })}
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{t('sanction.motiveOf', { motive: act.motive })}</Text>
      {act.person && <Text>{t('sanction.personOf', { name: act.person })}</Text>}
      {act.replacement && <Text>{t('sanction.replacementOf', { state: act.replacement })}</Text>}
      {act.endsOn && <Text>{t('sanction.endsOf', { on: plainDay(act.endsOn) })}</Text>}
      {act.document && version !== undefined && (
        <Text fz="sm">
          <Anchor href={versionUrl(slug, act.document.id, version)} download>
            {act.document.name}
          </Anchor>
        </Text>
      )}
      <Text>
        {act.receivedOn ? t('sanction.received', { on: plainDay(act.receivedOn) }) : t('sanction.notReceived')}
        {act.dueOn && ` · ${t('sanction.dueOf', { on: plainDay(act.dueOn) })}`}
      </Text>
      {act.explanation.length > 0 && (
        <details>
          <summary>{t('sanction.why')}</summary>
          <ul className="j-missing">
            {act.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
