import { NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type NewUnitPrice, type OrderBook, type ScheduleLine, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { AmountModal } from './AmountModal'
import { useWrite } from './useWrite'

interface At { slug: string; id: string; onClose: () => void }

/** The rate of most services; it is shown and can be changed. */
const USUAL_RATE = 20

/** The first price of a line, its next one, or a line of the contract's own. */
export function UnitPriceModal({ line, tranches, slug, id, onClose }: At & { line?: ScheduleLine; tranches: OrderBook['tranches'] }) {
  const known = line?.prices[0]
  const [label, setLabel] = useState('')
  const [unit, setUnit] = useState('')
  const [tranche, setTranche] = useState<string | null>(null)
  const [amount, setAmount] = useState<number | undefined>(known?.amount)
  const [vatRate, setRate] = useState<number | undefined>(known?.vatRate ?? USUAL_RATE)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite(slug, (body: NewUnitPrice) => spaceCommands(slug).setUnitPrice(id, body), t('order.priceDone'), onClose)
  const lacks = amount === undefined || vatRate === undefined || (!line && (!label.trim() || !unit.trim())) || (known && !reason.trim())
  const need = (empty: boolean, field: string) => (tried && empty ? t('common.required') : fieldError(save.error, field))
  return (
    <ActionModal
      title={line ? t('order.priceOf', { label: line.label }) : t('order.newLine')}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (!lacks) save.mutate({ code: line?.code, label: line ? undefined : label.trim(), unit: line ? undefined : unit.trim(), tranche: line ? undefined : (tranche ?? undefined), amount: amount!, vatRate: vatRate!, reason: reason.trim() || undefined })
      }}
    >
      {!line && (
        <>
          <Text>{t('order.newLineHelp')}</Text>
          <TextInput label={t('order.label')} required value={label} error={need(!label.trim(), 'label')} onChange={(e) => setLabel(e.currentTarget.value)} />
          <TextInput label={t('order.unit')} required value={unit} error={need(!unit.trim(), 'unit')} onChange={(e) => setUnit(e.currentTarget.value)} />
          {tranches.length > 0 && <Select label={t('order.tranche')} clearable value={tranche} onChange={setTranche} data={tranches.map((x) => ({ value: x.code, label: x.label }))} />}
        </>
      )}
      <NumberInput label={t('order.amount')} required min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={amount ?? ''} error={need(amount === undefined, 'amount')} onChange={(v) => setAmount(v === '' ? undefined : Number(v))} />
      <NumberInput label={t('order.rate')} required min={0} max={100} decimalScale={2} decimalSeparator="," hideControls value={vatRate ?? ''} error={need(vatRate === undefined, 'vatRate')} onChange={(v) => setRate(v === '' ? undefined : Number(v))} />
      {known && <TextInput label={t('order.reason')} description={t('order.reasonHelp')} required value={reason} error={need(!reason.trim(), 'reason')} onChange={(e) => setReason(e.currentTarget.value)} />}
    </ActionModal>
  )
}

export function MaximumModal({ maximum, slug, id, onClose }: At & { maximum?: number }) {
  const save = useWrite(slug, (value: number) => spaceCommands(slug).setOrderMaximum(id, value), t('order.maximumDone'), onClose)
  return <AmountModal title={t('order.maximum')} help={t('order.maximumHelp')} label={t('order.maximumAmount')} amount={maximum} save={save} onClose={onClose} />
}
