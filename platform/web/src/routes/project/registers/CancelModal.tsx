import { Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type RegisterEntry, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { entry: RegisterEntry; slug: string; id: string; onClose: () => void }

/** Ends an entry that should not have been opened, or lost its object. Nothing is deleted. */
export function CancelModal({ entry, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const cancel = useMutation({
    mutationFn: () => spaceCommands(slug).cancelEntry(id, entry.id, { revision: entry.revision, reason: reason.trim() }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('register.cancelDone', { number: saved.number }))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('register.cancelName', { number: entry.number })}
      verb={t('register.cancel')}
      danger
      opened
      onClose={onClose}
      busy={cancel.isPending}
      error={cancel.error}
      onSubmit={() => {
        setTried(true)
        if (reason.trim()) cancel.mutate()
      }}
    >
      <Text>{t('register.cancelHelp')}</Text>
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={4000} value={reason} error={tried && !reason.trim() ? t('common.required') : fieldError(cancel.error, 'reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
