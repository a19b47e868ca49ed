import { Button, NumberInput, Select, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { type Load, type LoadKind, type NewLoad, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { SmallTable } from '~/components/SmallTable'
import { Source } from '~/components/Source'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import type { Part } from './ContractTab'
import { days } from './money'
import { useWrite } from './useWrite'

/** Man-days: what the text expects, what the buyer estimates, what is offered, what is spent. */
export function Loads({ contract: c, slug, id }: Part) {
  const [entering, setEntering] = useState<Load | null>(null)
  if (c.loads.length === 0) return null
  const headers = (['phase', 'actor', 'expected', 'estimated', 'offered', 'spent'] as const).map((h) => t(`contract.${h}`))
  const mayEnter = c.loads.some((l) => l.mayEnter.length > 0)
  return (
    <section className="j-section" aria-labelledby="titre-charge">
      <Title order={2} id="titre-charge" mb="sm">
        {t('contract.loads')}
      </Title>
      <SmallTable
        caption={t('contract.loadCaption')}
        headers={mayEnter ? [...headers, t('contract.act')] : headers}
        figures={[2, 3, 4, 5]}
        rows={c.loads.map((l) => ({
          key: `${l.phase.code} ${l.actor.code}`,
          cells: [
            l.phase.label,
            l.actor.label,
            <>
              {days(l.expected)}
              {l.expectedSource && (
                <span className="j-sub">
                  <Source source={l.expectedSource} />
                </span>
              )}
            </>,
            days(l.estimated),
            days(l.offered),
            days(l.spent),
            ...(mayEnter ? [<Enter key="enter" load={l} onEnter={setEntering} />] : []),
          ],
        }))}
      />
      {entering && <LoadModal key={`${entering.phase.code} ${entering.actor.code}`} load={entering} slug={slug} id={id} onClose={() => setEntering(null)} />}
    </section>
  )
}

function Enter({ load: l, onEnter }: { load: Load; onEnter: (load: Load) => void }) {
  if (l.mayEnter.length === 0) return null
  return (
    <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onEnter(l)} aria-label={t('contract.enterOf', { actor: l.actor.label, phase: l.phase.label })}>
      {t('contract.enter')}
    </Button>
  )
}

function LoadModal({ load, slug, id, onClose }: { load: Load; slug: string; id: string; onClose: () => void }) {
  const { timeZone } = useSpace()
  const [kind, setKind] = useState<LoadKind>(load.mayEnter[0])
  const [amount, setAmount] = useState<number | undefined>()
  const [workedOn, setWorkedOn] = useState(today(timeZone))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite(slug, (body: NewLoad) => spaceCommands(slug).enterLoad(id, body), t('contract.loadDone'), onClose)
  return (
    <ActionModal
      title={t('contract.enterOf', { actor: load.actor.label, phase: load.phase.label })}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (amount !== undefined) save.mutate({ phase: load.phase.code, actor: load.actor.code, kind, days: amount, workedOn: kind === 'SPENT' ? workedOn : undefined, note: note.trim() || undefined })
      }}
    >
      <Select label={t('contract.loadKind')} required allowDeselect={false} value={kind} onChange={(v) => setKind(v as LoadKind)} data={load.mayEnter.map((k) => ({ value: k, label: t(`contract.${k}`) }))} />
      <NumberInput label={t('contract.days')} description={kind === 'SPENT' ? t('contract.daysHelp') : undefined} required decimalScale={2} decimalSeparator="," hideControls value={amount ?? ''} error={tried && amount === undefined ? t('common.required') : fieldError(save.error, 'days')} onChange={(v) => setAmount(v === '' ? undefined : Number(v))} />
      {kind === 'SPENT' && <TextInput type="date" label={t('contract.workedOn')} required value={workedOn} error={fieldError(save.error, 'workedOn')} onChange={(e) => setWorkedOn(e.currentTarget.value)} />}
      <TextInput label={t('contract.note')} value={note} error={fieldError(save.error, 'note')} onChange={(e) => setNote(e.currentTarget.value)} />
      {load.expected !== null && load.expected !== undefined && (
        <Text fz="sm" c="dimmed">
          {t('contract.expected')}{' : '}
          {days(load.expected)}
        </Text>
      )}
    </ActionModal>
  )
}
