import { Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Origin, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { Moves } from './Moves'

interface Props { origin: Origin; slug: string; id: string; onClose: () => void }

/** Two steps on purpose: first what would move, then the confirmation. */
export function OriginModal({ origin, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const [date, setDate] = useState(origin.date ?? '')
  const [actual, setActual] = useState(origin.actual)
  const move = { code: origin.code, nodeId: origin.nodeId, date, actual }
  const preview = useMutation({ mutationFn: () => spaceCommands(slug).previewOrigin(id, move) })
  const confirm = useMutation({
    mutationFn: () => spaceCommands(slug).moveOrigin(id, move),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('origin.done', { label: origin.label, date: longDay(date) }))
      onClose()
    },
  })
  const change = (next: () => void) => {
    next()
    preview.reset()
  }
  const seen = preview.data
  return (
    <ActionModal
      title={t(origin.date ? 'origin.moveTitle' : 'origin.giveTitle', { label: origin.label })}
      verb={seen ? t(origin.date ? 'origin.confirm' : 'origin.giveIt') : t('origin.preview')}
      opened
      onClose={onClose}
      busy={preview.isPending || confirm.isPending}
      disabled={!date || (date === origin.date && actual === origin.actual)}
      error={confirm.error ?? preview.error}
      onSubmit={() => (seen ? confirm.mutate() : preview.mutate())}
    >
      <TextInput
        type="date"
        label={t('origin.newDate')}
        description={origin.date ? t('origin.current', { date: longDay(origin.date) }) : undefined}
        required
        value={date}
        error={fieldError(preview.error, 'date')}
        onChange={(e) => change(() => setDate(e.currentTarget.value))}
      />
      <Checkbox label={t('origin.isActual')} checked={actual} onChange={(e) => change(() => setActual(e.currentTarget.checked))} />
      {seen && <Moves preview={seen} />}
    </ActionModal>
  )
}
