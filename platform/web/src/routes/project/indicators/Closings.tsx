import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type RecordClosing, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { State } from '~/components/State'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'
import { useAct } from './useAct'

/** Records that a meeting closed, in words, and the way to reopen them for whoever may. */
export function Closings({ closings, ...where }: Where & { closings: RecordClosing[] }) {
  const [act, setAct] = useState<RecordClosing | null>(null)
  if (closings.length === 0) return null
  return (
    <section className="j-section" aria-label={t('indicator.closings')}>
      {closings.map((closing) => (
        <Group key={closing.collection} gap="sm" align="baseline">
          <State tone={closing.closed ? undefined : 'warn'}>{t(closing.closed ? 'indicator.closed' : 'indicator.reopened')}</State>
          <Text flex={1} miw={240}>{closing.text}</Text>
          {closing.reopenable && <Button variant="default" onClick={() => setAct(closing)}>{t('indicator.reopen')}</Button>}
        </Group>
      ))}
      {act && <ReopenModal closing={act} {...where} onClose={() => setAct(null)} />}
    </section>
  )
}

function ReopenModal({ closing, place, slug, id, onClose }: Where & { closing: RecordClosing; onClose: () => void }) {
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const reopen = useAct(slug, () => spaceCommands(slug).reopenRecords(id, { nodeId: place.id, collection: closing.collection, reason, until }), t('indicator.reopenDone'), onClose)
  return (
    <ActionModal title={`${t('indicator.reopen')} : ${closing.label}, ${place.label}`} verb={t('indicator.reopen')} opened onClose={onClose} busy={reopen.isPending} error={reopen.error} onSubmit={() => reopen.mutate()}>
      <Text>{t('indicator.reopenHelp')}</Text>
      <TextInput type="date" required label={t('indicator.reopenUntil')} value={until} error={reopen.field('until')} onChange={(e) => setUntil(e.currentTarget.value)} />
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={2000} value={reason} error={reopen.field('reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
