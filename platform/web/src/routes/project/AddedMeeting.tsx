import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type MeetingKind, type NewMeeting, queries, type SessionRow, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { slug: string; id: string }
type Draft = Required<Pick<NewMeeting, 'kind' | 'nodeId' | 'title' | 'start' | 'end'>> & { purposes: string[]; agenda: string }

/** Kinds of meeting that one may add somewhere; none for most people. */
function useKinds({ slug, id }: Props) {
  return useQuery(queries.meetingKinds(slug, id)).data?.filter((kind) => kind.nodes.length > 0) ?? []
}

/** Adds a meeting that no rule dates; shown to those who may. */
export function AddMeeting({ slug, id }: Props) {
  const kinds = useKinds({ slug, id })
  const [asked, setAsked] = useState(false)
  if (kinds.length === 0) return null
  return (
    <>
      <Group mb="md">
        <Button onClick={() => setAsked(true)}>{t('meeting.add')}</Button>
      </Group>
      {asked && <MeetingModal kinds={kinds} slug={slug} id={id} onClose={() => setAsked(false)} />}
    </>
  )
}

/** What may be done to a meeting that was added. */
export function AddedMeeting({ session: s, slug, id }: Props & { session: SessionRow }) {
  const kinds = useKinds({ slug, id })
  const [asked, setAsked] = useState<'change' | 'withdraw' | null>(null)
  if (!s.added?.changeable) return null
  return (
    <Group gap="xs" mt={4}>
      <Button size="compact-sm" variant="default" onClick={() => setAsked('change')} aria-label={t('meeting.changeFor', { title: s.title })}>
        {t('meeting.change')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsked('withdraw')} aria-label={t('meeting.withdrawFor', { title: s.title })}>
        {t('meeting.withdraw')}
      </Button>
      {asked === 'change' && <MeetingModal session={s} kinds={kinds.filter((kind) => kind.code === s.code)} slug={slug} id={id} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <WithdrawModal session={s} slug={slug} id={id} onClose={() => setAsked(null)} />}
    </Group>
  )
}

function drafted(kinds: MeetingKind[], s?: SessionRow): Draft {
  return {
    kind: s?.code ?? (kinds.length === 1 ? kinds[0]!.code : ''),
    nodeId: s?.node.id ?? (kinds.length === 1 && kinds[0]!.nodes.length === 1 ? kinds[0]!.nodes[0]!.id : ''),
    title: s?.title ?? '',
    start: s ? (s.start ?? s.end) : '',
    end: s?.start && s.start !== s.end ? s.end : '',
    purposes: s?.added?.purposes ?? [],
    agenda: s?.added?.points.join('\n') ?? '',
  }
}

function MeetingModal({ session: s, kinds, slug, id, onClose }: Props & { session?: SessionRow; kinds: MeetingKind[]; onClose: () => void }) {
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => drafted(kinds, s))
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const kind = kinds.find((one) => one.code === draft.kind)
  const save = useMutation({
    mutationFn: async () => {
      const body: NewMeeting = { ...draft, end: draft.end || null, agenda: draft.agenda.split('\n').filter((line) => line.trim()) }
      await (s ? spaceCommands(slug).changeMeeting(id, s.id, body) : spaceCommands(slug).addMeeting(id, body))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t(s ? 'meeting.changed' : 'meeting.added'))
      onClose()
    },
  })
  const choose = (code: string | null) => {
    const nodes = kinds.find((one) => one.code === code)?.nodes ?? []
    set({ kind: code ?? '', nodeId: nodes.length === 1 ? nodes[0]!.id : '', purposes: [] })
  }
  const fault = (field: string) => fieldError(save.error, field)
  return (
    <ActionModal title={t(s ? 'meeting.changeTitle' : 'meeting.add')} verb={t(s ? 'common.save' : 'meeting.addVerb')} opened onClose={onClose} busy={save.isPending} disabled={!draft.kind || !draft.nodeId || !draft.start || !draft.agenda.trim()} error={save.error} onSubmit={() => save.mutate()}>
      {!s && <Select label={t('meeting.kind')} required data={kinds.map((one) => ({ value: one.code, label: one.label }))} value={draft.kind || null} onChange={choose} error={fault('kind')} />}
      {kind && <Text className="j-form-note">{[t('meeting.called', { roles: kind.roles.join(', ') }), kind.citation].filter(Boolean).join(' ')}</Text>}
      {!s && kind && kind.nodes.length > 1 && (
        <Select label={t('meeting.node')} required data={kind.nodes.map((node) => ({ value: node.id, label: node.path.join(' › ') }))} value={draft.nodeId || null} onChange={(node) => set({ nodeId: node ?? '' })} error={fault('nodeId')} />
      )}
      <TextInput label={t('meeting.title')} description={t('meeting.titleHelp')} maxLength={160} value={draft.title ?? ''} onChange={(e) => set({ title: e.currentTarget.value })} error={fault('title')} />
      <Group grow align="flex-start">
        <TextInput type="date" label={t('meeting.start')} required value={draft.start ?? ''} onChange={(e) => set({ start: e.currentTarget.value })} error={fault('start')} />
        <TextInput type="date" label={t('meeting.end')} value={draft.end ?? ''} onChange={(e) => set({ end: e.currentTarget.value })} error={fault('end')} />
      </Group>
      {kind && kind.purposes.length > 0 && (
        <Checkbox.Group label={t('meeting.purposes')} required value={draft.purposes} onChange={(purposes) => set({ purposes })} error={fault('purposes')}>
          <Stack gap={6} mt={6}>
            {kind.purposes.map((purpose) => (
              <Checkbox key={purpose.code} value={purpose.code} label={purpose.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea label={t('meeting.agenda')} description={t('meeting.agendaHelp')} required autosize minRows={3} value={draft.agenda} onChange={(e) => set({ agenda: e.currentTarget.value })} error={fault('agenda')} />
      {s?.call?.called && <Text className="j-form-note">{t('meeting.calledAgain')}</Text>}
    </ActionModal>
  )
}

function WithdrawModal({ session: s, slug, id, onClose }: Props & { session: SessionRow; onClose: () => void }) {
  const client = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => spaceCommands(slug).withdrawMeeting(id, s.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('meeting.withdrawn', { title: s.title }))
      onClose()
    },
  })
  return (
    <ActionModal title={t('meeting.withdrawTitle', { title: s.title })} verb={t('meeting.withdraw')} danger opened onClose={onClose} busy={withdraw.isPending} error={withdraw.error} onSubmit={() => withdraw.mutate()}>
      <Text>{t(s.call?.called ? 'meeting.withdrawCalled' : 'meeting.withdrawHelp')}</Text>
    </ActionModal>
  )
}
