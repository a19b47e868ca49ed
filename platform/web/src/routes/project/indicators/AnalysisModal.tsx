import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Indicator, type MeasurePoint, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { useAct } from './useAct'

interface Props extends Where { indicator: Indicator; point: MeasurePoint; onClose: () => void }

/** Why a measure misses its target, and what is done about it. */
export function AnalysisModal({ indicator, point, slug, id, onClose }: Props) {
  const [cause, setCause] = useState(point.analysis?.cause ?? '')
  const [action, setAction] = useState(point.analysis?.action ?? '')
  const analyse = useAct(slug, () => spaceCommands(slug).analyseGap(id, point.measureId!, { cause, action }), t('indicator.analysed'), onClose)
  return (
    <ActionModal title={t('indicator.analyseName', { name: indicator.label })} verb={t('common.save')} opened onClose={onClose} busy={analyse.isPending} error={analyse.error} onSubmit={() => analyse.mutate()}>
      <Text>{[point.label, point.valueText, point.gapText].filter(Boolean).join(' · ')}</Text>
      <Textarea label={t('indicator.cause')} required autosize minRows={2} maxLength={2000} value={cause} error={analyse.field('cause')} onChange={(e) => setCause(e.currentTarget.value)} />
      <Textarea label={t('indicator.action')} required autosize minRows={2} maxLength={2000} value={action} error={analyse.field('action')} onChange={(e) => setAction(e.currentTarget.value)} />
    </ActionModal>
  )
}
