import { NumberInput, Text, Title } from '@mantine/core'
import type { OrderBook, ScheduleLine } from '~/api'
import { fieldError } from '~/components/ProblemPanel'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { euros } from '~/routes/project/contract/money'
import { countedOf, orderable } from './draft'
import type { Part } from './OrderForm'
import { lineCents } from './sums'

/** The price schedule with a quantity beside each line that can be ordered. */
export function Lines({ book, draft, set, tried, error }: Part & { book: OrderBook }) {
  const counted = countedOf(book, draft)
  return (
    <section aria-labelledby="titre-lignes">
      <Title order={2} id="titre-lignes" mb="sm">
        {t('order.what')}
      </Title>
      <SmallTable
        caption={t('order.whatCaption')}
        headers={[t('order.line'), t('order.unitAmount'), t('order.quantity'), t('order.lineAmount')]}
        figures={[1, 3]}
        rows={book.schedule.map((l) => ({
          key: l.code,
          cells: [
            <>
              {l.label}
              <span className="j-sub">{[l.unit, l.tranche?.label].filter(Boolean).join(' · ')}</span>
            </>,
            l.prices.length > 0 ? euros(l.prices[0].amount) : t('order.toRecord'),
            orderable(l) ? <Quantity line={l} value={draft.quantities[l.code]} onChange={(v) => set({ quantities: { ...draft.quantities, [l.code]: v } })} /> : l.prices.length > 0 ? t('order.dormant') : '–',
            amount(l, draft.quantities[l.code]),
          ],
        }))}
      />
      {((tried && counted.length === 0) || fieldError(error, 'lines')) && (
        <Text c="red.8" fz="sm" mt="xs" role="alert">
          {fieldError(error, 'lines') ?? t('order.needLine')}
        </Text>
      )}
    </section>
  )
}

function amount(line: ScheduleLine, quantity: number | undefined) {
  if (!orderable(line) || !quantity) return '–'
  return euros(lineCents({ quantity, unitAmount: line.prices[0].amount, vatRate: line.prices[0].vatRate }) / 100)
}

function Quantity({ line: l, value, onChange }: { line: ScheduleLine; value: number | undefined; onChange: (value: number | undefined) => void }) {
  return <NumberInput aria-label={t('order.quantityOf', { label: l.label, unit: l.unit })} w={120} min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={value ?? ''} onChange={(v) => onChange(v === '' ? undefined : Number(v))} />
}
