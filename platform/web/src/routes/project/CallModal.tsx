import { Group, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type SessionRow, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'

interface Props { session: SessionRow; slug: string; id: string; onClose: () => void }

/** Calls those who are expected; the date is the agreed one, the hours and the place are added here. */
export function CallModal({ session, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const [body, setBody] = useState({
    startsAt: session.call?.startsAt ?? '',
    endsAt: session.call?.endsAt ?? '',
    place: session.call?.place ?? session.place ?? '',
    message: session.call?.message ?? '',
  })
  const set = (field: keyof typeof body) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setBody((before) => ({ ...before, [field]: value }))
  }
  const call = useMutation({
    mutationFn: () => spaceCommands(slug).callSession(id, session.id, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('call.sent', { title: session.title }))
      onClose()
    },
  })
  return (
    <ActionModal title={t('call.title', { title: session.title })} verb={t('call.send')} opened onClose={onClose} busy={call.isPending} error={call.error} onSubmit={() => call.mutate()}>
      <Text>{t('call.help', { day: longDay(session.start ?? session.end) })}</Text>
      <Group grow align="flex-start">
        <TextInput type="time" label={t('call.from')} value={body.startsAt} onChange={set('startsAt')} error={fieldError(call.error, 'startsAt')} />
        <TextInput type="time" label={t('call.to')} value={body.endsAt} onChange={set('endsAt')} error={fieldError(call.error, 'endsAt')} />
      </Group>
      <TextInput label={t('call.place')} value={body.place} onChange={set('place')} error={fieldError(call.error, 'place')} />
      <Textarea label={t('call.message')} autosize minRows={2} value={body.message} onChange={set('message')} error={fieldError(call.error, 'message')} />
    </ActionModal>
  )
}

export function CallOffModal({ session, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const off = useMutation({
    mutationFn: () => spaceCommands(slug).callOffSession(id, session.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('call.offDone', { title: session.title }))
      onClose()
    },
  })
  return (
    <ActionModal title={t('call.offTitle', { title: session.title })} verb={t('call.off')} danger opened onClose={onClose} busy={off.isPending} error={off.error} onSubmit={() => off.mutate()}>
      <Text>{t('call.offHelp')}</Text>
    </ActionModal>
  )
}
