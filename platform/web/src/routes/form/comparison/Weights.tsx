import { Button, Group, NumberInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormComparison, FormWeight } from '~/api'
import { told } from '~/app/notify'
import { LeaveGuard } from '~/components/LeaveGuard'
import { ProblemAlert } from '~/components/ProblemPanel'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { useDesk } from '../desk/context'
import { TurnLine } from './TurnLine'

type Draft = Record<string, number | ''>
const WHOLE = 100

/** Weights, set together so that they sum to 100, and what would turn if one of them moved. */
export function Weights({ comparison, writable }: { comparison: FormComparison; writable: boolean }) {
  const desk = useDesk()
  const [draft, setDraft] = useState<Draft | null>(null)
  const save = useMutation({
    mutationFn: (weights: Record<string, number>) => desk.act(() => desk.door.weigh(weights)),
    onSuccess: () => {
      setDraft(null)
      told(t('form.weighed'))
    },
  })
  const sum = draft ? comparison.weights.reduce((all, w) => all + Number(draft[w.field] || 0), 0) : WHOLE
  const whole = draft !== null && comparison.weights.every((w) => Number.isInteger(draft[w.field]))
  const start = () => setDraft(Object.fromEntries(comparison.weights.map((w) => [w.field, w.weight])))
  return (
    <section className="j-section j-weights" aria-labelledby="titre-poids">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="titre-poids">
          {t('form.weights')}
        </Title>
        {writable && !draft && (
          <Button variant="default" size="sm" onClick={start}>
            {t('form.editWeights')}
          </Button>
        )}
      </Group>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (draft && whole && sum === WHOLE) save.mutate(draft as Record<string, number>)
        }}
      >
        <SmallTable
          caption={t('form.weights')}
          headers={[t('form.criterion'), t('form.weight'), t('form.whatIf')]}
          rows={comparison.weights.map((w) => ({ key: w.field, cells: [w.label, draft ? <Field key="w" of={w} draft={draft} set={setDraft} /> : `${w.weight} %`, <TurnLine key="turns" weight={w} />] }))}
          foot={draft ? <Sum sum={sum} whole={whole} busy={save.isPending} onCancel={() => setDraft(null)} /> : comparison.weights.some((w) => w.sensitivity) && <p className="j-sub">{t('form.turnHelp')}</p>}
        />
        <ProblemAlert error={save.error} />
      </form>
      <LeaveGuard dirty={draft !== null && comparison.weights.some((w) => draft[w.field] !== w.weight)} text={t('form.leave')} />
    </section>
  )
}

function Field({ of, draft, set }: { of: FormWeight; draft: Draft; set: (draft: Draft) => void }) {
  return (
    <NumberInput
      size="sm"
      w={110}
      aria-label={t('form.weightOf', { field: of.label })}
      suffix=" %"
      min={0}
      max={WHOLE}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={draft[of.field]}
      onChange={(v) => set({ ...draft, [of.field]: v === '' ? '' : Number(v) })}
    />
  )
}

function Sum({ sum, whole, busy, onCancel }: { sum: number; whole: boolean; busy: boolean; onCancel: () => void }) {
  const good = whole && sum === WHOLE
  const gap = Math.abs(WHOLE - sum)
  const words = sum < WHOLE ? t('form.sumMore', { count: gap }) : sum > WHOLE ? t('form.sumLess', { count: gap }) : t('form.sumGood')
  return (
    <Group justify="space-between" gap="sm">
      <span role="status" className={good ? 'j-sum' : 'j-sum j-warn'}>
        <strong>{t('form.sum', { sum })}</strong>, {words}
      </span>
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="sm" loading={busy} disabled={!good}>
          {t('form.saveWeights')}
        </Button>
      </Group>
    </Group>
  )
}
