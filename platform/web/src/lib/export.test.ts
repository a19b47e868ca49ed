import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type Table, toCsv, toXlsx } from './export'

/** jsdom's Blob has no arrayBuffer(). */
const bytes = (blob: Blob) =>
  new Promise<Uint8Array>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.onerror = () => reject(reader.error ?? new Error('unread'))
    reader.readAsArrayBuffer(blob)
  })
const table = (header: string[], rows: Table['rows']): Table => ({ header, rows })

it('should quote separators and disarm formulas', async () => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(toCsv(table(['a'], [['x;y'], ['=1+1'], ['dit "oui"'], [-3], [null]]))))
  expect(csv).toBe('\uFEFFa\r\n"x;y"\r\n\'=1+1\r\n"dit ""oui"""\r\n-3\r\n\r\n')
})

it('should write numbers as numbers, days as days, and no formula', async () => {
  const blob = await toXlsx(table(['Site', 'Retard', 'Échéance'], [['=1+1', 12, '2026-11-26'], ['Émile & Fils', null, null]]), 'Suivi : sites/région')
  const files = unzipSync(await bytes(blob))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'])
  const strings = strFromU8(files['xl/sharedStrings.xml'])
  expect(sheet).not.toContain('<f>')
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>12<\/v>/)
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>46352<\/v>/) // days since 1899-12-30
  expect(strings).toContain('=1+1')
  expect(strings).toContain('Émile &amp; Fils')
  expect(strFromU8(files['xl/workbook.xml'])).toContain('name="Suivi   sites région"')
})
