import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Indicator, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { amount } from './measure'
import { useAct } from './useAct'

interface Props extends Where { indicator: Indicator; onClose: () => void }

const typed = (value: number | null | undefined) => (value === null || value === undefined ? '' : amount(value))

/** What the place aims at, from where, and by when. Which limits count follows from the good direction. */
export function TargetModal({ indicator, place, slug, id, onClose }: Props) {
  const { target, good, unit } = indicator
  const [draft, setDraft] = useState({ startValue: typed(target?.startValue), low: typed(target?.low), high: typed(target?.high), on: target?.on ?? '', reason: '' })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const aim = useAct(
    slug,
    () => spaceCommands(slug).setTarget(id, { nodeId: place.id, indicator: indicator.code, version: indicator.version, startValue: draft.startValue || null, low: good === 'DOWN' ? null : draft.low || null, high: good === 'UP' ? null : draft.high || null, on: draft.on || null, reason: draft.reason }),
    t('indicator.targetSet'),
    onClose,
  )
  const field = (name: 'startValue' | 'low' | 'high', label: string) => (
    <TextInput label={label} inputMode="decimal" autoComplete="off" value={draft[name]} error={aim.field(name)} onChange={(e) => set({ [name]: e.currentTarget.value })} />
  )
  return (
    <ActionModal title={t('indicator.targetName', { name: indicator.label })} verb={t('common.save')} opened onClose={onClose} busy={aim.isPending} error={aim.error} onSubmit={() => aim.mutate()}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {field('startValue', t('indicator.startValue', { unit }))}
        {good !== 'DOWN' && field('low', t('indicator.low', { unit }))}
        {good !== 'UP' && field('high', t('indicator.high', { unit }))}
        <TextInput type="date" label={t('indicator.targetOn')} value={draft.on} error={aim.field('on')} onChange={(e) => set({ on: e.currentTarget.value })} />
      </SimpleGrid>
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={2000} value={draft.reason} error={aim.field('reason')} onChange={(e) => set({ reason: e.currentTarget.value })} />
    </ActionModal>
  )
}
