import { Button, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type PlanItem, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { item: PlanItem; slug: string; id: string; onClose: () => void }

/** A held or agreed date no longer moves by itself. */
export function PinModal({ item, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const [date, setDate] = useState(item.pin?.date ?? item.current.end)
  const [kind, setKind] = useState<'HELD' | 'AGREED'>(item.pin?.kind ?? 'AGREED')
  const [reason, setReason] = useState(item.pin?.reason ?? '')
  const [tried, setTried] = useState(false)
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['space', slug] })
    told(t('pin.done'))
    onClose()
  }
  const pin = useMutation({ mutationFn: () => spaceCommands(slug).pin(id, item.id, { date, kind, reason: reason.trim() }), onSuccess: done })
  const unpin = useMutation({ mutationFn: () => spaceCommands(slug).unpin(id, item.id), onSuccess: done })
  return (
    <ActionModal
      title={t('pin.title', { title: item.title })}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={pin.isPending}
      error={pin.error ?? unpin.error}
      onSubmit={() => {
        setTried(true)
        if (date && reason.trim()) pin.mutate()
      }}
    >
      <Text>{t('pin.help')}</Text>
      <TextInput type="date" label={t('plan.date')} required value={date} error={fieldError(pin.error, 'date')} onChange={(e) => setDate(e.currentTarget.value)} />
      <Radio.Group label={t('pin.kind')} value={kind} onChange={(v) => setKind(v as 'HELD' | 'AGREED')}>
        <Stack gap={6} mt={6}>
          <Radio value="AGREED" label={t('pin.agreed')} />
          <Radio value="HELD" label={t('pin.held')} />
        </Stack>
      </Radio.Group>
      <Textarea label={t('common.reason')} required autosize minRows={2} value={reason} error={tried && !reason.trim() ? t('common.required') : undefined} onChange={(e) => setReason(e.currentTarget.value)} />
      {item.pin && (
        <div>
          <Button variant="subtle" onClick={() => unpin.mutate()} loading={unpin.isPending}>
            {t('pin.remove')}
          </Button>
        </div>
      )}
    </ActionModal>
  )
}
