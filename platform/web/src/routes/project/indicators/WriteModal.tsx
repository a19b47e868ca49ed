import { Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Indicator, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { LeaveGuard } from '~/components/LeaveGuard'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { SaidFields } from './SaidFields'
import { useAct } from './useAct'

const BLANK = { label: '', definition: '', unit: '', dataSource: '', numerator: '', denominator: '', reason: '' }
type Kind = 'PERCENT' | Indicator['formula']

/** An indicator that the team writes for itself. */
export function WriteModal({ place, slug, id, onClose }: Where & { onClose: () => void }) {
  const [draft, setDraft] = useState(BLANK)
  const [kind, setKind] = useState<Kind>('COUNT')
  const [good, setGood] = useState<Indicator['good']>('UP')
  const set = (change: Partial<typeof BLANK>) => setDraft({ ...draft, ...change })
  const ratio = kind === 'RATIO' || kind === 'PERCENT'
  const write = useAct(
    slug,
    () => spaceCommands(slug).writeIndicator(id, { nodeId: place.id, ...draft, formula: kind === 'PERCENT' ? 'RATIO' : kind, denominator: ratio ? draft.denominator : null, factor: kind === 'PERCENT' ? 100 : 1, good }),
    t('indicator.written'),
    onClose,
  )
  const choose = (next: Kind) => {
    setKind(next)
    if (next === 'PERCENT') set({ unit: '%' })
  }
  return (
    <ActionModal title={t('indicator.writeName', { place: place.label })} verb={t('common.save')} opened onClose={onClose} busy={write.isPending} error={write.error} onSubmit={() => write.mutate()}>
      <LeaveGuard dirty={!write.isSuccess && !write.isPending && JSON.stringify(draft) !== JSON.stringify(BLANK)} />
      <Radio.Group label={t('indicator.kind')} value={kind} onChange={(v) => choose(v as Kind)}>
        <Stack gap={6} mt={6}>
          {(['COUNT', 'PERCENT', 'RATIO', 'VALUE'] as const).map((k) => <Radio key={k} value={k} label={t(`indicator.kind${k}`)} />)}
        </Stack>
      </Radio.Group>
      <SaidFields said={draft} set={set} field={write.field} />
      <SimpleGrid cols={{ base: 1, xs: ratio ? 2 : 1 }}>
        <TextInput label={t(ratio ? 'indicator.numerator' : 'indicator.noted')} required maxLength={400} value={draft.numerator} error={write.field('numerator')} onChange={(e) => set({ numerator: e.currentTarget.value })} />
        {ratio && <TextInput label={t('indicator.denominator')} required maxLength={400} value={draft.denominator} error={write.field('denominator')} onChange={(e) => set({ denominator: e.currentTarget.value })} />}
      </SimpleGrid>
      <Radio.Group label={t('indicator.good')} value={good} onChange={(v) => setGood(v as Indicator['good'])}>
        <Stack gap={6} mt={6}>
          {(['UP', 'DOWN', 'BAND', 'NEITHER'] as const).map((g) => <Radio key={g} value={g} label={t(`indicator.good${g}`)} />)}
        </Stack>
      </Radio.Group>
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={2000} value={draft.reason} error={write.field('reason')} onChange={(e) => set({ reason: e.currentTarget.value })} />
    </ActionModal>
  )
}
