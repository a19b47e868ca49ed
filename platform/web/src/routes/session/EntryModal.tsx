import { Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type SessionDesk, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { desk: SessionDesk; slug: string; id: string; team: string | null; onClose: () => void }

/** An action or a decision, written where the project keeps it. */
export function EntryModal({ desk, slug, id, team, onClose }: Props) {
  const client = useQueryClient()
  // One key for one dialog: sent again after a lost answer, the entry is not opened twice.
  const [key] = useState(() => crypto.randomUUID())
  const [register, setRegister] = useState(desk.registers[0].code)
  const [place, setPlace] = useState<string | null>(team)
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState('')
  const [tried, setTried] = useState(false)
  const content = useQuery(queries.register(slug, id, register))
  const here = new Set([desk.node.id, ...desk.teams.map((n) => n.id)])
  const places = (content.data?.places ?? []).filter((p) => p.recordable && here.has(p.node.id))
  const only = places.length === 1 ? places[0] : undefined
  const chosen = places.find((p) => p.node.id === (place ?? desk.node.id)) ?? only
  const open = useMutation({
    mutationFn: () => spaceCommands(slug).openSessionEntry(id, desk.id, key, { register, nodeId: chosen!.node.id, title, ownerMandateId: owner, dueOn: dueOn || null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      onClose()
    },
  })
  const error = (field: string) => fieldError(open.error, field)
  return (
    <ActionModal title={t('desk.addEntry')} verb={t('common.save')} opened onClose={onClose} busy={open.isPending} disabled={!content.data} error={open.error} onSubmit={() => (chosen ? open.mutate() : setTried(true))}>
      <TextInput label={t('register.title')} required maxLength={200} value={title} onChange={(e) => setTitle(e.currentTarget.value)} error={error('title')} data-autofocus />
      <Select label={t('desk.register')} allowDeselect={false} data={desk.registers.map((r) => ({ value: r.code, label: r.label }))} value={register} error={error('register')} onChange={(v) => { if (v) { setRegister(v); setOwner(null) } }} />
      <Select label={t('register.place')} required allowDeselect={false} data={places.map((p) => ({ value: p.node.id, label: p.node.label }))} value={chosen?.node.id ?? null} error={error('nodeId') ?? (tried && !chosen ? t('common.required') : undefined)} onChange={(v) => { setPlace(v); setOwner(null) }} />
      <Select label={t('register.owner')} clearable searchable data={(chosen?.owners ?? []).map((o) => ({ value: o.mandateId, label: `${o.name} (${o.roleLabel})` }))} value={owner} error={error('ownerMandateId')} onChange={setOwner} />
      <TextInput type="date" label={t('register.dueOn')} value={dueOn} onChange={(e) => setDueOn(e.currentTarget.value)} error={error('dueOn')} />
    </ActionModal>
  )
}
