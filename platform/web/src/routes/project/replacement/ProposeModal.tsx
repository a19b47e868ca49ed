import { Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type NewProposal, type Replacement, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { FileField, UploadProgress } from '~/components/FileField'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import { useWrite } from '../contract/useWrite'

interface Props { replacement: Replacement; slug: string; id: string; onClose: () => void }

/** Names a successor; the curriculum is sent first and read by those who decide alone. */
export function ProposeModal({ replacement: r, slug, id, onClose }: Props) {
  const { timeZone } = useSpace()
  const [person, setPerson] = useState({ givenName: '', familyName: '', titles: '', email: '' })
  const [startsOn, setStartsOn] = useState(r.from > today(timeZone) ? r.from : today(timeZone))
  const [file, setFile] = useState<File | null>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const commands = spaceCommands(slug)
  const propose = useWrite(
    slug,
    async (body: NewProposal) => {
      const name = t('replacement.cvName', { name: `${body.givenName} ${body.familyName}` })
      const card = file && (await commands.createDocument(name, 'RESTRICTED', file, setPercent))
      await commands.proposeSuccessor(id, r.id, { ...body, documentId: card?.id })
    },
    t('replacement.proposed'),
    onClose,
  )
  const field = (name: keyof typeof person) => ({
    label: t(`replacement.${name}`),
    required: true,
    value: person[name],
    error: tried && !person[name].trim() ? t('common.required') : fieldError(propose.error, name),
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget
      setPerson((was) => ({ ...was, [name]: value }))
    },
  })
  return (
    <ActionModal
      title={t('replacement.proposeFor', { name: r.personName })}
      verb={t('replacement.propose')}
      opened
      onClose={onClose}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={() => {
        setTried(true)
        if (startsOn && Object.values(person).every((text) => text.trim())) propose.mutate({ ...person, startsOn })
      }}
    >
      {r.requirement && <Text>{r.requirement}</Text>}
      <TextInput {...field('givenName')} />
      <TextInput {...field('familyName')} />
      <Textarea autosize minRows={3} {...field('titles')} />
      <TextInput type="email" {...field('email')} />
      <TextInput type="date" label={t('replacement.startsOn')} required value={startsOn} error={fieldError(propose.error, 'startsOn')} onChange={(e) => setStartsOn(e.currentTarget.value)} />
      <FileField label={t('replacement.cv')} accept=".pdf,.docx" error={fieldError(propose.error, 'file')} onChange={([chosen]) => setFile(chosen ?? null)} />
      <UploadProgress percent={percent} />
    </ActionModal>
  )
}
