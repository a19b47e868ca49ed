import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Announceable, type Mandate, type NodeSeats, queries, type Replacement, type Seat } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { InviteButton } from '~/components/InviteButton'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'
import { EndMandateModal } from './EndMandateModal'
import { MandateModal } from './MandateModal'
import { useEngagement } from './ProjectLayout'
import { AnnounceModal } from './replacement/AnnounceModal'
import { Replacements } from './replacement/Replacements'

interface Ending extends Giving { mandate: Mandate }
interface Announcing { announceable: Announceable; mandate: Mandate }
interface Giving { nodeId: string; nodeLabel: string; seat: Seat }

/** Seats and who holds them. A vacancy is a state, not an error. */
export function PeopleTab() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/personnes' })
  const space = useSpace()
  const engagement = useEngagement()
  const people = useQuery(queries.people(slug, id))
  const replacements = useQuery(queries.replacements(slug, id))
  const [giving, setGiving] = useState<Giving | null>(null)
  const [ending, setEnding] = useState<Ending | null>(null)
  const [announcing, setAnnouncing] = useState<Announcing | null>(null)
  const manages = space.can('MANAGE_PEOPLE') || engagement.rights.includes('MANAGE_PEOPLE')
  return (
    <Async query={people} empty={{ title: t('seat.none'), text: t('seat.noneHelp') }} lines={5}>
      {(nodes) => (
        <>
          <Async query={replacements} lines={2}>
            {(board) => <Replacements replacements={board.replacements} slug={slug} id={id} />}
          </Async>
          {nodes
            .filter((n) => n.seats.length > 0)
            .map((n) => (
              <NodeSection key={n.node.id} seats={n} manages={manages} invites={space.can('MANAGE_PEOPLE')} slug={slug} onGive={(seat) => setGiving({ nodeId: n.node.id, nodeLabel: n.node.label, seat })} onEnd={(seat, mandate) => setEnding({ nodeId: n.node.id, nodeLabel: n.node.label, seat, mandate })} replaced={replacements.data?.replacements ?? []} announceable={replacements.data?.announceable ?? []} onAnnounce={setAnnouncing} />
            ))}
          {ending && <EndMandateModal key={ending.mandate.id} mandate={ending.mandate} seat={ending.seat} nodeId={ending.nodeId} slug={slug} id={id} onClose={() => setEnding(null)} />}
          {announcing && <AnnounceModal key={announcing.mandate.id} {...announcing} slug={slug} id={id} onClose={() => setAnnouncing(null)} />}
          {giving && <MandateModal {...giving} slug={slug} id={id} onClose={() => setGiving(null)} />}
        </>
      )}
    </Async>
  )
}

interface SectionProps {
  seats: NodeSeats
  manages: boolean
  invites: boolean
  slug: string
  replaced: Replacement[]
  announceable: Announceable[]
  onGive: (seat: Seat) => void
  onEnd: (seat: Seat, mandate: Mandate) => void
  onAnnounce: (what: Announcing) => void
}

function NodeSection({ seats: n, manages, invites, slug, replaced, announceable, onGive, onEnd, onAnnounce }: SectionProps) {
  const heading = `noeud-${n.node.id}`
  return (
    <section className="j-section" aria-labelledby={heading}>
      <Title order={2} id={heading} mb="sm">
        {n.node.label}
        {n.node.levelLabel && <span className="j-level">{n.node.levelLabel}</span>}
      </Title>
      <ul className="j-plain-list j-seats">
        {n.seats.map((seat) => (
          <li key={seat.role} className="j-card-flat">
            <Text fz="sm" c="dimmed">
              {seat.label}
            </Text>
            {seat.mandates.map((m) => (
              <div key={m.id}>
                <Holder mandate={m} manages={invites} slug={slug} onEnd={manages ? () => onEnd(seat, m) : undefined} />
                {replaced
                  .filter((r) => r.mandateId === m.id && !r.endedAt)
                  .map((r) => (
                    <State key={r.id} tone="warn">
                      {r.stateLabel}
                    </State>
                  ))}
                {announceable
                  .filter((a) => a.mandateId === m.id)
                  .map((a) => (
                    <Button key={a.mandateId} variant="subtle" size="compact-sm" ml={-8} onClick={() => onAnnounce({ announceable: a, mandate: m })} aria-label={t('replacement.announceOf', { name: m.personName })}>
                      {t('replacement.announce')}
                    </Button>
                  ))}
              </div>
            ))}
            {seat.vacant && (
              <div>
                <State tone={seat.required ? 'warn' : 'info'}>{seat.required ? t('seat.vacant') : t('seat.optional')}</State>
              </div>
            )}
            {seat.caution && (
              <div>
                <State tone="warn">{seat.caution}</State>
              </div>
            )}
            {manages && (
              <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onGive(seat)} aria-label={t('seat.giveName', { role: seat.label, node: n.node.label })}>
                {seat.vacant ? t('seat.give') : t('seat.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Holder({ mandate: m, manages, slug, onEnd }: { mandate: Mandate; manages: boolean; slug: string; onEnd?: () => void }) {
  const { timeZone } = useSpace()
  const former = Boolean(m.to && m.to < today(timeZone))
  return (
    <div className={former ? 'j-holder is-former' : 'j-holder'}>
      <Text fw={former ? 400 : 650}>{m.personName}</Text>
      <Text fz="sm" c="dimmed">
        {m.to ? t('seat.fromTo', { from: plainDay(m.from), to: plainDay(m.to) }) : t('seat.since', { from: plainDay(m.from) })}
        {m.acceptance === 'PENDING' && ` · ${t('seat.pending')}`}
        {m.cause && ` · ${m.cause}`}
      </Text>
      {!m.to && m.account !== 'BOUND' && (
        <div className="j-inline">
          <State tone="warn">{t(`account.${m.account}`)}</State>
          {manages && <InviteButton slug={slug} personId={m.personId} name={m.personName} again={m.account === 'INVITED'} />}
        </div>
      )}
      {!m.to && onEnd && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={onEnd} aria-label={t('seat.endOf', { name: m.personName })}>
          {t('seat.end')}
        </Button>
      )}
    </div>
  )
}
