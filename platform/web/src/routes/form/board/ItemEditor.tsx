import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormRow } from '~/api'
import { LeaveGuard } from '~/components/LeaveGuard'
import { fieldError, words } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { usePicture } from '../desk/context'
import { AutoField } from '../field/AutoField'
import { useRename } from '../rows/RowModals'

/** An element opened in its place: its name, saved on leaving the field, and its fields, which save by themselves. */
export function ItemEditor({ row, onClose }: { row: FormRow; onClose: () => void }) {
  const { sheet } = usePicture()
  const [label, setLabel] = useState(row.label)
  const rename = useRename(row, () => undefined)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const dirty = row.own && label.trim() !== row.label
  const save = () => {
    if (dirty && label.trim()) rename.mutate(label.trim())
  }
  const error = rename.error && (fieldError(rename.error, 'label') ?? words(rename.error).detail)
  return (
    <div ref={box} className="j-item-editor" role="group" aria-label={t('form.editRow', { row: row.label })}>
      {row.own ? (
        <TextInput
          label={t('form.rowName')}
          required
          maxLength={300}
          value={label}
          error={label.trim() ? error : t('common.required')}
          onChange={(e) => setLabel(e.currentTarget.value)}
          onBlur={save}
          onKeyDown={(e) => e.key === 'Enter' && save()}
        />
      ) : (
        <strong>{row.label}</strong>
      )}
      {sheet.form.fields.map((field) => (
        <AutoField key={field.code} row={row.key} field={field} />
      ))}
      <Button variant="default" size="sm" onClick={onClose}>
        {t('form.done')}
      </Button>
      <LeaveGuard dirty={dirty} text={t('form.leave')} />
    </div>
  )
}
