import { Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Announceable, type Mandate, type NewUnavailability, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { Source } from '~/components/Source'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import { useWrite } from '../contract/useWrite'

interface Props { announceable: Announceable; mandate: Mandate; slug: string; id: string; onClose: () => void }

/** Says that the holder will not go on; from then the delay to propose runs. */
export function AnnounceModal({ announceable, mandate, slug, id, onClose }: Props) {
  const { timeZone } = useSpace()
  const [from, setFrom] = useState(today(timeZone))
  const [reason, setReason] = useState('')
  const announce = useWrite(slug, (body: NewUnavailability) => spaceCommands(slug).announce(id, body), t('replacement.announced', { name: mandate.personName }), onClose)
  return (
    <ActionModal
      title={t('replacement.announceOf', { name: mandate.personName })}
      verb={t('replacement.announce')}
      opened
      onClose={onClose}
      busy={announce.isPending}
      error={announce.error}
      onSubmit={() => from && announce.mutate({ mandateId: mandate.id, from, reason: reason.trim() || undefined })}
    >
      <Text>{t('replacement.announceHelp')}</Text>
      <Text>
        {announceable.rule} {announceable.source && <Source source={announceable.source} />}
      </Text>
      <TextInput type="date" label={t('replacement.from')} required value={from} error={fieldError(announce.error, 'from')} onChange={(e) => setFrom(e.currentTarget.value)} />
      <Textarea label={t('replacement.reason')} description={t('replacement.reasonHelp')} autosize minRows={2} value={reason} error={fieldError(announce.error, 'reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
