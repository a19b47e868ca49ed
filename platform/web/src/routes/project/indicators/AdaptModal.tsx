import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Indicator, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { SaidFields } from './SaidFields'
import { useAct } from './useAct'

interface Props extends Where { indicator: Indicator; onClose: () => void }

/** Another wording, unit or source for this place: a new version, whose reason stays readable. */
export function AdaptModal({ indicator, place, slug, id, onClose }: Props) {
  const [said, setSaid] = useState({ label: indicator.label, definition: indicator.definition ?? '', unit: indicator.unit, dataSource: indicator.dataSource ?? '' })
  const [reason, setReason] = useState('')
  const adapt = useAct(slug, () => spaceCommands(slug).adaptIndicator(id, { nodeId: place.id, indicator: indicator.code, version: indicator.version, ...said, reason }), t('indicator.adaptDone'), onClose)
  return (
    <ActionModal title={t('indicator.adaptName', { name: indicator.label })} verb={t('common.save')} opened onClose={onClose} busy={adapt.isPending} error={adapt.error} onSubmit={() => adapt.mutate()}>
      <Text>{t('indicator.adaptHelp')}</Text>
      <SaidFields said={said} set={(change) => setSaid({ ...said, ...change })} field={adapt.field} unitHelp={t('indicator.unitHelp')} />
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={2000} value={reason} error={adapt.field('reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
