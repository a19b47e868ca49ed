import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { outsideCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { FileField, UploadProgress } from '~/components/FileField'
import { t } from '~/i18n'

export function InstallModal({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [signature, setSignature] = useState<File | null>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const install = useMutation({
    mutationFn: (parts: { file: File; signature: File }) => outsideCommands.installPlugin(parts.file, parts.signature, setPercent),
    onSuccess: async (plugin) => {
      await client.invalidateQueries({ queryKey: ['outside'] })
      told(t(plugin.state === 'STARTED' ? 'admin.installed' : 'admin.installFailed', { title: plugin.title, version: plugin.version }))
      onClose()
    },
    onError: () => setPercent(null),
  })
  return (
    <ActionModal
      title={t('admin.install')}
      verb={t('admin.installVerb')}
      opened
      onClose={onClose}
      busy={install.isPending}
      error={install.error}
      onSubmit={() => {
        setTried(true)
        if (file && signature) install.mutate({ file, signature })
      }}
    >
      <Text>{t('admin.installHelp')}</Text>
      <FileField label={t('admin.jar')} accept=".jar" required error={tried && !file ? t('common.required') : undefined} onChange={([f]) => setFile(f ?? null)} />
      <FileField label={t('admin.signature')} description={t('admin.signatureHelp')} required accept=".sig" error={tried && !signature ? t('admin.signatureMissing') : undefined} onChange={([f]) => setSignature(f ?? null)} />
      <UploadProgress percent={percent} />
    </ActionModal>
  )
}
