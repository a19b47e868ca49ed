import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FormSection } from '~/api'
import { told } from '~/app/notify'
import { words } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { capital } from '~/lib/words'
import { useDesk, usePicture } from '../desk/context'

/** Adds a row at the end of a section; the field stays ready for the next one. */
export function AddRow({ section }: { section: FormSection | null }) {
  const desk = useDesk()
  const { sheet } = usePicture()
  const [label, setLabel] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = useMutation({
    mutationFn: (name: string) => desk.act(() => desk.door.add({ section: section?.code ?? null, label: name })),
    onSuccess: (_, name) => {
      setLabel('')
      told(t('form.added', { row: name }))
      input.current?.focus()
    },
  })
  const row = capital(sheet.form.rowLabel)
  return (
    <form
      className="j-add-row"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        if (label.trim()) add.mutate(label.trim())
      }}
    >
      <TextInput
        ref={input}
        size="sm"
        aria-label={section ? t('form.newRowIn', { row, section: section.label }) : t('form.newRow', { row })}
        placeholder={t('form.newRow', { row })}
        maxLength={300}
        value={label}
        error={add.error ? words(add.error).detail : undefined}
        onChange={(e) => setLabel(e.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="sm" loading={add.isPending}>
        {t('form.addRow')}
      </Button>
    </form>
  )
}
