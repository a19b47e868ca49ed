import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormRow } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useDesk } from '../desk/context'

interface Props { row: FormRow; onClose: () => void }

export function RenameModal({ row, onClose }: Props) {
  const rename = useRename(row, onClose)
  const [label, setLabel] = useState(row.label)
  const [tried, setTried] = useState(false)
  return (
    <ActionModal
      title={t('form.renameRow', { row: row.label })}
      verb={t('form.rename')}
      opened
      onClose={onClose}
      busy={rename.isPending}
      error={rename.error}
      onSubmit={() => {
        setTried(true)
        if (label.trim()) rename.mutate(label.trim())
      }}
    >
      <TextInput label={t('form.rowName')} required maxLength={300} value={label} error={tried && !label.trim() ? t('common.required') : fieldError(rename.error, 'label')} onChange={(e) => setLabel(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}

/** A new name; the row stays where it is. */
export function useRename(row: FormRow, done: () => void) {
  const desk = useDesk()
  return useMutation({
    mutationFn: (label: string) => {
      const section = row.section ?? null
      const own = desk.picture.sheet.rows.filter((r) => r.own && (r.section ?? null) === section)
      const before = own[own.findIndex((r) => r.key === row.key) + 1]?.key ?? null
      return desk.act(() => desk.door.change(row.key, { label, section, before }))
    },
    onSuccess: done,
  })
}

export function RemoveModal({ row, onClose }: Props) {
  const desk = useDesk()
  const remove = useMutation({
    mutationFn: () => desk.act(() => desk.door.remove(row.key)),
    onSuccess: () => {
      told(t('form.removed', { row: row.label }))
      onClose()
    },
  })
  return (
    <ActionModal title={t('form.removeRow', { row: row.label })} verb={t('form.remove')} danger opened onClose={onClose} busy={remove.isPending} error={remove.error} onSubmit={() => remove.mutate()}>
      <Text>{t('form.removeText')}</Text>
    </ActionModal>
  )
}
