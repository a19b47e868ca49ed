import { Button, NumberInput, Select, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { type NewPrice, type Price, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { SmallTable } from '~/components/SmallTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import type { Part } from './ContractTab'
import { days, euros } from './money'
import { AmountModal } from './AmountModal'
import { useWrite } from './useWrite'

/** The price schedule, and whether it fits in the envelope. */
export function Prices({ contract: c, slug, id }: Part) {
  const [editing, setEditing] = useState<Price | 'new' | 'budget' | null>(null)
  const mayPrice = c.allowed.includes('SET_PRICE')
  const { schedule } = c
  if (schedule.prices.length === 0 && !mayPrice) return null
  return (
    <section className="j-section" aria-labelledby="titre-prix">
      <Title order={2} id="titre-prix" mb="sm">
        {t('contract.prices')}
      </Title>
      {schedule.prices.length === 0 ? <Text c="dimmed">{t('contract.noPrice')}</Text> : <PriceTable {...{ contract: c, mayPrice, onEdit: setEditing }} />}
      <Text mt="sm" aria-live="polite">
        {schedule.verdict ? <State tone={schedule.fits ? 'ok' : 'late'}>{schedule.verdict}</State> : t('contract.budgetNone')}
      </Text>
      <div className="j-buttons">
        {c.allowed.includes('SET_BUDGET') && (
          <Button variant="default" onClick={() => setEditing('budget')}>
            {t('contract.setBudget')}
          </Button>
        )}
        {mayPrice && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t('contract.addPrice')}
          </Button>
        )}
      </div>
      {editing === 'budget' && <BudgetModal slug={slug} id={id} budget={schedule.budget ?? undefined} onClose={() => setEditing(null)} />}
      {editing && editing !== 'budget' && (
        <PriceModal key={editing === 'new' ? 'new' : editing.code} price={editing === 'new' ? undefined : editing} contract={c} slug={slug} id={id} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}

function PriceTable({ contract: c, mayPrice, onEdit }: { contract: Part['contract']; mayPrice: boolean; onEdit: (price: Price) => void }) {
  const headers = [t('contract.price'), t('contract.tranche'), t('contract.quantity'), t('contract.unitAmount'), t('contract.total')]
  return (
    <SmallTable
      caption={t('contract.priceCaption')}
      headers={mayPrice ? [...headers, t('contract.act')] : headers}
      figures={[3, 4]}
      rows={c.schedule.prices.map((p) => ({
        key: p.code,
        cells: [
          <>
            {p.label}
            {p.deliverables.length > 0 && <span className="j-sub">{t('contract.pays', { deliverables: p.deliverables.join(', ') })}</span>}
          </>,
          p.tranche?.label ?? '–',
          p.kind === 'LUMP_SUM' ? t('contract.LUMP_SUM') : `${days(p.quantity)} × ${p.unit ?? ''}`,
          p.unitAmount === null || p.unitAmount === undefined ? t('contract.missing') : euros(p.unitAmount),
          p.total === null || p.total === undefined ? '–' : euros(p.total),
          ...(mayPrice ? [<Edit key="edit" price={p} onEdit={onEdit} />] : []),
        ],
      }))}
      foot={
        <>
          {t('contract.sum')}{' : '}
          <strong>{euros(c.schedule.total)}</strong>
        </>
      }
    />
  )
}

function Edit({ price: p, onEdit }: { price: Price; onEdit: (price: Price) => void }) {
  if (p.invoiced) return <>{t('contract.invoiced')}</>
  return (
    <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onEdit(p)} aria-label={t('contract.setPriceOf', { label: p.label })}>
      {t('contract.setPrice')}
    </Button>
  )
}

function PriceModal({ price, contract, slug, id, onClose }: Part & { price?: Price; onClose: () => void }) {
  const [label, setLabel] = useState('')
  const [kind, setKind] = useState<NonNullable<NewPrice['kind']>>(price?.kind ?? 'LUMP_SUM')
  const [unit, setUnit] = useState('')
  const [tranche, setTranche] = useState<string | null>(null)
  const [quantity, setQuantity] = useState<number | undefined>(price?.quantity ?? undefined)
  const [unitAmount, setAmount] = useState<number | undefined>(price?.unitAmount ?? undefined)
  const [tried, setTried] = useState(false)
  const save = useWrite(slug, (body: NewPrice) => spaceCommands(slug).setPrice(id, body), t('contract.priceDone'), onClose)
  const perUnit = kind === 'UNIT_PRICE'
  const lacks = unitAmount === undefined || (perUnit && !quantity) || (!price && (!label.trim() || (perUnit && !unit.trim())))
  const need = (empty: boolean, field: string) => (tried && empty ? t('common.required') : fieldError(save.error, field))
  return (
    <ActionModal
      title={price ? t('contract.priceTitle', { label: price.label }) : t('contract.newPriceTitle')}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (!lacks) save.mutate({ code: price?.code, label: price ? undefined : label, kind, unit: unit || undefined, tranche: tranche ?? undefined, quantity, unitAmount: unitAmount! })
      }}
    >
      {!price && (
        <>
          <TextInput label={t('contract.label')} required value={label} error={need(!label.trim(), 'label')} onChange={(e) => setLabel(e.currentTarget.value)} />
          <Select label={t('contract.priceKind')} required allowDeselect={false} value={kind} onChange={(v) => setKind(v as typeof kind)} data={(['LUMP_SUM', 'UNIT_PRICE'] as const).map((k) => ({ value: k, label: t(`contract.${k}`) }))} />
          {perUnit && <TextInput label={t('contract.unit')} required value={unit} error={need(!unit.trim(), 'unit')} onChange={(e) => setUnit(e.currentTarget.value)} />}
          {contract.tranches.length > 0 && <Select label={t('contract.tranche')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} value={tranche} onChange={setTranche} data={contract.tranches.map((x) => ({ value: x.code, label: x.label }))} error={fieldError(save.error, 'tranche')} />}
        </>
      )}
      {perUnit && <NumberInput label={t('contract.quantity')} required min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={quantity ?? ''} error={need(!quantity, 'quantity')} onChange={(v) => setQuantity(v === '' ? undefined : Number(v))} />}
      <NumberInput label={perUnit ? t('contract.unitAmount') : t('contract.amount')} required min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={unitAmount ?? ''} error={need(unitAmount === undefined, 'unitAmount')} onChange={(v) => setAmount(v === '' ? undefined : Number(v))} />
    </ActionModal>
  )
}

function BudgetModal({ slug, id, budget, onClose }: { slug: string; id: string; budget?: number; onClose: () => void }) {
  const save = useWrite(slug, (value: number) => spaceCommands(slug).setBudget(id, value), t('contract.budgetDone'), onClose)
  return <AmountModal title={t('contract.budgetTitle')} help={t('contract.budgetHelp')} label={t('contract.amount')} amount={budget} save={save} onClose={onClose} />
}
