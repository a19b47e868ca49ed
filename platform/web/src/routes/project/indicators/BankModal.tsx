import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type IndicatorBoard, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { t } from '~/i18n'
import { useAct } from './useAct'

interface Props { board: IndicatorBoard; slug: string; id: string; onClose: () => void }

/** Takes an indicator of the bank. */
export function BankModal({ board, slug, id, onClose }: Props) {
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = board.bank.find((i) => i.code === code)
  const choose = useAct(slug, () => spaceCommands(slug).chooseIndicator(id, { nodeId: board.place.id, indicator: code, version: chosen?.version ?? 0, chosen: true, reason: reason || null }), t('indicator.chosen'), onClose)
  return (
    <ActionModal
      title={t('indicator.bankName', { place: board.place.label })}
      verb={t('indicator.take')}
      opened
      onClose={onClose}
      busy={choose.isPending}
      error={choose.error}
      onSubmit={() => {
        setTried(true)
        if (chosen) choose.mutate()
      }}
    >
      <Radio.Group label={t('indicator.indicator')} required value={code} error={tried && !chosen ? t('common.required') : choose.field('indicator')} onChange={setCode}>
        <Stack gap={10} mt={6}>
          {board.bank.map((i) => (
            <Radio key={i.code} value={i.code} label={i.label} description={[i.definition, i.source].filter(Boolean).join(' · ')} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t('common.reason')} autosize minRows={2} maxLength={2000} value={reason} error={choose.field('reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
