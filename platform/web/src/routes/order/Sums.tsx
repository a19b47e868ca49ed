import { t } from '~/i18n'
import { days, euros } from '~/routes/project/contract/money'
import type { Sums as Amounts } from './sums'

/** What an order comes to, without and with tax. */
export function Sums({ sums }: { sums: Amounts }) {
  return (
    <dl className="j-sums">
      <dt>{t('order.net')}</dt>
      <dd>{euros(sums.net)}</dd>
      {sums.rates.map((r) => (
        <VatLine key={r.rate} rate={r.rate} vat={r.vat} />
      ))}
      <dt className="is-total">{t('order.gross')}</dt>
      <dd className="is-total">{euros(sums.gross)}</dd>
    </dl>
  )
}

function VatLine({ rate, vat }: { rate: number; vat: number }) {
  return (
    <>
      <dt>{t('order.vat', { rate: days(rate) })}</dt>
      <dd>{euros(vat)}</dd>
    </>
  )
}
