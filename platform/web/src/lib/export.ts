import type { Value } from '~/components/table/columns'

export interface Table { header: string[]; rows: Value[][] }

/** CSV for French spreadsheets: semicolons, a byte-order mark, and no cell that a spreadsheet would run as a formula. */
export function toCsv({ header, rows }: Table): Blob {
  const cell = (value: Value) => {
    const text = String(value ?? '')
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const text = [header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')
  return new Blob(['\uFEFF' + text + '\r\n'], { type: 'text/csv;charset=utf-8' })
}

/** A spreadsheet with real numbers and days; its library is only loaded when someone asks for one. */
export async function toXlsx({ header, rows }: Table, name: string): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  const cell = (value: Value) => {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'number') return { value, type: Number }
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    return { value, type: String }
  }
  const widths = header.map((title, i) => ({ width: Math.min(60, Math.max(title.length, ...rows.slice(0, 500).map((r) => String(r[i] ?? '').length)) + 2) }))
  const titles = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  // The format allows 31 characters in a sheet's name, and none of these signs.
  const sheet = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  return write([titles, ...rows.map((row) => row.map(cell))], { sheet, columns: widths, stickyRowsCount: 1 }).toBlob()
}

export function save(name: string, content: Blob) {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
