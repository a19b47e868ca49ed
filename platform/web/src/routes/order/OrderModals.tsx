import { Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Order, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import { useWrite } from '~/routes/project/contract/useWrite'
import { Sums } from './Sums'
import { dueText } from './words'

interface Props { order: Order; slug: string; id: string; onClose: () => void }

/** The last reading: from here on the contractor owes it. */
export function PlaceModal({ order: o, slug, id, onClose }: Props) {
  const place = useWrite(slug, (net: number) => spaceCommands(slug).placeOrder(id, o.id, net), t('order.placed'), onClose)
  return (
    <ActionModal title={t('order.placeTitle', { number: o.number })} verb={t('order.placeVerb')} opened onClose={onClose} busy={place.isPending} error={place.error} onSubmit={() => place.mutate(o.net)}>
      <dl className="j-facts">
        {[
          { label: t('order.subject'), value: o.subject },
          { label: t('order.place'), value: o.place.path.join(' › ') },
          { label: t('order.due'), value: dueText(o.dueDays, o.dueOn) },
        ].map((f) => (
          <div key={f.label}>
            <dt>{f.label}</dt>
            <dd>{f.value}</dd>
          </div>
        ))}
      </dl>
      <Sums sums={{ net: o.net, gross: o.gross, rates: o.vat }} />
      <Text>{t('order.placeHelp')}</Text>
    </ActionModal>
  )
}

export function AcknowledgeModal({ order: o, slug, id, onClose }: Props) {
  const { timeZone } = useSpace()
  const [on, setOn] = useState(today(timeZone))
  const save = useWrite(slug, (day: string) => spaceCommands(slug).acknowledgeOrder(id, o.id, day), t('order.acknowledged'), onClose)
  return (
    <ActionModal title={t('order.acknowledgeTitle', { number: o.number })} verb={t('order.acknowledge')} opened onClose={onClose} busy={save.isPending} error={save.error} onSubmit={() => on && save.mutate(on)}>
      <Text>{t('order.acknowledgeHelp')}</Text>
      <TextInput type="date" label={t('order.acknowledgeOn')} required value={on} error={fieldError(save.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
    </ActionModal>
  )
}

export function CancelModal({ order: o, slug, id, onClose }: Props) {
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite(slug, (why: string) => spaceCommands(slug).cancelOrder(id, o.id, why), t('order.cancelled'), onClose)
  return (
    <ActionModal
      title={t('order.cancelTitle', { number: o.number })}
      verb={t('order.cancel')}
      danger
      opened
      onClose={onClose}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (motive.trim()) save.mutate(motive.trim())
      }}
    >
      <Text>{t('order.cancelHelp')}</Text>
      <Textarea label={t('order.cancelMotive')} required autosize minRows={3} value={motive} error={tried && !motive.trim() ? t('common.required') : fieldError(save.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
    </ActionModal>
  )
}
