import { replaceEqualDeep } from '@tanstack/react-query'
import type { FormCell, FormCellAct, FormContent, FormHead, FormRow, FormState } from '~/api'

/** A cell as this page knows it. */
export interface Cell extends FormCell {
  /** When this page saw that someone else wrote here: the eye is drawn to it for a moment. */
  changedAt?: number
  /** No hold outlives this moment, whatever the clocks of server and browser say. */
  freeAt?: number
}
export type RowCells = Record<string, Cell>

/** A form and what stands in it, as far as this page knows. Rows and cells that did not change keep their identity. */
export interface Sheet extends Pick<FormState, 'rows' | 'tally' | 'comparison'> {
  form: FormHead
  nodeId: string
  nodeLabel: string
  writable: boolean
  cells: Record<string, RowCells>
  /** Everything up to here is known: what to ask from next. */
  revision: number
  /** The newest revision of which something is known, by an act of ours. */
  newest: number
}

const HOLD = 60_000

export function opened(content: FormContent, now = Date.now()): Sheet {
  const { state, ...rest } = content
  const empty = { ...rest, rows: [], tally: [], comparison: null, cells: {}, revision: -1, newest: -1 }
  const sheet = merged(empty, state, true, now)
  // What stood there before the page opened is no news.
  return { ...sheet, cells: mapCells(sheet.cells, ({ changedAt, ...cell }) => (void changedAt, cell)) }
}

const mapCells = (cells: Sheet['cells'], to: (cell: Cell) => Cell) =>
  Object.fromEntries(Object.entries(cells).map(([row, of]) => [row, Object.fromEntries(Object.entries(of).map(([field, cell]) => [field, to(cell)]))]))

/**
 * @param polled the answer to « what happened since »: it alone says that nothing before its revision is missing here. The answer
 *   to an act tells only what happened since the moment before the act
 */
export function merged(sheet: Sheet, state: FormState, polled: boolean, now = Date.now()): Sheet {
  const revision = polled ? Math.max(sheet.revision, state.revision) : sheet.revision
  if (!state.changed) return revision === sheet.revision ? sheet : { ...sheet, revision }
  const late = state.revision < sheet.newest
  const next = { ...sheet, revision, newest: Math.max(sheet.newest, state.revision), cells: withCells(sheet, state.cells, polled, late, now) }
  if (late) return next
  return {
    ...next,
    cells: without(next.cells, state.rows),
    rows: replaceEqualDeep(sheet.rows, state.rows),
    tally: replaceEqualDeep(sheet.tally, state.tally),
    comparison: replaceEqualDeep(sheet.comparison, state.comparison),
  }
}

/** @param act the answer to an act of ours on one cell; what follows from it elsewhere is asked for */
export function settled(sheet: Sheet, act: FormCellAct, now = Date.now()): Sheet {
  const late = act.revision < sheet.newest
  return { ...sheet, newest: Math.max(sheet.newest, act.revision), cells: withCells(sheet, [act.cell], false, late, now) }
}

function withCells(sheet: Sheet, cells: FormCell[], polled: boolean, late: boolean, now: number) {
  if (cells.length === 0) return sheet.cells
  const all = { ...sheet.cells }
  for (const cell of cells) {
    const known = all[cell.row]?.[cell.field]
    // An answer that was overtaken on its way may tell of holds and of other cells, but not take back what was written since.
    if (known && (cell.version < known.version || (late && cell.version === known.version))) continue
    const news = polled && cell.version > (known?.version ?? 0)
    all[cell.row] = { ...all[cell.row], [cell.field]: { ...cell, freeAt: cell.heldBy ? now + HOLD : undefined, changedAt: news ? now : known?.changedAt } }
  }
  return all
}

function without(cells: Sheet['cells'], rows: FormRow[]) {
  const keys = new Set(rows.map((r) => r.key))
  return Object.keys(cells).every((key) => keys.has(key)) ? cells : Object.fromEntries(Object.entries(cells).filter(([key]) => keys.has(key)))
}

/** Who keeps others from writing in a cell just now, other than me. */
export function holderOf(cell: Cell | undefined, now = Date.now()): string | null {
  if (!cell?.heldBy || cell.heldByMe || !cell.heldUntil) return null
  return Math.min(new Date(cell.heldUntil).getTime(), cell.freeAt ?? Infinity) > now ? cell.heldBy : null
}

/** The rows with one of them elsewhere, as the server will arrange them: before another row of its section, else at its end. */
export function moved(rows: FormRow[], key: string, section: string | null, before: string | null): FormRow[] {
  const row = rows.find((r) => r.key === key)
  if (!row) return rows
  const others = rows.filter((r) => r.key !== key)
  const next = before ? others.findIndex((r) => r.key === before) : others.findLastIndex((r) => (r.section ?? null) === section) + 1
  const at = next < 0 || (next === 0 && !before) ? others.length : next
  return [...others.slice(0, at), { ...row, section }, ...others.slice(at)]
}

/** Where « up » and « down » lead among the added rows of a section; undefined where there is no way. */
export function neighbours(rows: FormRow[], key: string): { up?: string; down?: string | null } {
  const row = rows.find((r) => r.key === key)
  const own = rows.filter((r) => r.own && (r.section ?? null) === (row?.section ?? null))
  const at = own.findIndex((r) => r.key === key)
  return { up: own[at - 1]?.key, down: at >= 0 && at < own.length - 1 ? (own[at + 2]?.key ?? null) : undefined }
}

export const sectionRows = (sheet: Pick<Sheet, 'rows'>, section: string | null) => sheet.rows.filter((r) => (r.section ?? null) === section)

/** Sections with their rows; rows whose section the programme dropped, or which have none, come last under no heading. */
export function sectionsOf(sheet: Sheet) {
  const known = sheet.form.sections.map((section) => ({ section, rows: sectionRows(sheet, section.code) }))
  const codes = new Set(sheet.form.sections.map((s) => s.code))
  const rest = sheet.rows.filter((r) => !r.section || !codes.has(r.section))
  return rest.length || known.length === 0 ? [...known, { section: null, rows: rest }] : known
}
