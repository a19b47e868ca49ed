import { Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Mandate, type Seat, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'

interface Props { mandate: Mandate; seat: Seat; nodeId: string; slug: string; id: string; onClose: () => void }

/** Ends a mandate on a last day; the seat may stay vacant, which is a state and no error. */
export function EndMandateModal({ mandate, seat, nodeId, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const { timeZone } = useSpace()
  const now = today(timeZone)
  const [on, setOn] = useState(mandate.from > now ? mandate.from : now)
  const [cause, setCause] = useState('')
  const [tried, setTried] = useState(false)
  const end = useMutation({
    mutationFn: () => spaceCommands(slug).endMandate(id, nodeId, seat.role, mandate.id, { on, cause: cause.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('seat.ended', { name: mandate.personName, date: plainDay(on) }))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('seat.endName', { name: mandate.personName, role: seat.label })}
      verb={t('seat.end')}
      opened
      onClose={onClose}
      busy={end.isPending}
      error={end.error}
      onSubmit={() => {
        setTried(true)
        if (on && cause.trim()) end.mutate()
      }}
    >
      <Text>{t('seat.endHelp')}</Text>
      <TextInput type="date" label={t('seat.lastDay')} required value={on} error={fieldError(end.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
      <TextInput label={t('seat.cause')} required value={cause} error={tried && !cause.trim() ? t('common.required') : fieldError(end.error, 'cause')} onChange={(e) => setCause(e.currentTarget.value)} />
    </ActionModal>
  )
}
