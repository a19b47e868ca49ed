import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type RegisterContent, type RegisterEntry, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { LeaveGuard } from '~/components/LeaveGuard'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { DeclaredFields } from './DeclaredFields'
import { type Draft, draftOf, factsOf, missing } from './facts'
import { KindFields } from './KindFields'

interface Props { entry?: RegisterEntry; content: RegisterContent; slug: string; id: string; onClose: () => void }

export interface FieldsProps {
  draft: Draft
  content: RegisterContent
  entry?: RegisterEntry
  set: (change: Partial<Draft>) => void
  error: (field: string) => string | undefined
}

/** Opens an entry or changes one: only the fields that its register declares. */
export function FactsModal({ entry, content, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const { register } = content
  const places = content.places.filter((p) => p.recordable)
  const [first] = useState(() => draftOf(entry, places[0]?.node.id ?? ''))
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const facts = factsOf(draft, register.kind)
  const save = useMutation({
    mutationFn: () => (entry ? spaceCommands(slug).changeEntry(id, entry.id, { ...facts, revision: entry.revision }) : spaceCommands(slug).openEntry(id, register.code, facts)),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t(entry ? 'register.saved' : 'register.opened', { number: saved.number }))
      onClose()
    },
  })
  const lacking = missing(draft, register)
  const error = (field: string) => (tried && lacking.has(field) ? t('common.required') : fieldError(save.error, field))
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  return (
    <ActionModal
      title={entry ? t('register.changeName', { number: entry.number }) : t('register.addTo', { register: register.label })}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (lacking.size === 0) save.mutate()
      }}
    >
      <LeaveGuard dirty={!save.isSuccess && !save.isPending && JSON.stringify(draft) !== JSON.stringify(first)} />
      <CommonFields draft={draft} content={content} entry={entry} set={set} error={error} />
      <KindFields draft={draft} content={content} entry={entry} set={set} error={error} />
      <DeclaredFields draft={draft} content={content} set={set} error={error} />
    </ActionModal>
  )
}

function CommonFields({ draft, content, entry, set, error }: FieldsProps) {
  const places = content.places.filter((p) => (entry ? p.node.id === draft.nodeId : p.recordable))
  const owners = content.places.find((p) => p.node.id === draft.nodeId)?.owners ?? []
  const former = entry?.owner?.vacant ? [{ value: entry.owner.mandateId, label: entry.owner.text }] : []
  return (
    <>
      <TextInput label={t('register.title')} required maxLength={200} value={draft.title} error={error('title')} onChange={(e) => set({ title: e.currentTarget.value })} data-autofocus />
      {!entry && places.length > 1 && (
        <Select label={t('register.place')} required searchable allowDeselect={false} data={places.map((p) => ({ value: p.node.id, label: p.node.label }))} value={draft.nodeId} error={error('nodeId')} onChange={(v) => v && set({ nodeId: v, ownerMandateId: null })} />
      )}
      <Textarea label={t('register.description')} autosize minRows={2} maxLength={4000} value={draft.description} error={error('description')} onChange={(e) => set({ description: e.currentTarget.value })} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('register.owner')}
          description={t('register.ownerHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          searchable
          data={[...former, ...owners.map((o) => ({ value: o.mandateId, label: `${o.name}, ${o.roleLabel}` }))]}
          value={draft.ownerMandateId}
          error={error('ownerMandateId')}
          onChange={(v) => set({ ownerMandateId: v })}
        />
        <TextInput type="date" label={t('register.dueOn')} value={draft.dueOn} error={error('dueOn')} onChange={(e) => set({ dueOn: e.currentTarget.value })} />
      </SimpleGrid>
    </>
  )
}
