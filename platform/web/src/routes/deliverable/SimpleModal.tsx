import { List, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Deliverable, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { wordOf } from './verbs'

type Verb = 'HAND_OVER' | 'SEND_BACK' | 'FORWARD' | 'DELIVER' | 'OBSERVE'
interface Props { verb: Verb; deliverable: Deliverable; slug: string; onClose: () => void }

/** The steps that need at most a few words. Each says what it does before it is done. */
export function SimpleModal({ verb, deliverable: d, slug, onClose }: Props) {
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const asksWords = verb === 'SEND_BACK' || verb === 'OBSERVE'
  const commands = spaceCommands(slug)
  const word = wordOf(verb, d)
  const act = useMutation({
    mutationFn: () => {
      const run = {
        HAND_OVER: () => commands.handOver(d.id),
        SEND_BACK: () => commands.sendBack(d.id, words.trim()),
        FORWARD: () => commands.forward(d.id),
        DELIVER: () => commands.deliver(d.id),
        OBSERVE: () => commands.observe(d.id, words.trim()),
      }
      return run[verb]()
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t(`verb.${word}_done`))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t(`verb.${word}`)}
      verb={t(`verb.${word}`)}
      opened
      onClose={onClose}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => {
        setTried(true)
        if (!asksWords || words.trim()) act.mutate()
      }}
    >
      <Text>{t(`verb.${word}_help`)}</Text>
      {verb !== 'SEND_BACK' && verb !== 'OBSERVE' && <Included deliverable={d} />}
      {asksWords && (
        <Textarea
          label={verb === 'SEND_BACK' ? t('common.reason') : t('deliverable.observation')}
          required
          autosize
          minRows={3}
          value={words}
          error={tried && !words.trim() ? t('common.required') : (fieldError(act.error, 'reason') ?? fieldError(act.error, 'text'))}
          onChange={(e) => setWords(e.currentTarget.value)}
          data-autofocus
        />
      )}
    </ActionModal>
  )
}

/** Which exact versions the step is about. */
function Included({ deliverable: d }: { deliverable: Deliverable }) {
  if (d.documents.length === 0) return <Text className="j-warn">{t('document.noneYet')}</Text>
  return (
    <List>
      {d.documents.map((doc) => {
        const newest = doc.versions.reduce((a, b) => (a.version > b.version ? a : b))
        return (
          <List.Item key={doc.id}>
            {t('document.nameVersion', { name: doc.name, version: newest.version })}
            <span className="j-sub j-hash">{newest.sha256}</span>
          </List.Item>
        )
      })}
    </List>
  )
}
