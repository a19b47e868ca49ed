import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Indicator, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { useAct } from './useAct'

interface Props extends Where { indicator: Indicator; onClose: () => void }

/** Measures an indicator no longer; what was entered stays. */
export function DropModal({ indicator, place, slug, id, onClose }: Props) {
  const [reason, setReason] = useState('')
  const drop = useAct(slug, () => spaceCommands(slug).chooseIndicator(id, { nodeId: place.id, indicator: indicator.code, version: indicator.version, chosen: false, reason }), t('indicator.dropDone'), onClose)
  return (
    <ActionModal title={t('indicator.dropName', { name: indicator.label })} verb={t('indicator.drop')} danger opened onClose={onClose} busy={drop.isPending} error={drop.error} onSubmit={() => drop.mutate()}>
      <Text>{t('indicator.dropHelp')}</Text>
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={2000} value={reason} error={drop.field('reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
