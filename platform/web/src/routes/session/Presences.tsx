import { Button, Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type SessionDesk, type SessionPresence, type SessionTick, spaceCommands } from '~/api'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { desk: SessionDesk; slug: string; id: string }

const STATES = ['PRESENT', 'EXCUSED', 'ABSENT'] as const

/** Who is there: those expected, and whoever came besides. */
export function Presences({ desk, slug, id }: Props) {
  const client = useQueryClient()
  const key = queries.sessionDesk(slug, id, desk.id).queryKey
  const tick = useMutation({
    // The network of a meeting room comes and goes; the same tick may be sent twice.
    retry: 5,
    mutationFn: ({ subject, body }: { subject: string; body: SessionTick }) => spaceCommands(slug).tickPresence(id, desk.id, subject, body),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  const there = desk.presences.filter((p) => p.state === 'PRESENT').length
  return (
    <section aria-labelledby="titre-presences" className="j-desk-part">
      <Title order={2} id="titre-presences" mb="xs">
        {t('desk.presences')}
      </Title>
      <Text mb="md">{t('desk.there', { count: there, all: desk.presences.length })}</Text>
      <ProblemAlert error={tick.error} />
      {desk.presences.length === 0 && <Text c="dimmed">{t('desk.nobody')}</Text>}
      <ul className="j-presences">
        {desk.presences.map((p) => (
          <Line key={p.subjectId} presence={p} locked={!desk.writable} onTick={(state) => tick.mutate({ subject: p.subjectId, body: { state, name: p.expected ? null : p.name, position: p.position } })} />
        ))}
      </ul>
      {desk.writable && <Extra onAdd={(body) => tick.mutate({ subject: crypto.randomUUID(), body })} />}
    </section>
  )
}

function Line({ presence: p, locked, onTick }: { presence: SessionPresence; locked: boolean; onTick: (state: SessionTick['state']) => void }) {
  return (
    <li>
      <span>
        {p.name}
        {p.position && <span className="j-sub">{p.position}</span>}
        {!p.expected && <span className="j-sub">{t('desk.besides')}</span>}
      </span>
      <Group gap="xs">
        <SegmentedControl
          aria-label={t('desk.presenceOf', { name: p.name })}
          disabled={locked}
          data={[{ value: '', label: t('desk.unknown') }, ...STATES.map((value) => ({ value, label: t(`desk.${value}`) }))]}
          value={p.state ?? ''}
          onChange={(v) => onTick(STATES.find((s) => s === v) ?? null)}
        />
      </Group>
    </li>
  )
}

function Extra({ onAdd }: { onAdd: (body: SessionTick) => void }) {
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (!name.trim()) return
        onAdd({ state: 'PRESENT', name: name.trim(), position: position.trim() || null })
        setName('')
        setPosition('')
      }}
    >
      <Group align="flex-end" mt="md">
        <TextInput label={t('desk.extraName')} maxLength={200} value={name} onChange={(e) => setName(e.currentTarget.value)} />
        <TextInput label={t('desk.extraPosition')} description={t('desk.extraHelp')} inputWrapperOrder={['label', 'input', 'description']} maxLength={200} value={position} onChange={(e) => setPosition(e.currentTarget.value)} />
        <Button type="submit" variant="default">
          {t('desk.addExtra')}
        </Button>
      </Group>
    </form>
  )
}
