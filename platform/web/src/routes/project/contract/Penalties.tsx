import { Button, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, type NewPenaltyDecision, type Penalty, type PenaltyBoard, type PenaltyRule, queries, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { Async } from '~/components/Async'
import { fieldError } from '~/components/ProblemPanel'
import { Source } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant, plainDay } from '~/lib/dates'
import { euros } from './money'
import { useWrite } from './useWrite'

interface At { slug: string; id: string }

/** What delays cost by the declared formula; nothing is owed before someone applies it, nothing falls away before someone waives it. */
export function Penalties({ slug, id }: At) {
  const board = useQuery(queries.penalties(slug, id))
  const [deciding, setDeciding] = useState<Penalty | null>(null)
  if (board.error instanceof ApiError && board.error.status === 403) return null
  if (board.data && !board.data.rule && board.data.penalties.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-penalites">
      <Title order={2} id="titre-penalites" mb="sm">
        {t('penalty.title')}
      </Title>
      <Async query={board} lines={3}>
        {(data) => (
          <>
            {data.rule && <Rule rule={data.rule} applied={data.applied} />}
            {data.penalties.length === 0 && (
              <Text c="dimmed" mt="sm">
                {t('penalty.none')}
              </Text>
            )}
            <Lines board={data} onDecide={setDeciding} />
          </>
        )}
      </Async>
      {deciding && <DecideModal penalty={deciding} slug={slug} id={id} onClose={() => setDeciding(null)} />}
    </section>
  )
}

function Rule({ rule: r, applied }: { rule: PenaltyRule; applied: number }) {
  const facts = [
    { label: t('penalty.rule'), value: r.formula },
    { label: t('penalty.free'), value: r.free },
    { label: t('penalty.cap'), value: r.cap },
    { label: t('penalty.applied'), value: `${euros(applied)} HT` },
  ]
  return (
    <>
      <dl className="j-facts j-facts-row">
        {facts
          .filter((f) => f.value)
          .map((f) => (
            <div key={f.label}>
              <dt>{f.label}</dt>
              <dd>{f.value}</dd>
            </div>
          ))}
      </dl>
      {r.caution && (
        <Text mt="xs">
          {r.caution} {r.source && <Source source={r.source} />}
        </Text>
      )}
    </>
  )
}

function Lines({ board, onDecide }: { board: PenaltyBoard; onDecide: (penalty: Penalty) => void }) {
  return (
    <ul className="j-plain-list j-gap">
      {board.penalties.map((p) => (
        <li key={p.obligation} className={p.decision ? 'j-card-flat' : 'j-card-flat is-late'}>
          <Card penalty={p} onDecide={p.decidable ? () => onDecide(p) : undefined} />
        </li>
      ))}
    </ul>
  )
}

function Card({ penalty: p, onDecide }: { penalty: Penalty; onDecide?: () => void }) {
  const { timeZone } = useSpace()
  return (
    <>
      <Text component="h3" fw={650}>
        {p.title} · {p.amount === null || p.amount === undefined ? t('penalty.unknown') : euros(p.amount)}
      </Text>
      <State tone={p.decision ? 'info' : 'warn'}>{p.stateLabel}</State>
      <Text fz="sm" c="dimmed" mt={4}>
        {p.place} · {t('penalty.due', { due: plainDay(p.dueOn) })}, {p.deliveredOn ? t('penalty.delivered', { on: plainDay(p.deliveredOn) }) : t('penalty.undelivered')}
      </Text>
      {p.motive && (
        <Text>
          {t('penalty.motiveOf', { motive: p.motive })} <span className="j-sub">{t('penalty.by', { by: p.by!, when: instant(p.at!, timeZone) })}</span>
        </Text>
      )}
      <details>
        <summary>{t('penalty.why')}</summary>
        <ul className="j-missing">
          {p.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {onDecide && (
        <Button variant="default" mt="sm" onClick={onDecide} aria-label={t('penalty.decideOf', { title: p.title })}>
          {t('penalty.decide')}
        </Button>
      )}
    </>
  )
}

function DecideModal({ penalty: p, slug, id, onClose }: At & { penalty: Penalty; onClose: () => void }) {
  const [kind, setKind] = useState<NewPenaltyDecision['kind'] | null>(null)
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const known = p.amount !== null && p.amount !== undefined
  const decide = useWrite(slug, (body: NewPenaltyDecision) => spaceCommands(slug).decidePenalty(id, p.obligation, body), t('penalty.done'), onClose)
  return (
    <ActionModal
      title={t('penalty.decideOf', { title: p.title })}
      verb={t('penalty.save')}
      opened
      onClose={onClose}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={() => {
        setTried(true)
        if (kind && motive.trim()) decide.mutate({ kind, motive: motive.trim(), amount: kind === 'APPLIED' ? p.amount : undefined })
      }}
    >
      <Text>{t('penalty.help')}</Text>
      <Radio.Group label={t('penalty.kind')} required value={kind} error={tried && !kind ? t('common.required') : fieldError(decide.error, 'kind')} onChange={(v) => setKind(v as NewPenaltyDecision['kind'])}>
        <Stack gap="xs" mt="xs">
          {known && <Radio value="APPLIED" label={t('penalty.APPLIED', { amount: `${euros(p.amount!)} HT` })} />}
          <Radio value="WAIVED" label={t('penalty.WAIVED')} />
        </Stack>
      </Radio.Group>
      {!known && <Text fz="sm">{t('penalty.noAmount')}</Text>}
      <Textarea label={t('penalty.motive')} required autosize minRows={3} value={motive} error={tried && !motive.trim() ? t('common.required') : fieldError(decide.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
    </ActionModal>
  )
}
