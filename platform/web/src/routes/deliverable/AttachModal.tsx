import { Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Deliverable, type DocumentCard, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { FileField, UploadProgress } from '~/components/FileField'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { deliverable: Deliverable; slug: string; onClose: () => void }

const NEW = 'new'
const MAX = 100_000_000

/** A new document, or a new version of one that is there; either way the version is attached to the draft at once. */
export function AttachModal({ deliverable: d, slug, onClose }: Props) {
  const client = useQueryClient()
  const levels = d.confidentialities?.length ? d.confidentialities : [{ code: 'INTERNAL', label: t('document.internal') }]
  const [target, setTarget] = useState(d.documents[0]?.id ?? NEW)
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [confidentiality, setConfidentiality] = useState(levels[0].code)
  const [percent, setPercent] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const commands = spaceCommands(slug)
  const send = useMutation({
    mutationFn: async (chosen: File) => {
      setPercent(0)
      const card: DocumentCard =
        target === NEW
          ? await commands.createDocument(name.trim() || chosen.name, confidentiality, chosen, setPercent)
          : await commands.addVersion(target, chosen, setPercent)
      const newest = Math.max(...card.versions.map((v) => v.version))
      await commands.attach(d.id, card.id, newest)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('document.done'))
      onClose()
    },
    onError: () => setPercent(null),
  })
  const tooLarge = file && file.size > MAX ? t('document.tooLarge') : undefined
  return (
    <ActionModal
      title={t('verb.ATTACH')}
      verb={t('document.send')}
      opened
      onClose={onClose}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        setTried(true)
        if (file && !tooLarge) send.mutate(file)
      }}
    >
      {d.documents.length > 0 && (
        <Select
          label={t('document.target')}
          data={[...d.documents.map((doc) => ({ value: doc.id, label: t('document.newVersionOf', { name: doc.name }) })), { value: NEW, label: t('document.newOne') }]}
          value={target}
          allowDeselect={false}
          onChange={(v) => v && setTarget(v)}
        />
      )}
      <FileField
        label={t('document.file')}
        description={t('document.fileHelp')}
        accept=".pdf,.docx"
        required
        error={tooLarge ?? (tried && !file ? t('document.fileRequired') : fieldError(send.error, 'file'))}
        onChange={([chosen]) => {
          setFile(chosen ?? null)
          if (chosen && !name) setName(chosen.name.replace(/\.[^.]+$/, ''))
        }}
      />
      {target === NEW && (
        <>
          <TextInput label={t('document.name')} value={name} error={fieldError(send.error, 'name')} onChange={(e) => setName(e.currentTarget.value)} />
          {levels.length > 1 && (
            <Select label={t('document.confidentiality')} data={levels.map((l) => ({ value: l.code, label: l.label }))} value={confidentiality} allowDeselect={false} onChange={(v) => v && setConfidentiality(v)} />
          )}
        </>
      )}
      <UploadProgress percent={percent} />
    </ActionModal>
  )
}
