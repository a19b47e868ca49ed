import { NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import type { useWrite } from './useWrite'

interface Props {
  title: string
  help: string
  label: string
  amount?: number
  save: ReturnType<typeof useWrite<number>>
  onClose: () => void
}

/** One amount in euros, excluding tax, that the contract keeps. */
export function AmountModal({ title, help, label, amount: known, save, onClose }: Props) {
  const [amount, setAmount] = useState(known)
  const [tried, setTried] = useState(false)
  return (
    <ActionModal
      title={title}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (amount !== undefined) save.mutate(amount)
      }}
    >
      <Text>{help}</Text>
      <NumberInput label={label} required min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={amount ?? ''} error={tried && amount === undefined ? t('common.required') : fieldError(save.error, 'amount')} onChange={(v) => setAmount(v === '' ? undefined : Number(v))} />
    </ActionModal>
  )
}
