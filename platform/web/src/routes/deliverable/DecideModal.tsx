import { NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DecisionView, type Deliverable, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { Source } from '~/components/Source'
import { t } from '~/i18n'
import { capital } from '~/lib/words'
import { missingIn } from './decision'

interface Props { deliverable: Deliverable; slug: string; onClose: () => void; replaced?: DecisionView }

/** The declared decisions, each asking only what it needs: motive, delay, amount. One may take the place of the final one. */
export function DecideModal({ deliverable: d, slug, onClose, replaced }: Props) {
  const client = useQueryClient()
  const [kind, setKind] = useState('')
  const [motive, setMotive] = useState('')
  const [delayDays, setDelay] = useState<number | undefined>()
  const [amount, setAmount] = useState<number | undefined>()
  const [tried, setTried] = useState(false)
  const declared = d.decisionKinds.find((k) => k.code === kind)
  const delivery = d.deliveries.reduce((a, b) => (a.number > b.number ? a : b), d.deliveries[0])
  const decide = useMutation({
    mutationFn: () =>
      spaceCommands(slug).decide(d.id, {
        kind,
        deliveryId: delivery.id,
        supersedesId: replaced?.id,
        motive: motive.trim() || undefined,
        delayDays: declared?.delay ? delayDays : undefined,
        amount: declared?.amount ? amount : undefined,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('decision.done'))
      onClose()
    },
  })
  const missing = missingIn(declared, { motive, delayDays, amount })
  const need = (field: keyof typeof missing) => (tried && missing[field] ? t('common.required') : fieldError(decide.error, field))
  return (
    <ActionModal
      title={t(replaced ? 'decision.replaceTitle' : 'decision.title', { number: delivery?.number ?? 1 })}
      verb={declared ? (declared.verb ?? t('decision.verb', { kind: declared.label.toLowerCase() })) : t('verb.DECIDE')}
      opened
      onClose={onClose}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={() => {
        setTried(true)
        if (declared && delivery && Object.values(missing).every((m) => !m)) decide.mutate()
      }}
    >
      <Text>{replaced ? t('decision.replaceHelp', { kind: replaced.kindLabel }) : t('decision.help')}</Text>
      <Radio.Group label={t('decision.kind')} required value={kind} onChange={setKind} error={tried && !declared ? t('decision.choose') : fieldError(decide.error, 'kind')}>
        <Stack gap="xs" mt="xs">
          {d.decisionKinds.map((k) => (
            <Radio key={k.code} value={k.code} label={capital(k.label)} description={k.help ?? undefined} />
          ))}
        </Stack>
      </Radio.Group>
      {declared && (
        <Textarea label={t('common.motive')} required={declared.motiveRequired} autosize minRows={3} value={motive} error={need('motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
      )}
      {declared?.delay && (
        <NumberInput label={t('decision.delay', { unit: declared.delayUnitLabel ?? t('decision.days') })} description={t('decision.delayHelp')} required min={1} allowDecimal={false} hideControls value={delayDays ?? ''} error={need('delayDays')} onChange={(v) => setDelay(v === '' ? undefined : Number(v))} />
      )}
      {declared?.amount && (
        <NumberInput label={t('decision.amount')} required min={0} decimalScale={2} decimalSeparator="," thousandSeparator=" " hideControls value={amount ?? ''} error={need('amount')} onChange={(v) => setAmount(v === '' ? undefined : Number(v))} />
      )}
      {declared?.source && (
        <Text fz="sm" c="dimmed">
          <Source source={declared.source} />
        </Text>
      )}
    </ActionModal>
  )
}
