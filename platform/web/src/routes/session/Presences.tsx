import { Button, Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type SessionDesk, type SessionPresence, type SessionTick, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { fieldError, ProblemAlert } from '~/components/ProblemPanel'
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
  const dismiss = useMutation({
    mutationFn: (p: SessionPresence) => spaceCommands(slug).removeSessionGuest(id, desk.id, p.subjectId),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  const there = desk.presences.filter((p) => p.state === 'PRESENT').length
  return (
    <section aria-labelledby="titre-presences" className="j-desk-part">
      <Title order={2} id="titre-presences" mb="xs">
        {t('desk.presences')}
      </Title>
      <Text mb="md">{t('desk.there', { count: there, all: desk.presences.length })}</Text>
      <ProblemAlert error={tick.error ?? dismiss.error} />
      {desk.presences.length === 0 && <Text c="dimmed">{t('desk.nobody')}</Text>}
      <ul className="j-presences">
        {desk.presences.map((p) => (
          <Line key={p.subjectId} presence={p} locked={!desk.writable} onTick={(state) => tick.mutate({ subject: p.subjectId, body: { state, name: p.expected ? null : p.name, position: p.position } })} onDismiss={() => dismiss.mutate(p)} />
        ))}
      </ul>
      {desk.writable && <Extra desk={desk} slug={slug} id={id} onPresent={(body) => tick.mutate({ subject: crypto.randomUUID(), body })} />}
    </section>
  )
}

interface LineProps { presence: SessionPresence; locked: boolean; onTick: (state: SessionTick['state']) => void; onDismiss: () => void }

function Line({ presence: p, locked, onTick, onDismiss }: LineProps) {
  return (
    <li>
      <span>
        {p.name}
        {p.position && <span className="j-sub">{p.position}</span>}
        {!p.expected && <span className="j-sub">{t('desk.besides')}</span>}
        {p.email && <span className="j-sub">{t('desk.byMail', { email: p.email })}</span>}
      </span>
      <Group gap="xs">
        <SegmentedControl
          aria-label={t('desk.presenceOf', { name: p.name })}
          disabled={locked}
          data={[{ value: '', label: t('desk.unknown') }, ...STATES.map((value) => ({ value, label: t(`desk.${value}`) }))]}
          value={p.state ?? ''}
          onChange={(v) => onTick(STATES.find((s) => s === v) ?? null)}
        />
        {p.email && !p.state && !locked && (
          <Button size="compact-md" variant="default" aria-label={t('desk.dismissFor', { name: p.name })} onClick={onDismiss}>
            {t('desk.dismiss')}
          </Button>
        )}
      </Group>
    </li>
  )
}

/** Someone from outside: with an address called by mail, without one only noted as present. */
function Extra({ desk, slug, id, onPresent }: Props & { onPresent: (body: SessionTick) => void }) {
  const client = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  const [email, setEmail] = useState('')
  const clear = () => {
    setKey(crypto.randomUUID())
    setName('')
    setPosition('')
    setEmail('')
  }
  const expect = useMutation({
    mutationFn: () => spaceCommands(slug).addSessionGuest(id, desk.id, key, { name: name.trim(), position: position.trim() || null, email: email.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.sessionDesk(slug, id, desk.id).queryKey })
      told(t('desk.guestAdded', { name: name.trim() }))
      clear()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        if (!name.trim()) return
        if (email.trim()) return expect.mutate()
        onPresent({ state: 'PRESENT', name: name.trim(), position: position.trim() || null })
        clear()
      }}
    >
      <ProblemAlert error={expect.error} />
      <Group align="flex-end" mt="md">
        <TextInput label={t('desk.extraName')} maxLength={200} value={name} onChange={(e) => setName(e.currentTarget.value)} error={fieldError(expect.error, 'name')} />
        <TextInput label={t('desk.extraPosition')} description={t('desk.extraHelp')} inputWrapperOrder={['label', 'input', 'description']} maxLength={200} value={position} onChange={(e) => setPosition(e.currentTarget.value)} error={fieldError(expect.error, 'position')} />
        <TextInput type="email" label={t('desk.extraEmail')} description={t('desk.extraEmailHelp')} inputWrapperOrder={['label', 'input', 'error', 'description']} maxLength={254} value={email} onChange={(e) => setEmail(e.currentTarget.value)} error={fieldError(expect.error, 'email')} />
        <Button type="submit" variant="default" loading={expect.isPending}>
          {t('desk.addExtra')}
        </Button>
      </Group>
    </form>
  )
}
