import { Button, Group, Text, Title } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SessionDesk } from '~/api'
import { t } from '~/i18n'
import { EntryModal } from './EntryModal'
import { EntryLines } from './EntryLines'
import { NoteField } from './NoteField'
import type { Notes } from './notes'

interface Props { desk: SessionDesk; notes: Notes; slug: string; id: string; team: string | undefined; onTeam: (team: string | undefined) => void }

/** One team at a time, first all together; the arrow keys go from one to the next. */
export function Teams({ desk, notes, slug, id, team, onTeam }: Props) {
  const stops = [undefined, ...desk.teams.map((n) => n.id)]
  const at = Math.max(0, stops.indexOf(team))
  const node = desk.teams.find((n) => n.id === team)
  const name = node?.label ?? t('desk.all')
  useArrows((step) => onTeam(stops[(at + step + stops.length) % stops.length]))
  return (
    <section aria-labelledby="titre-equipe" className="j-desk-part">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="titre-equipe" aria-live="polite">
          {name}
        </Title>
        {desk.teams.length > 0 && (
          <Group gap="sm">
            <Button variant="default" onClick={() => onTeam(stops[(at - 1 + stops.length) % stops.length])}>
              {t('desk.previous')}
            </Button>
            <Text component="span">{t('desk.stop', { at: at + 1, all: stops.length })}</Text>
            <Button variant="default" onClick={() => onTeam(stops[(at + 1) % stops.length])}>
              {t('desk.next')}
            </Button>
          </Group>
        )}
      </Group>
      <Words key={team ?? ''} desk={desk} notes={notes} slug={slug} id={id} team={node?.id ?? null} name={name} />
    </section>
  )
}

function Words({ desk, notes, slug, id, team, name }: Omit<Props, 'team' | 'onTeam'> & { team: string | null; name: string }) {
  useSyncExternalStore(notes.subscribe, notes.read)
  const [added, setAdded] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const shown = notes.about(team)
  const entries = desk.entries.filter((e) => (team ? e.node.id === team : true))
  return (
    <>
      <Title order={3} mb="xs">
        {t('desk.remarks')}
      </Title>
      {shown.length === 0 && <Text c="dimmed">{t('desk.noRemark')}</Text>}
      {shown.map((note, i) => (
        <NoteField key={note.id} notes={notes} id={note.id} label={t('desk.remark', { number: i + 1, about: name })} locked={!desk.writable} focus={note.id === added} />
      ))}
      <Title order={3} mt="lg" mb="xs">
        {t('desk.entries')}
      </Title>
      <EntryLines entries={entries} />
      {desk.writable && (
        <Group gap="sm" mt="md">
          <Button onClick={() => setAdded(notes.add(team))}>{t('desk.addRemark')}</Button>
          {desk.registers.length > 0 && (
            <Button variant="default" onClick={() => setOpening(true)}>
              {t('desk.addEntry')}
            </Button>
          )}
        </Group>
      )}
      {opening && <EntryModal desk={desk} slug={slug} id={id} team={team} onClose={() => setOpening(false)} />}
    </>
  )
}

/** Left and right, except where they move a cursor or a choice. */
function useArrows(go: (step: 1 | -1) => void) {
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      const busy = e.target instanceof Element && e.target.closest('input, textarea, select, [role="dialog"], [role="radiogroup"]')
      if (busy || e.altKey || e.ctrlKey || e.metaKey || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return
      e.preventDefault()
      go(e.key === 'ArrowRight' ? 1 : -1)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
