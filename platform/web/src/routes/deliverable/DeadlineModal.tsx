import { NumberInput, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DeadlineVerb, type Deliverable, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import { UNITS } from '~/routes/legal/units'

interface Props { verb: DeadlineVerb; deliverable: Deliverable; slug: string; onClose: () => void }

const earliest = (now: string, least?: string | null) => (least && least > now ? least : now)

/** Suspends, resumes or extends the clock that counts now; each act is motivated. */
export function DeadlineModal({ verb, deliverable: d, slug, onClose }: Props) {
  const client = useQueryClient()
  const { timeZone } = useSpace()
  const [day, setDay] = useState(earliest(today(timeZone), verb === 'RESUME_DEADLINE' ? d.deadline?.suspendedOn : null))
  const [amount, setAmount] = useState<number | ''>('')
  const [unit, setUnit] = useState('OUVRE')
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const commands = spaceCommands(slug)
  const longer = verb === 'EXTEND_DEADLINE'
  const field = verb === 'SUSPEND_DEADLINE' ? 'from' : 'on'
  const act = useMutation({
    mutationFn: () => {
      if (longer) return commands.extendDeadline(d.id, Number(amount), unit, motive.trim())
      return verb === 'SUSPEND_DEADLINE' ? commands.suspendDeadline(d.id, day, motive.trim()) : commands.resumeDeadline(d.id, day, motive.trim())
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t(`deliverable.${verb}_done`))
      onClose()
    },
  })
  const complete = Boolean(motive.trim()) && (longer ? amount !== '' : Boolean(day))
  return (
    <ActionModal
      title={t(`deliverable.${verb}_title`)}
      verb={t(`deliverable.${verb}`)}
      opened
      onClose={onClose}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => {
        setTried(true)
        if (complete) act.mutate()
      }}
    >
      <Text>{t(`deliverable.${verb}_help`)}</Text>
      {longer ? (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={t('deliverable.extendBy')} required value={amount} min={1} allowDecimal={false} hideControls error={tried && amount === '' ? t('common.required') : fieldError(act.error, 'amount')} onChange={(v) => setAmount(v === '' ? '' : Number(v))} />
          <Select label={t('deliverable.extendUnit')} data={UNITS.map((u) => ({ value: u, label: t(`unit.${u}`) }))} value={unit} allowDeselect={false} error={fieldError(act.error, 'unit')} onChange={(v) => v && setUnit(v)} />
        </SimpleGrid>
      ) : (
        <TextInput type="date" label={t(field === 'from' ? 'deliverable.suspendFrom' : 'deliverable.resumeOn')} required value={day} error={fieldError(act.error, field)} onChange={(e) => setDay(e.currentTarget.value)} />
      )}
      <Textarea label={t('deliverable.motive')} required autosize minRows={3} value={motive} error={tried && !motive.trim() ? t('common.required') : fieldError(act.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
    </ActionModal>
  )
}
