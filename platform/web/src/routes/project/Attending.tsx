import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type SessionRow, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { session: SessionRow; slug: string; id: string }

/** Whether those who decide take part in a meeting, and where they say so. */
export function Attending({ session: s, slug, id }: Props) {
  const [asked, setAsked] = useState(false)
  return (
    <>
      {s.attending && (
        <span className="j-sub">
          {t(s.attending.attends ? 'attending.yesBy' : 'attending.noBy', { who: s.attending.by })}
          {s.attending.reason && ` ${s.attending.reason}`}
        </span>
      )}
      {s.attendable && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => setAsked(true)} aria-label={t('attending.verbFor', { title: s.title })}>
          {t('attending.verb')}
        </Button>
      )}
      {asked && <AttendingModal session={s} slug={slug} id={id} onClose={() => setAsked(false)} />}
    </>
  )
}

function AttendingModal({ session: s, slug, id, onClose }: Props & { onClose: () => void }) {
  const client = useQueryClient()
  const [attends, setAttends] = useState(s.attending ? String(s.attending.attends) : '')
  const [reason, setReason] = useState('')
  const say = useMutation({
    mutationFn: () => spaceCommands(slug).sayAttending(id, s.id, { attends: attends === 'true', reason: reason || null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('attending.said'))
      onClose()
    },
  })
  return (
    <ActionModal title={t('attending.verb')} verb={t('common.save')} opened onClose={onClose} busy={say.isPending} disabled={attends === ''} error={say.error} onSubmit={() => say.mutate()}>
      <Radio.Group label={t('attending.question', { title: s.title })} value={attends} onChange={setAttends}>
        <Stack gap={6} mt={6}>
          <Radio value="true" label={t('attending.yes')} />
          <Radio value="false" label={t('attending.no')} />
        </Stack>
      </Radio.Group>
      <Textarea label={t('attending.reason')} description={t('attending.reasonHelp')} autosize minRows={2} maxLength={1000} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={fieldError(say.error, 'reason')} />
    </ActionModal>
  )
}
