import { Button, NumberInput, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { type Billable, type Invoice, type NewInvoice, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'
import type { Part } from './ContractTab'
import { euros } from './money'
import { useWrite } from './useWrite'

const TONE = { PAID: 'ok', DUE: 'info', LATE: 'late', BLOCKED: 'warn' } as const

/** Invoices as they came, whether the payment delay runs, and why not. */
export function Invoices({ contract: c, slug, id }: Part) {
  const [adding, setAdding] = useState(false)
  const [paying, setPaying] = useState<Invoice | null>(null)
  const mayAdd = c.allowed.includes('ENTER_INVOICE')
  if (c.invoices.length === 0 && !mayAdd) return null
  return (
    <section className="j-section" aria-labelledby="titre-factures">
      <Title order={2} id="titre-factures" mb="sm">
        {t('contract.invoices')}
      </Title>
      {c.invoices.length === 0 && <Text c="dimmed">{t('contract.noInvoice')}</Text>}
      <ul className="j-plain-list j-gap">
        {c.invoices.map((x) => (
          <li key={x.id} className={x.state === 'LATE' ? 'j-card-flat is-late' : 'j-card-flat'}>
            <InvoiceCard invoice={x} onPay={c.allowed.includes('NOTE_PAYMENT') ? () => setPaying(x) : undefined} />
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {t('contract.addInvoice')}
        </Button>
      )}
      {adding && <InvoiceModal contract={c} slug={slug} id={id} onClose={() => setAdding(false)} />}
      {paying && <PaymentModal key={paying.id} invoice={paying} slug={slug} id={id} onClose={() => setPaying(null)} />}
    </section>
  )
}

function InvoiceCard({ invoice: x, onPay }: { invoice: Invoice; onPay?: () => void }) {
  return (
    <>
      <Text component="h3" fw={650}>
        {t('contract.invoice', { number: x.number })} · {euros(x.total)}
      </Text>
      <State tone={TONE[x.state as keyof typeof TONE] ?? 'info'}>{x.stateLabel}</State>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('contract.received', { on: plainDay(x.receivedOn) })} · {x.lines.map((l) => `${l.label} : ${euros(l.amount)}`).join(', ')}
      </Text>
      {x.reasons.length > 0 && (
        <ul className="j-missing">
          {x.reasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      )}
      {x.explanation.length > 0 && x.state !== 'PAID' && (
        <details>
          <summary>{t('contract.why')}</summary>
          <ul className="j-missing">
            {x.startOn && <li>{t('contract.startsOn', { on: plainDay(x.startOn) })}</li>}
            {x.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {onPay && (x.state === 'DUE' || x.state === 'LATE') && (
        <Button variant="default" mt="sm" onClick={onPay}>
          {t('contract.pay')}
        </Button>
      )}
    </>
  )
}

/** What a line names, as a key of the form: a price, an instalment or an order. */
const keyOf = (b: Billable) => b.price ?? b.instalment ?? b.order ?? ''

function InvoiceModal({ contract: c, slug, id, onClose }: Part & { onClose: () => void }) {
  const priced = c.billable.length > 0
  const { timeZone } = useSpace()
  const [number, setNumber] = useState('')
  const [receivedOn, setReceivedOn] = useState(today(timeZone))
  const [amounts, setAmounts] = useState<Record<string, number | undefined>>({})
  const [tried, setTried] = useState(false)
  const save = useWrite(slug, (body: NewInvoice) => spaceCommands(slug).enterInvoice(id, body), t('contract.invoiceDone'), onClose)
  const lines = c.billable.flatMap((b) => {
    const amount = amounts[keyOf(b)]
    return amount ? [{ price: b.price, order: b.order, instalment: b.instalment, amount }] : []
  })
  return (
    <ActionModal
      title={t('contract.invoiceTitle')}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={save.isPending}
      disabled={!priced}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (number.trim() && receivedOn && lines.length > 0) save.mutate({ number: number.trim(), receivedOn, lines })
      }}
    >
      <Text>{priced ? t('contract.invoiceHelp') : t('contract.needPrice')}</Text>
      <TextInput label={t('contract.number')} required value={number} error={tried && !number.trim() ? t('common.required') : fieldError(save.error, 'number')} onChange={(e) => setNumber(e.currentTarget.value)} />
      <TextInput type="date" label={t('contract.receivedOn')} required value={receivedOn} error={fieldError(save.error, 'receivedOn')} onChange={(e) => setReceivedOn(e.currentTarget.value)} />
      <fieldset className="j-fieldset">
        <legend>{t('contract.billed')}</legend>
        {c.billable.map((b) => (
          <NumberInput key={keyOf(b)} label={b.label} description={t('contract.billableOf', { total: euros(b.total), billed: euros(b.billed) })} min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={amounts[keyOf(b)] ?? ''} onChange={(v) => setAmounts({ ...amounts, [keyOf(b)]: v === '' ? undefined : Number(v) })} mb="xs" />
        ))}
        {tried && lines.length === 0 && <Text c="red.8" fz="sm">{t('contract.needAmount')}</Text>}
      </fieldset>
    </ActionModal>
  )
}

function PaymentModal({ invoice, slug, id, onClose }: { invoice: Invoice; slug: string; id: string; onClose: () => void }) {
  const { timeZone } = useSpace()
  const [on, setOn] = useState(today(timeZone))
  const save = useWrite(slug, (day: string) => spaceCommands(slug).notePayment(id, invoice.id, day), t('contract.payDone'), onClose)
  return (
    <ActionModal title={t('contract.payTitle', { number: invoice.number })} verb={t('common.save')} opened onClose={onClose} busy={save.isPending} error={save.error} onSubmit={() => on && save.mutate(on)}>
      <TextInput type="date" label={t('contract.paidOn')} required value={on} error={fieldError(save.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
    </ActionModal>
  )
}
