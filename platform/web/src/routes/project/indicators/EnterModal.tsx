import { Checkbox, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Indicator, type MeasurePoint, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { LeaveGuard } from '~/components/LeaveGuard'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { amount } from './measure'
import { useAct } from './useAct'

interface Props extends Where { indicator: Indicator; point: MeasurePoint; onClose: () => void }

const typed = (value: number | null | undefined) => (value === null || value === undefined ? '' : amount(value))

/** Enters figures, or why there are none. What was typed stays when the server refuses. */
export function EnterModal({ indicator, point, place, slug, id, onClose }: Props) {
  const [first] = useState({ numerator: typed(point.numerator), denominator: typed(point.denominator), missing: point.version > 0 && (point.numerator ?? null) === null, notMeasurable: '', evidence: point.evidence ?? '', remark: point.remark ?? '' })
  const [draft, setDraft] = useState(first)
  const set = (change: Partial<typeof first>) => setDraft({ ...draft, ...change })
  const ratio = indicator.formula === 'RATIO'
  const figures = draft.missing ? { notMeasurable: draft.notMeasurable } : { numerator: draft.numerator, denominator: ratio ? draft.denominator : null }
  const enter = useAct(slug, () => spaceCommands(slug).enterMeasure(id, { nodeId: place.id, indicator: indicator.code, periodId: point.periodId!, version: point.version, ...figures, evidence: draft.evidence || null, remark: draft.remark || null }), t('indicator.entered'), onClose)
  return (
    <ActionModal title={`${indicator.label}, ${point.label}`} verb={t('common.save')} opened onClose={onClose} busy={enter.isPending} error={enter.error} onSubmit={() => enter.mutate()}>
      <LeaveGuard dirty={!enter.isSuccess && !enter.isPending && JSON.stringify(draft) !== JSON.stringify(first)} />
      {indicator.firstMeasure && <Text fz="sm">{indicator.firstMeasure}</Text>}
      {!draft.missing && (
        <SimpleGrid cols={{ base: 1, xs: ratio ? 2 : 1 }}>
          <Figure label={indicator.numerator} unit={ratio ? indicator.numeratorUnit : indicator.unit} value={draft.numerator} error={enter.field('numerator')} onChange={(numerator) => set({ numerator })} />
          {ratio && indicator.denominator && <Figure label={indicator.denominator} unit={indicator.denominatorUnit} value={draft.denominator} error={enter.field('denominator')} onChange={(denominator) => set({ denominator })} />}
        </SimpleGrid>
      )}
      <Checkbox label={t('indicator.notMeasurable')} checked={draft.missing} onChange={(e) => set({ missing: e.currentTarget.checked })} />
      {draft.missing && <Textarea label={t('indicator.whyMissing')} required autosize minRows={2} maxLength={2000} value={draft.notMeasurable} error={enter.field('notMeasurable') ?? enter.field('numerator')} onChange={(e) => set({ notMeasurable: e.currentTarget.value })} />}
      <TextInput label={t('indicator.evidence')} description={indicator.evidence} maxLength={2000} value={draft.evidence} error={enter.field('evidence')} onChange={(e) => set({ evidence: e.currentTarget.value })} />
      <Textarea label={t('indicator.remark')} autosize minRows={2} maxLength={2000} value={draft.remark} error={enter.field('remark')} onChange={(e) => set({ remark: e.currentTarget.value })} />
      {point.version > 0 && <Text fz="sm" c="dimmed">{t('indicator.correctHelp')}</Text>}
    </ActionModal>
  )
}

function Figure({ label, unit, value, error, onChange }: { label: string; unit?: string | null; value: string; error?: string; onChange: (value: string) => void }) {
  return <TextInput label={label} required inputMode="decimal" autoComplete="off" rightSection={unit && <span className="j-unit">{unit}</span>} rightSectionWidth={unit ? 18 + 8 * unit.length : undefined} value={value} error={error} onChange={(e) => onChange(e.currentTarget.value)} />
}
