import { Anchor, Checkbox, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type RecordView, spaceCommands, versionUrl } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { record: RecordView; slug: string; onClose: () => void }

/** The person sees exactly what is signed, and says so: no box is ticked beforehand. */
export function SignModal({ record, slug, onClose }: Props) {
  const client = useQueryClient()
  const [consent, setConsent] = useState(false)
  const [tried, setTried] = useState(false)
  const sign = useMutation({
    mutationFn: () => spaceCommands(slug).sign(record.id, record.signed.sha256),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('record.signed'))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('record.signTitle', { label: record.label })}
      verb={t('record.sign')}
      opened
      onClose={onClose}
      busy={sign.isPending}
      error={sign.error}
      onSubmit={() => {
        setTried(true)
        if (consent) sign.mutate()
      }}
    >
      <Text>{t('record.signHelp')}</Text>
      <Anchor href={versionUrl(slug, record.signed.documentId, record.signed.version)} download={`${record.signed.name}.pdf`}>
        {t('record.open', { name: record.label })}
      </Anchor>
      <Text component="div">
        {t('record.hash')}
        <span className="j-sub j-hash">{record.signed.sha256}</span>
      </Text>
      <Text fz="sm" c="dimmed">
        {record.method}
      </Text>
      <Checkbox
        label={t('record.consent')}
        required
        checked={consent}
        error={tried && !consent ? t('record.consentMissing') : fieldError(sign.error, 'consent')}
        onChange={(event) => setConsent(event.currentTarget.checked)}
      />
    </ActionModal>
  )
}

/** Not signing is an act too: it is motivated, and ends this document. */
export function RefuseModal({ record, slug, onClose }: Props) {
  const client = useQueryClient()
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const refuse = useMutation({
    mutationFn: () => spaceCommands(slug).refuseToSign(record.id, motive.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('record.refused'))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('record.refuseTitle', { label: record.label })}
      verb={t('record.refuse')}
      danger
      opened
      onClose={onClose}
      busy={refuse.isPending}
      error={refuse.error}
      onSubmit={() => {
        setTried(true)
        if (motive.trim()) refuse.mutate()
      }}
    >
      <Text>{t('record.refuseHelp')}</Text>
      <Textarea
        label={t('common.motive')}
        required
        autosize
        minRows={3}
        value={motive}
        error={tried && !motive.trim() ? t('common.required') : fieldError(refuse.error, 'motive')}
        onChange={(event) => setMotive(event.currentTarget.value)}
        data-autofocus
      />
    </ActionModal>
  )
}
