import { Button, CloseButton, Group, Textarea } from '@mantine/core'
import { type KeyboardEvent, useEffect } from 'react'
import type { FormField, FormRow } from '~/api'
import { t } from '~/i18n'
import { usePicture, useWriter } from '../desk/context'
import { holderOf } from '../desk/sheet'
import type { Draft } from '../desk/writer'
import { refusal } from '../field/AutoField'
import { CellFacts } from '../field/CellFacts'
import { Conflict } from '../field/Conflict'
import { SaveLine } from '../field/SaveLine'
import { ValueInput } from '../field/ValueInput'
import { valuesText } from '../field/words'

export interface OpenCell { row: FormRow; field: FormField }

/** What stands in a cell, who wrote it, and the place to write: saved on leaving it, given up by Escape. */
export function CellEditor({ row, field, onClose }: OpenCell & { onClose: () => void }) {
  const { sheet } = usePicture()
  const [writing, writer] = useWriter(row.key, field.code)
  const cell = sheet.cells[row.key]?.[field.code]
  const { links } = sheet.form
  const locked = !sheet.writable || (holderOf(cell) !== null && writing.draft === null)
  const shown: Draft = writing.draft ?? { values: cell?.values ?? [], evidence: cell?.evidence ?? null }
  useEffect(() => {
    if (!locked) writer.focus()
    return () => {
      writer.flush()
      writer.blur()
    }
  }, [locked, writer])
  const giveUp = () => {
    writer.discard()
    onClose()
  }
  const save = () => {
    writer.flush()
    onClose()
  }
  return (
    // Escape and Ctrl+Enter work in whichever control of the form has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      className="j-cell-editor"
      aria-label={`${row.label} : ${field.label}`}
      onSubmit={(e) => {
        e.preventDefault()
        save()
      }}
      onKeyDown={(e) => keys(e, save, giveUp)}
    >
      <div className="j-cell-editor-head">
        <strong>{row.label}</strong>
        <CloseButton type="button" aria-label={t('common.close')} onClick={save} data-autofocus={locked || undefined} />
      </div>
      {locked ? (
        <>
          <p className="j-sub">
            {field.label}
            {field.help && ` · ${field.help}`}
          </p>
          <p className="j-long">{shown.values.length ? valuesText(field, shown.values, links) : t('form.empty')}</p>
          {shown.evidence && (
            <p className="j-long j-sub">
              {t('form.evidence')} : {shown.evidence}
            </p>
          )}
        </>
      ) : (
        <>
          <ValueInput field={field} label={field.label} values={shown.values} links={links} error={refusal(writing)} first onChange={(values) => writer.change({ ...shown, values }, null)} />
          {field.evidenced && (
            <Textarea label={t('form.evidence')} description={t('form.evidenceHelp')} autosize minRows={1} maxRows={8} maxLength={2000} value={shown.evidence ?? ''} onChange={(e) => writer.change({ ...shown, evidence: e.currentTarget.value || null }, null)} />
          )}
          <Conflict writing={writing} writer={writer} cell={cell} field={field} links={links} />
          {writing.phase !== 'conflict' && (
            <Group gap="sm">
              <Button type="submit" size="sm">
                {t('form.save')}
              </Button>
              <Button variant="default" size="sm" onClick={giveUp}>
                {t('form.giveUp')}
              </Button>
              <span className="j-sub j-keys">{t('form.keys')}</span>
            </Group>
          )}
        </>
      )}
      {((writing.phase !== 'calm' && writing.phase !== 'unsaved') || holderOf(cell)) && <SaveLine writing={writing} cell={cell} />}
      <CellFacts row={row.key} field={field} cell={cell} links={links} />
    </form>
  )
}

function keys(e: KeyboardEvent, save: () => void, giveUp: () => void) {
  if (e.key === 'Escape') {
    e.stopPropagation()
    giveUp()
  } else if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
    e.preventDefault()
    save()
  }
}
