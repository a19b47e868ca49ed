import type { FormField } from '~/api'
import { t } from '~/i18n'
import type { Table } from '~/lib/export'
import type { Sheet } from '../desk/sheet'
import { valueText } from '../field/words'

const numeric = (field: FormField) => field.type === 'NUMBER' || field.type === 'INTEGER'

/** A value as a spreadsheet takes it: numbers and days as such. */
function cellOf(sheet: Sheet, row: string, field: FormField) {
  const values = sheet.cells[row]?.[field.code]?.values ?? []
  if (values.length === 0) return null
  if (numeric(field)) return Number(values[0])
  return field.type === 'DATE' ? values[0] : values.map((v) => valueText(field, v, sheet.form.links)).join(' ; ')
}

/** Every row with its fields and their evidence. */
export function sheetTable(sheet: Sheet): Table {
  const { form } = sheet
  const sections = new Map(form.sections.map((s) => [s.code, s.label]))
  const withSections = form.sections.length > 0
  const header = [...(withSections ? [t('form.tallySection')] : []), form.rowLabel, ...form.fields.flatMap((f) => [f.label, ...(f.evidenced ? [`${t('form.evidence')} : ${f.label}`] : [])])]
  const rows = sheet.rows.map((row) => [
    ...(withSections ? [sections.get(row.section ?? '') ?? ''] : []),
    row.label,
    ...form.fields.flatMap((f) => [cellOf(sheet, row.key, f), ...(f.evidenced ? [sheet.cells[row.key]?.[f.code]?.evidence ?? null] : [])]),
  ])
  return { header, rows }
}

/** The same with the weight of each scored field in its heading, and totals and ranks at the end. */
export function comparisonTable(sheet: Sheet): Table {
  const { header, rows } = sheetTable(sheet)
  const comparison = sheet.comparison
  if (!comparison) return { header, rows }
  const weights = new Map(comparison.weights.map((w) => [w.label, w.weight]))
  const standings = new Map(comparison.standings.map((s) => [s.row, s]))
  return {
    header: [...header.map((h) => (weights.has(h) ? t('form.weighted', { field: h, weight: weights.get(h) }) : h)), t('form.total'), t('form.rank')],
    rows: rows.map((cells, i) => {
      const standing = standings.get(sheet.rows[i].key)
      return [...cells, standing?.total ?? null, standing?.rank || null]
    }),
  }
}
