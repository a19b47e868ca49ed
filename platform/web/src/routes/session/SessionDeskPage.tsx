import { Alert, SegmentedControl, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { queries, type SessionDesk, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { LeaveGuard } from '~/components/LeaveGuard'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { EvaluationView } from './EvaluationView'
import { MinutesView } from './MinutesView'
import { Notes } from './notes'
import { Presences } from './Presences'
import { deviceShelf } from './shelf'
import { type DeskView, deskView } from './search'
import { Teams } from './Teams'

const FROM = '/e/$slug/projets/$id/sessions/$session'
const FOLLOW = 5_000

/** A meeting while it is held: projected for all, typed in by several. */
export function SessionDeskPage() {
  const { slug, id, session } = useParams({ from: FROM })
  const desk = useQuery({ ...queries.sessionDesk(slug, id, session), refetchInterval: FOLLOW })
  return (
    <Async query={desk.data ? { ...desk, error: null } : desk} lines={6} heading={t('desk.mode')}>
      {(data) => <Held key={session} desk={data} cut={desk.isError} refresh={() => void desk.refetch()} />}
    </Async>
  )
}

function Held({ desk, cut, refresh }: { desk: SessionDesk; cut: boolean; refresh: () => void }) {
  const { slug, id } = useParams({ from: FROM })
  const { vue, equipe } = useSearch({ from: FROM })
  const navigate = useNavigate()
  const space = useSpace()
  const engagement = useQuery(queries.engagement(slug, id))
  const [notes] = useState(() => new Notes({ write: (note, body) => spaceCommands(slug).writeSessionNote(id, desk.id, note, body), refresh }, desk.writable ? deviceShelf(space.me.personId, desk.id) : undefined))
  useSyncExternalStore(notes.subscribe, notes.read)
  useEffect(() => notes.take(desk.notes), [notes, desk.notes])
  useEffect(() => {
    const back = () => notes.retry()
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('online', back)
      notes.close()
    }
  }, [notes])
  const base = `/e/${slug}/projets/${id}`
  const show = (search: { vue?: DeskView; equipe?: string }) => void navigate({ to: '.', search, replace: true })
  return (
    <div className="j-desk">
      <Crumbs items={[{ label: t('projects.title'), to: `/e/${slug}/projets` }, { label: engagement.data?.title ?? t('project.project'), to: base }, { label: t('project.sessions'), to: `${base}/sessions` }, { label: desk.title }]} />
      <PageTitle title={desk.title} tab={`${desk.title} · ${space.name}`} lead={`${desk.node.label} · ${longDay(desk.start ?? desk.end)}`} actions={<Saved unsaved={notes.unsaved} writable={desk.writable} />} />
      {!desk.writable && <p className="j-form-note">{t('desk.readOnly')}</p>}
      {cut && (
        <Alert variant="light" color="yellow" className="j-warnings" mb="md" role="alert">
          {t('form.offline')}
        </Alert>
      )}
      <SegmentedControl
        mb="lg"
        className="j-desk-views"
        aria-label={t('session.view')}
        data={[
          { value: 'presences', label: t('desk.presences') },
          { value: 'seance', label: t('desk.talk') },
          { value: 'compte-rendu', label: t('desk.minutes') },
          ...(desk.evaluated ? [{ value: 'evaluation', label: t('evaluation.tab') }] : []),
        ]}
        value={vue ?? 'seance'}
        onChange={(v) => show({ vue: deskView(v), equipe })}
      />
      {vue === 'presences' && <Presences desk={desk} slug={slug} id={id} />}
      {vue === 'compte-rendu' && <MinutesView desk={desk} unsaved={notes.unsaved} slug={slug} id={id} />}
      {vue === 'evaluation' && <EvaluationView session={desk.id} slug={slug} id={id} />}
      {!vue && (
        <>
          <Agenda items={desk.agenda} />
          <Teams desk={desk} notes={notes} slug={slug} id={id} team={equipe} onTeam={(team) => show({ equipe: team })} />
        </>
      )}
      <LeaveGuard dirty={notes.unsaved > 0} text={t('desk.leave')} />
    </div>
  )
}

function Saved({ unsaved, writable }: { unsaved: number; writable: boolean }) {
  if (!writable) return null
  return (
    <span className={`j-saved-sign${unsaved ? ' is-unsaved' : ''}`} role="status">
      {unsaved ? t('form.unsaved', { count: unsaved }) : t('form.allSaved')}
    </span>
  )
}

/** The item that is talked about stands out; a click on another one moves on. */
function Agenda({ items }: { items: string[] }) {
  const [current, setCurrent] = useState(0)
  if (items.length === 0) return null
  return (
    <section aria-labelledby="titre-ordre" className="j-desk-part">
      <Title order={2} id="titre-ordre" mb="xs">
        {t('session.agenda')}
      </Title>
      <ol className="j-desk-agenda">
        {items.map((item, i) => (
          <li key={item}>
            <button type="button" aria-current={i === current ? 'step' : undefined} onClick={() => setCurrent(i)}>
              {item}
            </button>
          </li>
        ))}
      </ol>
      <Text c="dimmed" fz="sm">
        {t('desk.keys')}
      </Text>
    </section>
  )
}
