import type { FormComparison, FormField, FormRow } from '~/api'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { capital } from '~/lib/words'
import type { Pending } from '../desk/desk'
import type { Sheet } from '../desk/sheet'
import { RowMenu } from '../rows/RowMenu'
import { Columns, total } from '../table/Columns'
import { GridCell } from '../table/GridCell'
import { useGridKeys } from '../table/useGridKeys'
import { rowId } from '../useHashRow'
import { bestOf, figure, isScored } from './points'

const LABEL = 230
const SIDE = 190

interface Props { sheet: Sheet; comparison: FormComparison; pending: Pending }

/** What is compared stands side by side: first the facts, then the scores, then what they make. */
export function CompareGrid({ sheet, comparison, pending }: Props) {
  const keys = useGridKeys()
  const { form, rows } = sheet
  const facts = form.fields.filter((f) => !isScored(comparison, f))
  const scored = form.fields.filter((f) => isScored(comparison, f))
  const widths = rows.map(() => SIDE)
  const lines = (fields: FormField[], from: number) => fields.map((field, i) => <Line key={field.code} field={field} at={from + i} sheet={sheet} pending={pending} comparison={comparison} />)
  return (
    <div className="j-table-box j-grid-box">
      <table className="j-table j-grid j-compare" role="grid" aria-label={form.label} style={total(LABEL, widths)} aria-readonly={!sheet.writable || undefined} {...keys}>
        <Columns first={LABEL} widths={widths} />
        <thead role="rowgroup">
          <tr role="row">
            <td role="gridcell" className="j-compare-corner" />
            {rows.map((row) => (
              <Head key={row.key} row={row} sheet={sheet} comparison={comparison} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {facts.length > 0 && <Part label={t('form.descriptive')} span={rows.length + 1} />}
          {lines(facts, 0)}
          <Part label={t('form.scored')} span={rows.length + 1} />
          {lines(scored, facts.length)}
          <Totals sheet={sheet} comparison={comparison} />
        </tbody>
      </table>
    </div>
  )
}

function Head({ row, sheet, comparison }: { row: FormRow; sheet: Sheet; comparison: FormComparison }) {
  const best = bestOf(comparison)
  const chosen = comparison.choices[0]?.row === row.key
  return (
    <th role="columnheader" scope="col" id={rowId(row.key)} className={chosen ? 'is-chosen' : undefined}>
      <span className="j-grid-row-words">
        <span>{row.label}</span>
        {row.own && sheet.writable && <RowMenu row={row} />}
      </span>
      {(best.includes(row.key) || chosen) && (
        <span className="j-compare-signs">
          {chosen && <State tone="ok">{capital(comparison.chosenLabel)}</State>}
          {best.includes(row.key) && <State>{t(best.length > 1 ? 'form.bestEqual' : 'form.best')}</State>}
        </span>
      )}
    </th>
  )
}

function Part({ label, span }: { label: string; span: number }) {
  return (
    <tr role="row" className="j-compare-part">
      <th role="rowheader" scope="rowgroup" colSpan={span}>
        {label}
      </th>
    </tr>
  )
}

function Line({ field, at, sheet, pending, comparison }: Props & { field: FormField; at: number }) {
  const weight = comparison.weights.find((w) => w.field === field.code)
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="j-grid-row-label">
        {field.label}
        {weight && <span className="j-sub">{`${t('form.weight')} ${weight.weight} %`}</span>}
        {field.help && <span className="j-sub">{field.help}</span>}
      </th>
      {sheet.rows.map((row, c) => (
        <GridCell key={row.key} row={row.key} field={field} cell={sheet.cells[row.key]?.[field.code]} phase={pending[row.key]?.[field.code]} links={sheet.form.links} at={[at, c]} label={row.label} className={weight ? 'j-score' : undefined} />
      ))}
    </tr>
  )
}

function Totals({ sheet, comparison }: Pick<Props, 'sheet' | 'comparison'>) {
  const of = (row: FormRow) => comparison.standings.find((s) => s.row === row.key)
  return (
    <>
      <tr role="row" className="j-compare-total">
        <th role="rowheader" scope="row" className="j-grid-row-label">
          {t('form.total')}
        </th>
        {sheet.rows.map((row) => {
          const total = of(row)?.total
          return (
            <td key={row.key} role="gridcell" data-label={row.label}>
              {typeof total !== 'number' ? <span className="j-warn j-compare-lack">{t('form.noTotal', { fields: lacking(sheet, comparison, row) })}</span> : <strong>{figure(total)}</strong>}
            </td>
          )
        })}
      </tr>
      <tr role="row" className="j-compare-total">
        <th role="rowheader" scope="row" className="j-grid-row-label">
          {t('form.rank')}
        </th>
        {sheet.rows.map((row) => (
          <td key={row.key} role="gridcell" data-label={row.label}>
            {of(row)?.rank || '–'}
          </td>
        ))}
      </tr>
    </>
  )
}

/** What keeps a row from having a total: scores first, since they alone make it. */
function lacking(sheet: Sheet, comparison: FormComparison, row: FormRow) {
  const scores = comparison.weights.filter((w) => !sheet.cells[row.key]?.[w.field]?.values.length).map((w) => w.label)
  return (scores.length ? scores : row.missing).join(', ')
}
