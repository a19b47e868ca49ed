import { Anchor, Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { type Practice, type PracticeVersion, spaceCommands, versionUrl } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { FileField, UploadProgress } from '~/components/FileField'
import { ProblemAlert, fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useAct } from './ActModals'

interface Props { slug: string; sheet: Practice; version: PracticeVersion }

/** Tools in their own format. What the person may not open is counted, not named. */
export function Tools({ slug, sheet, version }: Props) {
  const [adding, setAdding] = useState(false)
  const writable = version.state === 'DRAFT' && sheet.allowed.includes('WRITE')
  return (
    <section className="j-practice-part">
      <Title order={3} fz="h4">
        {t('practice.tools')}
      </Title>
      {version.tools.length === 0 && version.closedTools === 0 && <Text c="dimmed">{t('practice.noTool')}</Text>}
      <ul>
        {version.tools.map((tool) => (
          <li key={tool.id}>
            <Group gap="sm">
              <Anchor href={versionUrl(slug, tool.documentId, tool.version)}>
                {tool.name} ({tool.fileName})
              </Anchor>
              {writable && <Remove slug={slug} sheet={sheet} tool={tool.id} name={tool.name} />}
            </Group>
          </li>
        ))}
      </ul>
      {version.closedTools > 0 && <Text>{t('practice.closedTools', { count: version.closedTools })}</Text>}
      {writable && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {t('practice.addTool')}
        </Button>
      )}
      {adding && <AddModal slug={slug} sheet={sheet} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Remove({ slug, sheet, tool, name }: { slug: string; sheet: Practice; tool: string; name: string }) {
  const remove = useAct(slug, t('practice.saved'), () => undefined, () => spaceCommands(slug).removePracticeTool(sheet.id, sheet.revision, tool))
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate()}>
        {t('practice.removeTool', { name })}
      </Button>
      <ProblemAlert error={remove.error} />
    </>
  )
}

function AddModal({ slug, sheet, onClose }: { slug: string; sheet: Practice; onClose: () => void }) {
  const [file, setFile] = useState<File>()
  const [name, setName] = useState('')
  const [restricted, setRestricted] = useState(false)
  const [percent, setPercent] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const commands = spaceCommands(slug)
  const add = useAct(slug, t('practice.toolAdded'), onClose, async () => {
    if (!file) return
    const card = await commands.createDocument(name.trim() || file.name, restricted ? 'RESTRICTED' : 'INTERNAL', file, setPercent)
    await commands.addPracticeTool(sheet.id, sheet.revision, card.id)
  })
  return (
    <ActionModal
      title={t('practice.addTool')}
      verb={t('practice.addTool')}
      opened
      onClose={onClose}
      busy={add.isPending}
      error={add.error}
      onSubmit={() => {
        setTried(true)
        if (file) add.mutate()
      }}
    >
      <Text>{t('practice.addToolHelp')}</Text>
      <FileField
        label={t('practice.file')}
        required
        error={tried && !file ? t('document.fileRequired') : fieldError(add.error, 'file')}
        onChange={([chosen]) => {
          setFile(chosen)
          if (chosen && !name) setName(chosen.name.replace(/\.[^.]+$/, ''))
        }}
      />
      <TextInput label={t('document.name')} value={name} error={fieldError(add.error, 'name')} onChange={(e) => setName(e.currentTarget.value)} />
      <Checkbox label={t('practice.restricted')} checked={restricted} onChange={(e) => setRestricted(e.currentTarget.checked)} />
      <UploadProgress percent={add.isPending ? percent : null} />
    </ActionModal>
  )
}
