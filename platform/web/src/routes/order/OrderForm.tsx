import { Button, NumberInput, Radio, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type NewOrder, type Order, type OrderBook, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { LeaveGuard } from '~/components/LeaveGuard'
import { fieldError, ProblemAlert } from '~/components/ProblemPanel'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { addDays, today } from '~/lib/dates'
import { euros } from '~/routes/project/contract/money'
import { type Draft, bodyOf, countedOf, draftOf } from './draft'
import { Lines } from './Lines'
import { CancelModal, PlaceModal } from './OrderModals'
import { Sums } from './Sums'
import { sumsOf } from './sums'

interface Props { book: OrderBook; order?: Order; replaced?: Order; slug: string; id: string }

/** An order being written: who it is for, what it holds, by when; what it comes to stands beside it all the time. */
export function OrderForm({ book, order, replaced, slug, id }: Props) {
  const { timeZone } = useSpace()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => draftOf(book, order ?? replaced, order, addDays(today(timeZone), 30)))
  const [touched, setTouched] = useState(false)
  const [tried, setTried] = useState(false)
  const [placing, setPlacing] = useState<Order | null>(null)
  const [cancelling, setCancelling] = useState(false)
  const [left, setLeft] = useState<string | null>(null)
  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change })
    setTouched(true)
  }
  const save = useMutation({
    mutationFn: ({ body }: { body: NewOrder; place: boolean }) => (order ? spaceCommands(slug).rewriteOrder(id, order.id, body) : spaceCommands(slug).draftOrder(id, body)),
    onSuccess: async (written, { place }) => {
      setTouched(false)
      await client.invalidateQueries({ queryKey: ['space', slug] })
      if (place) return setPlacing(written)
      told(t('order.saved'))
      setLeft(written.id)
    },
  })
  // Once the form is clean, so that nobody is asked whether to leave it.
  useEffect(() => {
    if (left && left !== order?.id) void navigate({ to: '/e/$slug/projets/$id/commandes/$order', params: { slug, id, order: left }, replace: true })
  }, [left]) // the address follows what was written, once
  const submit = (place: boolean) => {
    setTried(true)
    const body = bodyOf(book, draft, replaced?.id)
    if (body) save.mutate({ body, place })
  }
  return (
    <form
      noValidate
      className="j-order"
      onSubmit={(event) => {
        event.preventDefault()
        submit(book.allowed.includes('PLACE_ORDER'))
      }}
    >
      <Stack gap="xl">
        <ProblemAlert error={save.error} />
        <ForWhat {...{ book, draft, set, tried, error: save.error }} />
        <Lines {...{ book, draft, set, tried, error: save.error }} />
        <Deadline {...{ draft, set, tried, error: save.error }} />
      </Stack>
      <Summary book={book} draft={draft} busy={save.isPending} order={order} onSave={() => submit(false)} onCancel={() => setCancelling(true)} />
      <LeaveGuard dirty={touched} />
      {placing && <PlaceModal order={placing} slug={slug} id={id} onClose={() => { setPlacing(null); setLeft(placing.id) }} />}
      {cancelling && order && <CancelModal order={order} slug={slug} id={id} onClose={() => setCancelling(false)} />}
    </form>
  )
}

export interface Part { draft: Draft; set: (change: Partial<Draft>) => void; tried: boolean; error: unknown }

function ForWhat({ book, draft, set, tried, error }: Part & { book: OrderBook }) {
  const need = (empty: boolean, field: string) => (tried && empty ? t('common.required') : fieldError(error, field))
  return (
    <section aria-labelledby="titre-pour-qui">
      <Title order={2} id="titre-pour-qui" mb="sm">
        {t('order.forWhat')}
      </Title>
      <Stack gap="md" maw={640}>
        <Select label={t('order.place')} required searchable allowDeselect={false} value={draft.place} error={need(!draft.place, 'node')} onChange={(v) => set({ place: v })} data={book.places.map((p) => ({ value: p.id, label: p.path.join(' › ') }))} />
        <TextInput label={t('order.subject')} description={t('order.subjectHelp')} required value={draft.subject} error={need(!draft.subject.trim(), 'subject')} onChange={(e) => set({ subject: e.currentTarget.value })} />
        <Textarea label={t('order.need')} description={t('order.needHelp')} required autosize minRows={2} value={draft.reason} error={need(!draft.reason.trim(), 'reason')} onChange={(e) => set({ reason: e.currentTarget.value })} />
        <TextInput label={t('order.number')} description={t('order.numberHelp')} maw={260} value={draft.number} error={fieldError(error, 'number')} onChange={(e) => set({ number: e.currentTarget.value })} />
      </Stack>
    </section>
  )
}

function Deadline({ draft, set, tried, error }: Part) {
  const byDays = draft.deadline === 'DAYS'
  return (
    <section aria-labelledby="titre-delai">
      <Title order={2} id="titre-delai" mb="sm">
        {t('order.deadline')}
      </Title>
      <Stack gap="md" maw={640}>
        <Radio.Group aria-labelledby="titre-delai" value={draft.deadline} onChange={(v) => set({ deadline: v as Draft['deadline'] })}>
          <Stack gap="xs">
            <Radio value="DAYS" label={t('order.inDays')} />
            <Radio value="DAY" label={t('order.onDay')} />
          </Stack>
        </Radio.Group>
        {byDays ? (
          <NumberInput label={t('order.days')} required maw={200} min={1} allowDecimal={false} hideControls value={draft.dueDays ?? ''} error={tried && !draft.dueDays ? t('common.required') : fieldError(error, 'dueDays')} onChange={(v) => set({ dueDays: v === '' ? undefined : Number(v) })} />
        ) : (
          <TextInput type="date" label={t('order.day')} required maw={200} value={draft.dueOn} error={tried && !draft.dueOn ? t('common.required') : fieldError(error, 'dueOn')} onChange={(e) => set({ dueOn: e.currentTarget.value })} />
        )}
      </Stack>
    </section>
  )
}

function Summary({ book, draft, busy, order, onSave, onCancel }: { book: OrderBook; draft: Draft; busy: boolean; order?: Order; onSave: () => void; onCancel: () => void }) {
  const sums = sumsOf(countedOf(book, draft))
  const left = book.maximum === null || book.maximum === undefined ? undefined : (Math.round(book.maximum * 100) - Math.round(book.ordered * 100) - Math.round(sums.net * 100)) / 100
  const mayPlace = book.allowed.includes('PLACE_ORDER')
  return (
    <aside aria-label={t('order.sums')} className="j-panel">
      <div aria-live="polite">
        <Sums sums={sums} />
        {left !== undefined && (
          <dl className="j-sums">
            <dt>{t('order.leftAfter')}</dt>
            <dd>{left < 0 ? <State tone="late">{euros(left)}</State> : `${euros(left)} HT`}</dd>
          </dl>
        )}
        {left !== undefined && left < 0 && <Text fz="sm" mb="md">{t('order.over', { amount: `${euros(book.maximum!)} HT` })}</Text>}
      </div>
      <Stack gap="sm">
        {mayPlace && (
          <Button type="submit" loading={busy} disabled={left !== undefined && left < 0}>
            {t('order.toPlace')}
          </Button>
        )}
        <Button variant={mayPlace ? 'default' : 'filled'} type="button" loading={busy && !mayPlace} onClick={onSave}>
          {t('order.save')}
        </Button>
        {!mayPlace && <Text fz="sm" c="dimmed">{t('order.mayNotPlace')}</Text>}
        {order?.allowed.includes('CANCEL') && (
          <Button variant="subtle" type="button" onClick={onCancel}>
            {t('order.cancel')}
          </Button>
        )}
      </Stack>
    </aside>
  )
}
