import { Anchor, Box, Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { type Proposal, type Replacement, versionUrl } from '~/api'
import { useSpace } from '~/app/space'
import { DateWhy } from '~/components/DateWhy'
import { Source } from '~/components/Source'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { instant, plainDay } from '~/lib/dates'
import { AcceptModal, RefuseModal, WithdrawModal } from './AnswerModals'
import { ProposeModal } from './ProposeModal'

type Act = { what: 'propose' | 'withdraw' } | { what: 'accept' | 'refuse'; proposal: Proposal }

/** The replacements of the project, those that wait for someone first. */
export function Replacements({ replacements, slug, id }: { replacements: Replacement[]; slug: string; id: string }) {
  if (replacements.length === 0) return null
  const open = (r: Replacement) => (r.endedAt ? 1 : 0)
  return (
    <section className="j-section" aria-labelledby="titre-remplacements">
      <Title order={2} id="titre-remplacements" mb="sm">
        {t('replacement.title')}
      </Title>
      <ul className="j-plain-list">
        {[...replacements]
          .sort((a, b) => open(a) - open(b) || b.announcedAt.localeCompare(a.announcedAt))
          .map((r) => (
            <Box component="li" mb="sm" key={r.id} className={r.deadline?.late ? 'j-panel is-late' : 'j-panel'}>
              <Card replacement={r} slug={slug} id={id} />
            </Box>
          ))}
      </ul>
    </section>
  )
}

function Card({ replacement: r, slug, id }: { replacement: Replacement; slug: string; id: string }) {
  const { timeZone } = useSpace()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const about = { replacement: r, slug, id, onClose: close }
  return (
    <>
      <Title order={3} fz="h4">
        {r.personName}, {r.roleLabel}
      </Title>
      <State tone={toneOf(r.state === 'FILLED' ? 'DONE' : r.state, r.deadline?.late)}>{r.stateLabel}</State>
      <Text fz="sm" c="dimmed">
        {t(r.demanded ? 'replacement.demand' : 'replacement.notice', { date: plainDay(r.from), by: r.announcedBy, when: instant(r.announcedAt, timeZone) })}
      </Text>
      {r.reason && <Text>{t('replacement.motiveOf', { motive: r.reason })}</Text>}
      {r.requirement && !r.endedAt && (
        <Text>
          {r.requirement} {r.source && <Source source={r.source} />}
        </Text>
      )}
      <Clocks replacement={r} />
      {r.waitingFor && <Text>{t('replacement.waiting', { who: r.waitingFor })}</Text>}
      {r.proposals.map((p) => (
        <ProposalLine key={p.id} proposal={p} slug={slug} onAnswer={r.allowed.includes('ANSWER') && p.state === 'PENDING' ? (what) => setAct({ what, proposal: p }) : undefined} />
      ))}
      {r.endedAt && (
        <Text fz="sm" c="dimmed">
          {t('replacement.ended', { when: instant(r.endedAt, timeZone) })}
        </Text>
      )}
      {r.endReason && <Text>{t('replacement.motiveOf', { motive: r.endReason })}</Text>}
      <Group mt="sm" gap="sm">
        {r.allowed.includes('PROPOSE') && <Button onClick={() => setAct({ what: 'propose' })}>{t('replacement.propose')}</Button>}
        {r.allowed.includes('WITHDRAW') && (
          <Button variant="default" onClick={() => setAct({ what: 'withdraw' })}>
            {t('replacement.withdraw')}
          </Button>
        )}
      </Group>
      {act?.what === 'propose' && <ProposeModal {...about} />}
      {act?.what === 'withdraw' && <WithdrawModal {...about} />}
      {act?.what === 'accept' && <AcceptModal {...about} proposal={act.proposal} />}
      {act?.what === 'refuse' && <RefuseModal {...about} proposal={act.proposal} />}
    </>
  )
}

function Clocks({ replacement: r }: { replacement: Replacement }) {
  const { deadline } = r
  return (
    <>
      {deadline && (
        <Text>
          {deadline.label} : <DateWhy date={deadline.dueOn} explanation={deadline.explanation} about={deadline.label ?? r.personName}>{deadline.dueText}</DateWhy>
        </Text>
      )}
      {deadline?.effectText && <Text>{deadline.effectText}</Text>}
      {r.past.length > 0 && (
        <details>
          <summary>{t('replacement.past')}</summary>
          <ul>
            {r.past.map((clock) => (
              <li key={`${clock.label} ${clock.dueOn}`}>
                {clock.label} : <DateWhy date={clock.dueOn} explanation={clock.explanation} about={clock.label ?? r.personName} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function ProposalLine({ proposal: p, slug, onAnswer }: { proposal: Proposal; slug: string; onAnswer?: (what: 'accept' | 'refuse') => void }) {
  const { timeZone } = useSpace()
  return (
    <div className="j-card-flat">
      <Text fw={650}>{t('replacement.proposal', { number: p.number, name: p.name })}</Text>
      <State tone={toneOf(p.state === 'TACIT' ? 'ACCEPTED' : p.state)}>{p.stateLabel}</State>
      <Text style={{ whiteSpace: 'pre-line' }}>{p.titles}</Text>
      <Text fz="sm">{p.email}</Text>
      {p.documents.map((d) => (
        <Text key={d.id} fz="sm">
          <Anchor href={versionUrl(slug, d.id, d.versions[d.versions.length - 1].version)} download>
            {d.name}
          </Anchor>
        </Text>
      ))}
      <Text fz="sm" c="dimmed">
        {t('replacement.proposalBy', { by: p.by, when: instant(p.at, timeZone), date: plainDay(p.startsOn) })}
      </Text>
      {p.motive && <Text>{t('replacement.motiveOf', { motive: p.motive })}</Text>}
      {onAnswer && (
        <Group mt="xs" gap="sm">
          <Button size="sm" onClick={() => onAnswer('accept')} aria-label={t('replacement.acceptName', { name: p.name })}>
            {t('replacement.accept')}
          </Button>
          <Button size="sm" variant="default" onClick={() => onAnswer('refuse')} aria-label={t('replacement.refuseName', { name: p.name })}>
            {t('replacement.refuse')}
          </Button>
        </Group>
      )}
    </div>
  )
}
