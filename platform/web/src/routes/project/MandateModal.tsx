import { Select, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Person, type Seat, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { PersonPicker } from '~/components/PersonPicker'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { today } from '~/lib/dates'

interface Props { seat: Seat; nodeId: string; nodeLabel: string; slug: string; id: string; onClose: () => void }

export function MandateModal({ seat, nodeId, nodeLabel, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const { timeZone } = useSpace()
  const current = seat.mandates.filter((m) => !m.to)
  const full = seat.max !== null && seat.max !== undefined && current.length >= seat.max
  const [person, setPerson] = useState<Person | null>(null)
  const [from, setFrom] = useState(today(timeZone))
  const [replaces, setReplaces] = useState<string | null>(full ? (current[0]?.id ?? null) : null)
  const [cause, setCause] = useState('')
  const [tried, setTried] = useState(false)
  const give = useMutation({
    mutationFn: (personId: string) =>
      spaceCommands(slug).giveSeat(id, nodeId, seat.role, { personId, from, cause: cause.trim() || undefined, replaces: replaces ?? undefined }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('seat.done'))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('seat.giveName', { role: seat.label, node: nodeLabel })}
      verb={t('common.save')}
      opened
      onClose={onClose}
      busy={give.isPending}
      error={give.error}
      onSubmit={() => {
        setTried(true)
        if (person && from) give.mutate(person.id)
      }}
    >
      <PersonPicker slug={slug} label={t('seat.person')} required value={person?.id ?? null} onChange={setPerson} error={tried && !person ? t('common.required') : fieldError(give.error, 'personId')} />
      <TextInput type="date" label={t('seat.from')} required value={from} error={fieldError(give.error, 'from')} onChange={(e) => setFrom(e.currentTarget.value)} />
      {current.length > 0 && (
        <Select
          label={t('seat.replaces')}
          data={current.map((m) => ({ value: m.id, label: m.personName }))}
          value={replaces}
          onChange={setReplaces}
          clearable={!full}
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          allowDeselect={!full}
        />
      )}
      {replaces && <TextInput label={t('seat.cause')} value={cause} onChange={(e) => setCause(e.currentTarget.value)} />}
      <Text fz="sm" c="dimmed">
        {t('seat.help')}
      </Text>
    </ActionModal>
  )
}
