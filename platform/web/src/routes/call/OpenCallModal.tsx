import { MultiSelect, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CallList, queries, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { Deadline } from './Deadline'

interface Props { slug: string; programmes: CallList['programmes']; onClose: () => void }

export function OpenCallModal({ slug, programmes, onClose }: Props) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const persons = useQuery(queries.persons(slug))
  const [draft, setDraft] = useState({ pluginId: programmes[0]!.pluginId, title: '', description: '', deposit: '', contact: '' })
  const [deadline, setDeadline] = useState<{ day: string; time: string; which?: string }>({ day: '', time: '' })
  const [readers, setReaders] = useState<string[]>([])
  const open = useMutation({
    mutationFn: () => spaceCommands(slug).openCall({ ...draft, ...deadline, day: deadline.day || (undefined as never), time: deadline.time || (undefined as never), readers }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      await navigate({ to: '/e/$slug/appels/$call', params: { slug, call: made.call.id } })
    },
  })
  const field = (name: 'title' | 'description' | 'deposit' | 'contact', label: string) => ({
    label,
    required: true,
    value: draft[name],
    error: fieldError(open.error, name),
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget
      setDraft((d) => ({ ...d, [name]: value }))
    },
  })
  return (
    <ActionModal title={t('applications.open')} verb={t('applications.open')} opened onClose={onClose} busy={open.isPending} error={open.error} onSubmit={() => open.mutate()}>
      <Text>{t('applications.openHelp')}</Text>
      <NativeSelect
        label={t('applications.programme')}
        value={draft.pluginId}
        error={fieldError(open.error, 'pluginId')}
        data={programmes.map((p) => ({ value: p.pluginId, label: p.title }))}
        onChange={(e) => setDraft({ ...draft, pluginId: e.currentTarget.value })}
      />
      <TextInput {...field('title', t('applications.name'))} data-autofocus />
      <Textarea {...field('description', t('applications.description'))} autosize minRows={4} />
      <Deadline draft={deadline} error={open.error} onChange={setDeadline} />
      <TextInput {...field('deposit', t('applications.deposit'))} />
      <TextInput {...field('contact', t('applications.contact'))} />
      <MultiSelect
        label={t('applications.readers')}
        description={t('applications.readersHelp')}
        data={(persons.data ?? []).map((p) => ({ value: p.id, label: `${p.givenName} ${p.familyName}` }))}
        value={readers}
        onChange={setReaders}
        searchable
      />
    </ActionModal>
  )
}
