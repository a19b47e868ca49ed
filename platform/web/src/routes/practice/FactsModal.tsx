import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Practice, type PracticeFacts, type PracticePlace, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { PARTS } from './Parts'

interface Props { slug: string; places: PracticePlace[]; sheet?: Practice; onClose: () => void }

const ORIGINS = [
  { value: 'NONE', label: t('practice.NONE') },
  { value: 'PROJECT', label: t('practice.PROJECT_SHOWN') },
  { value: 'PLACE', label: t('practice.PLACE') },
]

/** A new sheet, or the draft of one that is there. */
export function FactsModal({ slug, places, sheet, onClose }: Props) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [place, setPlace] = useState(places[0]?.nodeId)
  const chosen = places.find((one) => one.nodeId === place)
  const types = sheet?.types ?? chosen?.types ?? []
  const [draft, setDraft] = useState<PracticeFacts>(() => drafted(sheet))
  const save = useMutation({
    mutationFn: () => {
      const facts = { ...draft, type: types.some((type) => type.code === draft.type) ? draft.type : (types[0]?.code ?? '') }
      return sheet
        ? spaceCommands(slug).writePractice(sheet.id, { ...facts, revision: sheet.revision })
        : spaceCommands(slug).beginPractice({ ...facts, engagementId: chosen?.engagementId, nodeId: chosen?.nodeId })
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('practice.saved'))
      onClose()
      if (!sheet) await navigate({ to: '/e/$slug/bonnes-pratiques/$practice', params: { slug, practice: made.id } })
    },
  })
  const put = (part: Partial<PracticeFacts>) => setDraft((now) => ({ ...now, ...part }))
  return (
    <ActionModal title={sheet ? t('practice.edit') : t('practice.write')} verb={t('common.save')} opened wide onClose={onClose} busy={save.isPending} error={save.error} onSubmit={() => save.mutate()}>
      {!sheet && (
        <>
          <Text>{t('practice.writeHelp')}</Text>
          <NativeSelect
            label={t('practice.place')}
            description={t('practice.placeHelp')}
            value={place}
            error={fieldError(save.error, 'nodeId')}
            data={places.map((one) => ({ value: one.nodeId, label: `${one.nodeLabel} (${one.levelLabel}) · ${one.project}` }))}
            onChange={(e) => setPlace(e.currentTarget.value)}
          />
        </>
      )}
      <TextInput label={t('practice.name')} required maxLength={200} value={draft.title} error={fieldError(save.error, 'title')} onChange={(e) => put({ title: e.currentTarget.value })} />
      <NativeSelect label={t('practice.type')} value={draft.type} error={fieldError(save.error, 'type')} data={types.map((type) => ({ value: type.code, label: type.label }))} onChange={(e) => put({ type: e.currentTarget.value })} />
      {PARTS.map((part) => (
        <Textarea key={part} label={t(`practice.${part}`)} autosize minRows={2} maxLength={4000} value={draft[part] ?? ''} error={fieldError(save.error, part)} onChange={(e) => put({ [part]: e.currentTarget.value })} />
      ))}
      <NativeSelect label={t('practice.originShown')} value={draft.originShown ?? 'NONE'} data={ORIGINS} onChange={(e) => put({ originShown: e.currentTarget.value as PracticeFacts['originShown'] })} />
    </ActionModal>
  )
}

function drafted(sheet?: Practice): PracticeFacts {
  const version = sheet?.open
  return version
    ? { title: version.title, type: version.type, ...version.text, originShown: version.originShown }
    : { title: '', type: '', problem: '', conditions: '', means: '', results: '', difficulties: '', originShown: 'PROJECT' }
}
