import { Button, Group, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { queries, type SessionRow } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { DateWhy } from '~/components/DateWhy'
import { MonthCalendar } from '~/components/MonthCalendar'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { firstOfMonth, instant, shortDay, today } from '~/lib/dates'
import { shortCode } from '~/lib/words'
import { GatheredView } from '../evaluation/GatheredView'
import { AddedMeeting, AddMeeting } from './AddedMeeting'
import { Attending } from './Attending'
import { CallModal, CallOffModal } from './CallModal'
import { HostModal } from './HostModal'
import { Hosted } from './Hosted'

const FROM = '/e/$slug/projets/$id/sessions'

export function SessionsTab() {
  const { slug, id } = useParams({ from: FROM })
  const { vue, mois } = useSearch({ from: FROM })
  const navigate = useNavigate()
  const { timeZone } = useSpace()
  const sessions = useQuery(queries.sessions(slug, id))
  const evaluations = useQuery(queries.evaluations(slug, id))
  const [sorting, setSorting] = useState([{ id: 'date', desc: false }])
  const show = (search: { vue?: 'mois' | 'evaluations'; mois?: string }) => void navigate({ to: '.', search, replace: true })
  return (
    <>
      <AddMeeting slug={slug} id={id} />
      <Async query={sessions} empty={{ title: t('session.none'), text: t('session.noneHelp') }}>
        {(list) => (
          <>
            <SegmentedControl
              mb="lg"
              aria-label={t('session.view')}
              data={[
                { value: 'liste', label: t('session.list') },
                { value: 'mois', label: t('session.month') },
                ...(vue === 'evaluations' || evaluations.data?.length ? [{ value: 'evaluations', label: t('evaluation.gathered') }] : []),
              ]}
              value={vue ?? 'liste'}
              onChange={(v) => show({ vue: v === 'mois' || v === 'evaluations' ? v : undefined })}
            />
            {vue === 'evaluations' && <GatheredView query={evaluations} slug={slug} id={id} />}
            {vue === 'mois' && (
              <MonthCalendar
                month={mois ?? nearestMonth(list, today(timeZone))}
                onMonth={(m) => show({ vue: 'mois', mois: m })}
                timeZone={timeZone}
                entries={list.map((s) => ({ key: s.id, day: s.start ?? s.end, content: <Entry session={s} /> }))}
              />
            )}
            {!vue && (
              <>
                <Hosted sessions={list} />
                {list.some((s) => !s.pin) && (
                  <p className="j-form-note">
                    {t('call.noDate')}{' '}
                    <Link to="/e/$slug/projets/$id/parcours" params={{ slug, id }}>
                      {t('call.agreeDate')}
                    </Link>
                  </p>
                )}
                <DataTable name="sessions" filter caption={t('session.caption')} columns={COLUMNS} rows={list} rowKey={(r) => r.id} sorting={sorting} onSorting={setSorting} />
              </>
            )}
          </>
        )}
      </Async>
    </>
  )
}

/** The month of the next session, or of the last one. */
function nearestMonth(list: SessionRow[], now: string) {
  const days = list.map((s) => s.start ?? s.end).sort()
  return firstOfMonth(days.find((d) => d >= now) ?? days[days.length - 1] ?? now)
}

function Entry({ session: s }: { session: SessionRow }) {
  return (
    <div className="j-entry">
      <DateWhy date={s.start ?? s.end} explanation={s.explanation} about={s.title}>
        <strong>{shortCode(s.code, s.title)}</strong> {s.title}
      </DateWhy>
    </div>
  )
}

function Format({ session: s }: { session: SessionRow }) {
  const { slug, id } = useParams({ from: FROM })
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      {s.kindLabel}
      {(s.duration || s.place) && <span className="j-sub">{[s.duration, s.place].filter(Boolean).join(', ')}</span>}
      {s.host && <span className="j-sub">{t('session.hostedBy', { host: s.host.label })}</span>}
      {s.hostable && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => setChoosing(true)} aria-label={t('session.chooseHostFor', { title: s.title })}>
          {t('session.chooseHost')}
        </Button>
      )}
      {choosing && <HostModal session={s} slug={slug} id={id} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** What is talked about, folded: a list of forty sessions stays a list. */
function Agenda({ session: s }: { session: SessionRow }) {
  if (s.agenda.length === 0) return null
  return (
    <details className="j-details">
      <summary aria-label={t('session.agendaOf', { title: s.title })}>{t('session.agenda')}</summary>
      <ul className="j-sheet-lines">
        {s.agenda.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  )
}

function DeskLink({ session: s }: { session: SessionRow }) {
  const { slug, id } = useParams({ from: FROM })
  return (
    <Link className="j-sub j-desk-link" to="/e/$slug/projets/$id/sessions/$session" params={{ slug, id, session: s.id }} aria-label={t('desk.openFor', { title: s.title })}>
      {t('desk.open')}
    </Link>
  )
}

function Added({ session }: { session: SessionRow }) {
  const { slug, id } = useParams({ from: FROM })
  return session.added ? <AddedMeeting session={session} slug={slug} id={id} /> : null
}

/** What was sent, and what may be sent: only an agreed date calls anybody. */
function Call({ session: s }: { session: SessionRow }) {
  const { slug, id } = useParams({ from: FROM })
  const { timeZone } = useSpace()
  const [asked, setAsked] = useState<'call' | 'off' | null>(null)
  const verb = s.call ? t('call.again') : t('call.verb')
  return (
    <>
      {s.call && <span>{s.call.called ? t('call.sentOn', { when: instant(s.call.sentAt, timeZone) }) : t('call.calledOff')}</span>}
      {s.call?.called && s.call.startsAt && s.call.endsAt && <span className="j-sub">{t('call.hours', { from: s.call.startsAt, to: s.call.endsAt })}</span>}
      {s.callable && (
        <Group gap="xs" mt={s.call ? 4 : 0}>
          <Button size="compact-sm" variant="default" onClick={() => setAsked('call')} aria-label={t('call.verbFor', { verb, title: s.title })}>
            {verb}
          </Button>
          {s.call?.called && (
            <Button size="compact-sm" variant="default" onClick={() => setAsked('off')} aria-label={t('call.offFor', { title: s.title })}>
              {t('common.cancel')}
            </Button>
          )}
        </Group>
      )}
      <Attending session={s} slug={slug} id={id} />
      {asked === 'call' && <CallModal session={s} slug={slug} id={id} onClose={() => setAsked(null)} />}
      {asked === 'off' && <CallOffModal session={s} slug={slug} id={id} onClose={() => setAsked(null)} />}
    </>
  )
}

const COLUMNS: Column<SessionRow>[] = [
  {
    id: 'title',
    header: t('session.session'),
    wide: true,
    sort: (r) => r.code,
    fields: [
      { header: t('session.session'), value: (r) => `${r.code} ${r.title}` },
      { header: t('session.node'), value: (r) => r.node.label },
    ],
    cell: (r) => (
      <>
        <strong>{shortCode(r.code, r.title)}</strong> {r.title}
        <span className="j-sub">{r.node.label}</span>
        {r.marks.map((mark) => (
          <span key={mark} className="j-sub">
            {mark}
          </span>
        ))}
        <Agenda session={r} />
        <DeskLink session={r} />
        <Added session={r} />
      </>
    ),
  },
  { id: 'kind', header: t('session.kind'), sort: (r) => r.kindLabel, cell: (r) => <Format session={r} /> },
  {
    id: 'date',
    header: t('plan.date'),
    sort: (r) => r.start ?? r.end,
    cell: (r) => (
      <>
        <DateWhy date={r.end} explanation={r.explanation} about={r.title}>
          {r.start && r.start !== r.end ? `${shortDay(r.start)} → ${shortDay(r.end)}` : shortDay(r.end)}
        </DateWhy>
        {r.tolerance && <span className="j-sub">{r.tolerance}</span>}
        {r.pin && <span className="j-sub">{t(`pin.${r.pin.kind}`, { reason: r.pin.reason })}</span>}
      </>
    ),
  },
  { id: 'phase', header: t('session.phase'), sort: (r) => r.phase?.label, cell: (r) => r.phase?.label },
  { id: 'state', header: t('plan.state'), sort: (r) => r.stateLabel, cell: (r) => <State tone={toneOf(r.state)}>{r.stateLabel}</State> },
  { id: 'call', header: t('call.column'), sort: (r) => r.call?.sentAt, cell: (r) => <Call session={r} /> },
]
