import { UnstyledButton } from '@mantine/core'
import { memo, useEffect, useState } from 'react'
import type { FormRow, FormSection } from '~/api'
import { t } from '~/i18n'
import { capital } from '~/lib/words'
import type { Pending } from '../desk/desk'
import type { RowCells, Sheet } from '../desk/sheet'
import type { Phase } from '../desk/writer'
import { AddRow } from '../rows/AddRow'
import { RowMenu } from '../rows/RowMenu'
import { rowId } from '../useHashRow'
import { Columns, columnWidth, total } from './Columns'
import { GridCell } from './GridCell'
import { useGridKeys } from './useGridKeys'

interface Props {
  section: FormSection | null
  /** The only section: it needs no heading of its own. */
  alone: boolean
  all: FormRow[]
  rows: FormRow[]
  sheet: Sheet
  pending: Pending
  reveal: boolean
}

/** The rows of one section, which closes and opens. */
export function SectionGrid({ section, alone, all, rows, sheet, pending, reveal }: Props) {
  const [opened, setOpened] = useState(true)
  useEffect(() => {
    if (reveal) setOpened(true)
  }, [reveal])
  const title = section?.label ?? t('form.otherRows')
  const headed = section !== null || !alone
  return (
    <section className="j-grid-section" aria-label={title}>
      {headed && (
        <div className="j-grid-head">
          <h2>
            <UnstyledButton className="j-grid-toggle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              <span aria-hidden="true" className="j-grid-sign">
                {opened ? '▾' : '▸'}
              </span>
              {title}
            </UnstyledButton>
          </h2>
          <span className="j-count">{t('form.rowsFilled', { filled: all.filter((r) => r.missing.length === 0).length, total: all.length, count: all.filter((r) => r.missing.length === 0).length })}</span>
          {section?.help && <p className="j-sub">{section.help}</p>}
          {section?.source && <p className="j-sub">{section.source}</p>}
        </div>
      )}
      <div className={opened ? undefined : 'j-closed'}>
        {rows.length === 0 ? <p className="j-none j-grid-none">{t(all.length ? 'form.noRowShown' : 'form.noRowHere')}</p> : <Grid title={title} rows={rows} sheet={sheet} pending={pending} />}
        {sheet.writable && sheet.form.ownRows && <AddRow section={section} />}
      </div>
    </section>
  )
}

const NONE: RowCells = {}
const LABEL = 280

function Grid({ title, rows, sheet, pending }: Pick<Props, 'rows' | 'sheet' | 'pending'> & { title: string }) {
  const keys = useGridKeys()
  const { form } = sheet
  const widths = form.fields.map(columnWidth)
  return (
    <div className="j-table-box j-grid-box">
      {/* A grid in the sense of ARIA: arrow keys move between its cells. Roles are written out for the phone, where it is no table. */}
      <table className="j-table j-grid" role="grid" aria-label={title} style={total(LABEL, widths)} aria-readonly={!sheet.writable || undefined} {...keys}>
        <Columns first={LABEL} widths={widths} />
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="j-grid-row-label">
              {capital(form.rowLabel)}
            </th>
            {form.fields.map((f) => (
              <th key={f.code} role="columnheader" scope="col" title={f.help ?? undefined}>
                {f.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, i) => (
            <Row key={row.key} row={row} index={i} cells={sheet.cells[row.key] ?? NONE} phases={pending[row.key]} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps { row: FormRow; index: number; cells: RowCells; phases?: Record<string, Phase>; sheet: Sheet }

/** A row is drawn again only when something happened in it. */
const Row = memo(
  function Row({ row, index, cells, phases, sheet }: RowProps) {
    const { form } = sheet
    return (
      <tr role="row" id={rowId(row.key)}>
        <th role="rowheader" scope="row" className="j-grid-row-label">
          <span className="j-grid-row-words">
            <span>
              {row.label}
              {row.source && <span className="j-sub">{row.source}</span>}
              {row.missing.length > 0 && <span className="j-sub j-missing-mark">{t('form.incomplete', { fields: row.missing.join(', ') })}</span>}
            </span>
            {row.own && sheet.writable && <RowMenu row={row} />}
          </span>
        </th>
        {form.fields.map((field, c) => (
          <GridCell key={field.code} row={row.key} field={field} cell={cells[field.code]} phase={phases?.[field.code]} links={form.links} at={[index, c]} label={field.label} className={`j-type-${field.type.toLowerCase()}`} />
        ))}
      </tr>
    )
  },
  (a, b) => a.row === b.row && a.index === b.index && a.cells === b.cells && a.phases === b.phases && a.sheet.form === b.sheet.form && a.sheet.writable === b.sheet.writable,
)
