import { Alert, Anchor, Button, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type SessionDesk, spaceCommands, versionUrl } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { instant, longDay } from '~/lib/dates'
import { EntryLines } from './EntryLines'

interface Props { desk: SessionDesk; unsaved: number; slug: string; id: string }

const LISTS = ['PRESENT', 'EXCUSED', 'ABSENT'] as const

/** The minutes as they would go out now, and those that did. */
export function MinutesView({ desk, unsaved, slug, id }: Props) {
  const [sending, setSending] = useState(false)
  const { minutes } = desk
  const blocked = unsaved > 0 ? t('form.unsaved', { count: unsaved }) : minutes.hindrance
  return (
    <section aria-labelledby="titre-compte-rendu" className="j-desk-part">
      <Title order={2} id="titre-compte-rendu" mb="xs">
        {t('desk.minutes')}
      </Title>
      {minutes.due && <Text>{t('desk.minutesDue', { day: longDay(minutes.due) })}</Text>}
      <Sent desk={desk} slug={slug} />
      {minutes.news ? (
        <>
          <Paper desk={desk} />
          {desk.writable && blocked && <Alert variant="light" color="yellow" className="j-warnings" mt="md">{blocked}</Alert>}
          {desk.writable && !blocked && (
            <Button mt="md" onClick={() => setSending(true)}>
              {t(minutes.sent.length ? 'desk.sendAgain' : 'desk.send')}
            </Button>
          )}
        </>
      ) : (
        <Text mt="md">{t('desk.noNews')}</Text>
      )}
      {sending && <SendModal desk={desk} slug={slug} id={id} onClose={() => setSending(false)} />}
    </section>
  )
}

function Sent({ desk, slug }: { desk: SessionDesk; slug: string }) {
  const { timeZone } = useSpace()
  return (
    <ul className="j-sheet-lines">
      {desk.minutes.sent.map((m) => (
        <li key={m.number}>
          <Anchor inherit underline="always" href={versionUrl(slug, m.documentId, m.documentVersion)}>{t('desk.number', { number: m.number })}</Anchor> {t('desk.sentBy', { when: instant(m.sentAt, timeZone), who: m.sentBy, count: m.recipients })}
          {m.changes && <span className="j-sub">{t('desk.changed', { changes: m.changes })}</span>}
        </li>
      ))}
    </ul>
  )
}

function Paper({ desk }: { desk: SessionDesk }) {
  const remarks = (node: string | null) => desk.notes.filter((n) => n.text && (n.nodeId ?? null) === node)
  const teams = desk.teams.filter((n) => remarks(n.id).length > 0)
  return (
    <div className="j-minutes">
      <Title order={3}>{t('desk.paper', { number: desk.minutes.sent.length + 1 })}</Title>
      <dl className="j-facts">
        {LISTS.map((state) => (
          <div key={state}>
            <dt>{t(`desk.list.${state}`)}</dt>
            <dd>
              {desk.presences
                .filter((p) => p.state === state)
                .map((p) => (p.position ? `${p.name} (${p.position})` : p.name))
                .join(', ') || t('desk.none')}
            </dd>
          </div>
        ))}
      </dl>
      <Title order={4} mt="md">{t('desk.said')}</Title>
      {remarks(null).map((n) => (
        <Text key={n.id} className="j-long">{n.text}</Text>
      ))}
      {teams.map((team) => (
        <div key={team.id}>
          <Title order={5} mt="sm">{team.label}</Title>
          {remarks(team.id).map((n) => (
            <Text key={n.id} className="j-long">{n.text}</Text>
          ))}
        </div>
      ))}
      {desk.notes.every((n) => !n.text) && <Text c="dimmed">{t('desk.noRemark')}</Text>}
      <Title order={4} mt="md" mb="xs">{t('desk.entries')}</Title>
      <EntryLines entries={desk.entries} />
    </div>
  )
}

function SendModal({ desk, slug, id, onClose }: { desk: SessionDesk; slug: string; id: string; onClose: () => void }) {
  const client = useQueryClient()
  // What was read when the dialog opened: if it changes meanwhile, the server asks to read it again.
  const [digest] = useState(desk.minutes.digest)
  const [changes, setChanges] = useState('')
  const number = desk.minutes.sent.length + 1
  const send = useMutation({
    mutationFn: () => spaceCommands(slug).sendMinutes(id, desk.id, { digest, changes: number > 1 ? changes : null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('desk.gone', { number }))
      onClose()
    },
    onError: () => client.invalidateQueries({ queryKey: queries.sessionDesk(slug, id, desk.id).queryKey }),
  })
  return (
    <ActionModal title={t('desk.number', { number })} verb={t('desk.sendVerb')} opened onClose={onClose} busy={send.isPending} error={send.error} onSubmit={() => send.mutate()}>
      <Text>{t('desk.sendHelp', { count: desk.minutes.recipients })}</Text>
      {number > 1 && <Textarea label={t('desk.changes')} required autosize minRows={2} maxLength={2000} value={changes} onChange={(e) => setChanges(e.currentTarget.value)} error={fieldError(send.error, 'changes')} data-autofocus />}
    </ActionModal>
  )
}
