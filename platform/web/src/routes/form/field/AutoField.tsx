import { Textarea } from '@mantine/core'
import type { FormField } from '~/api'
import { t } from '~/i18n'
import { usePicture, useWriter } from '../desk/context'
import { holderOf } from '../desk/sheet'
import type { Draft, Writing } from '../desk/writer'
import { Conflict } from './Conflict'
import { SaveLine } from './SaveLine'
import { ValueInput } from './ValueInput'

/** A field that saves by itself. */
export function AutoField({ row, field }: { row: string; field: FormField }) {
  const { sheet } = usePicture()
  const [writing, writer] = useWriter(row, field.code)
  const cell = sheet.cells[row]?.[field.code]
  const shown: Draft = writing.draft ?? { values: cell?.values ?? [], evidence: cell?.evidence ?? null }
  const locked = !sheet.writable || (holderOf(cell) !== null && writing.draft === null)
  const links = sheet.form.links
  return (
    // The focus of the controls inside is only watched here: it holds and releases the cell.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="j-auto-field"
      data-declared={(cell?.version === 0 && cell.values.length > 0) || undefined}
      onFocus={() => !locked && writer.focus()}
      onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && writer.blur()}
    >
      <ValueInput field={field} values={shown.values} links={links} locked={locked} error={refusal(writing)} onChange={(values, whole) => writer.change({ ...shown, values }, whole ? 0 : undefined)} />
      {field.evidenced && (
        <Textarea label={`${t('form.evidence')} : ${field.label}`} size="sm" autosize minRows={1} maxLength={2000} readOnly={locked} value={shown.evidence ?? ''} onChange={(e) => writer.change({ ...shown, evidence: e.currentTarget.value || null })} />
      )}
      <SaveLine writing={writing} cell={cell} />
      <Conflict writing={writing} writer={writer} cell={cell} field={field} links={links} />
    </div>
  )
}

/** What the server wants changed, beside the field. */
export function refusal({ phase, problem }: Writing): string | undefined {
  return phase === 'refused' ? problem?.errors?.[0]?.message || problem?.detail || problem?.title || t('problem.otherDetail') : undefined
}
