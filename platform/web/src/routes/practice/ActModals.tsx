import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Practice, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { slug: string; sheet: Practice; title: string; done: string; onClose: () => void }

/** An act on a sheet: what is shown is read again, and the person told. */
export function useAct(slug: string, done: string, onClose: () => void, act: () => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(done)
      onClose()
    },
  })
}

export function PlainModal({ slug, sheet, title, help, done, act, onClose }: Props & { help: string; act: 'draft' | 'proposal' | 'sharing' }) {
  const send = useAct(slug, done, onClose, () => spaceCommands(slug).actOnPractice(sheet.id, act, sheet.revision))
  return (
    <ActionModal title={title} verb={title} opened onClose={onClose} busy={send.isPending} error={send.error} onSubmit={() => send.mutate()}>
      <Text>{help}</Text>
    </ActionModal>
  )
}

export function ReasonModal({ slug, sheet, title, help, done, act, onClose }: Props & { help: string; act: 'refusal' | 'withdrawal' | 'sharing/revocation' }) {
  const [reason, setReason] = useState('')
  const send = useAct(slug, done, onClose, () => spaceCommands(slug).explainPractice(sheet.id, act, sheet.revision, reason))
  return (
    <ActionModal title={title} verb={title} opened onClose={onClose} busy={send.isPending} danger error={send.error} onSubmit={() => send.mutate()}>
      <Text>{help}</Text>
      <Textarea
        label={t('practice.reason')}
        description={t('practice.reasonHelp')}
        required
        autosize
        minRows={2}
        value={reason}
        error={fieldError(send.error, 'reason') ?? fieldError(send.error, 'motive')}
        onChange={(e) => setReason(e.currentTarget.value)}
      />
    </ActionModal>
  )
}

const SPACE = 'space'

/** The levels that the person's mandate reaches, from the place up to the whole space. */
export function LevelModal({ slug, sheet, title, done, act, onClose }: Props & { act: 'publication' | 'level' }) {
  const now = sheet.level ? (sheet.level.nodeId ?? SPACE) : undefined
  const [level, setLevel] = useState(now ?? sheet.levels[0]?.nodeId ?? SPACE)
  const send = useAct(slug, done, onClose, () => spaceCommands(slug).levelPractice(sheet.id, act, sheet.revision, level === SPACE ? undefined : level))
  return (
    <ActionModal title={title} verb={title} opened onClose={onClose} busy={send.isPending} error={send.error} onSubmit={() => send.mutate()}>
      <Radio.Group label={t('practice.level')} value={level} onChange={setLevel} error={fieldError(send.error, 'nodeId')}>
        <Stack gap="xs" mt="xs">
          {sheet.levels.map((one) => (
            <Radio key={one.nodeId ?? SPACE} value={one.nodeId ?? SPACE} label={one.label} />
          ))}
        </Stack>
      </Radio.Group>
    </ActionModal>
  )
}
