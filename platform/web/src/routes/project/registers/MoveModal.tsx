import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Register, type RegisterEntry, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { capital } from '~/lib/words'

interface Props { entry: RegisterEntry; register: Register; slug: string; id: string; onClose: () => void }

/** Moves an entry to another state; closing and reopening ask why. */
export function MoveModal({ entry, register, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const [state, setState] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const closes = register.states.some((s) => s.label === state && s.closed)
  const asks = closes || entry.ended
  const move = useMutation({
    mutationFn: () => spaceCommands(slug).moveEntry(id, entry.id, { revision: entry.revision, state, reason: reason.trim() || null }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('register.moved', { number: saved.number, state: saved.state }))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('register.moveName', { number: entry.number })}
      verb={t('register.move')}
      opened
      onClose={onClose}
      busy={move.isPending}
      error={move.error}
      onSubmit={() => {
        setTried(true)
        if (state && (!asks || reason.trim())) move.mutate()
      }}
    >
      <Radio.Group label={t('register.toState')} required value={state} error={tried && !state ? t('common.required') : fieldError(move.error, 'state')} onChange={setState}>
        <Stack gap={6} mt={6}>
          {register.states
            .filter((s) => entry.cancelled || s.label !== entry.state)
            .map((s) => (
              <Radio key={s.label} value={s.label} label={s.closed ? t('register.closes', { state: capital(s.label) }) : capital(s.label)} />
            ))}
        </Stack>
      </Radio.Group>
      {asks && <Text>{t(closes ? 'register.closeHelp' : 'register.reopenHelp')}</Text>}
      <Textarea label={t('common.reason')} required={asks} autosize minRows={2} maxLength={4000} value={reason} error={tried && asks && !reason.trim() ? t('common.required') : fieldError(move.error, 'reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
