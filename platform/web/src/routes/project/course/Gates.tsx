import { Button, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Gate, type Plan, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'

interface Props { plan: Plan; slug: string; id: string; mayOpen: boolean }

/** What each gate still waits for, from whom. A closed gate never stops the sessions: the help says so. */
export function Gates({ plan, ...rest }: Props) {
  const { slug, id } = rest
  const [opening, setOpening] = useState<Gate | null>(null)
  if (plan.gates.length === 0) return null
  const { near, later } = split(plan.gates)
  return (
    <section className="j-section" aria-labelledby="titre-passages">
      <Title order={2} id="titre-passages">
        {t('gate.title')}
      </Title>
      <Text c="dimmed" mb="sm" maw={720}>
        {t('gate.help')}
      </Text>
      <List gates={near} {...rest} onOpen={setOpening} />
      {later.length > 0 && (
        <details className="j-details">
          <summary>{t('gate.later', { count: later.length })}</summary>
          <List gates={later} {...rest} onOpen={setOpening} />
        </details>
      )}
      {opening && <OverrideModal gate={opening} slug={slug} id={id} onClose={() => setOpening(null)} />}
    </section>
  )
}

/** Of several participants, each shows what is behind and the gate that comes next; what is further off would bury it. */
function split(gates: Gate[]) {
  const several = new Set(gates.map((g) => g.nodeId)).size > 1
  const next = new Map<string, Gate>()
  gates.forEach((g) => g.state === 'CLOSED' && !next.has(g.nodeId) && next.set(g.nodeId, g))
  const isLater = (g: Gate) => several && g.state === 'CLOSED' && !g.late && next.get(g.nodeId) !== g
  return { near: gates.filter((g) => !isLater(g)), later: gates.filter(isLater) }
}

function List({ gates, slug, id, mayOpen, onOpen }: Omit<Props, 'plan'> & { gates: Gate[]; onOpen: (gate: Gate) => void }) {
  return (
    <ul className="j-plain-list j-gates">
      {gates.map((g) => (
        <li key={`${g.nodeId}-${g.phase}`} className="j-card-flat">
          <div className="j-gate-head">
            <Text fw={650}>{g.label}</Text>
            <State tone={g.state === 'CLOSED' ? (g.late ? 'late' : 'info') : 'ok'}>{t(`gate.${g.state}`)}</State>
          </div>
          {g.nodeLabel && (
            <Text fz="sm" c="dimmed">
              {g.nodeLabel}
            </Text>
          )}
          <Facts gate={g} slug={slug} id={id} />
          {mayOpen && g.overridable && g.state === 'CLOSED' && (
            <Button variant="default" size="sm" mt="sm" onClick={() => onOpen(g)} aria-label={t('gate.openFor', { label: g.label, node: g.nodeLabel ?? '' })}>
              {t('gate.open')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

export function Facts({ gate: g, slug, id }: { gate: Gate; slug: string; id: string }) {
  return (
    <>
      {g.openedOn && <Text fz="sm">{t('gate.openedOn', { date: plainDay(g.openedOn) })}</Text>}
      {!g.openedOn && g.plannedOn && <Text fz="sm">{t('gate.plannedOn', { date: plainDay(g.plannedOn) })}</Text>}
      {g.motive && (
        <Text fz="sm">
          {t('gate.motive', { by: g.by ?? t('common.someone'), motive: g.motive })}
        </Text>
      )}
      {g.state === 'CLOSED' && g.missing.length > 0 && (
        <div>
          <Text fz="sm" mt={6}>
            {t('gate.missing', { count: g.missing.length })}
          </Text>
          <ul className="j-missing">
            {g.missing.map((m) => (
              <li key={m.obligationId}>
                <Link to="/e/$slug/projets/$id/livrables/$obligation" params={{ slug, id, obligation: m.obligationId }}>
                  {m.title}
                </Link>
                {` : ${m.stateLabel}`}
                {m.waitingFor && `, ${t('deliverable.waits', { who: m.waitingFor })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function OverrideModal({ gate, slug, id, onClose }: { gate: Gate; slug: string; id: string; onClose: () => void }) {
  const client = useQueryClient()
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const open = useMutation({
    mutationFn: () => spaceCommands(slug).openGate(id, gate.nodeId, gate.phase, motive.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('gate.done', { label: gate.label }))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('gate.openName', { label: gate.label })}
      verb={t('gate.open')}
      opened
      onClose={onClose}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => {
        setTried(true)
        if (motive.trim()) open.mutate()
      }}
    >
      <Text>{t('gate.openHelp')}</Text>
      <Textarea label={t('common.motive')} required autosize minRows={3} value={motive} error={tried && !motive.trim() ? t('common.required') : undefined} onChange={(e) => setMotive(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}
