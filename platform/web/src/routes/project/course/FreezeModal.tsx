import { Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { slug: string; id: string; opened: boolean; onClose: () => void }

/** Freezing is a dated, numbered act: it asks why. */
export function FreezeModal({ slug, id, opened, onClose }: Props) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const freeze = useMutation({
    mutationFn: () => spaceCommands(slug).freeze(id, reason.trim()),
    onSuccess: async (baseline) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('baseline.done', { number: baseline.number }))
      setReason('')
      setTried(false)
      onClose()
    },
  })
  const missing = tried && !reason.trim() ? t('common.required') : undefined
  return (
    <ActionModal
      title={t('baseline.freeze')}
      verb={t('baseline.verb')}
      opened={opened}
      onClose={onClose}
      busy={freeze.isPending}
      error={freeze.error}
      onSubmit={() => {
        setTried(true)
        if (reason.trim()) freeze.mutate()
      }}
    >
      <Text>{t('baseline.help')}</Text>
      <Textarea label={t('common.reason')} required autosize minRows={2} value={reason} error={missing ?? fieldError(freeze.error, 'reason')} onChange={(e) => setReason(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}
