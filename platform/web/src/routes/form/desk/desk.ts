import { ApiError, type FormCellAct, type FormContent, type FormDoor, type FormState } from '~/api'
import { merged, moved, opened, settled, type Sheet } from './sheet'
import { CellWriter, type Phase } from './writer'

export type Pending = Record<string, Record<string, Phase>>

/** What the screens of one form draw. Each part keeps its identity until it changes. */
export interface Picture { sheet: Sheet; pending: Pending; unsaved: number; offline: boolean }

const EVERY = 3_000
/** Long enough for several fields filled one after the other to be asked about once. */
const SOON = 500

/** One open form: what stands in it, what others do there, and what this person is writing. */
export class Desk {
  picture: Picture
  private readonly listeners = new Set<() => void>()
  private readonly writers = new Map<string, CellWriter>()
  private timer?: ReturnType<typeof setTimeout>
  private asking?: AbortController
  private running = false

  constructor(content: FormContent, readonly door: FormDoor) {
    this.picture = { sheet: opened(content), pending: {}, unsaved: 0, offline: false }
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = () => this.picture

  cell(row: string, field: string) {
    return this.picture.sheet.cells[row]?.[field]
  }

  writer(row: string, field: string): CellWriter {
    const key = `${row}\n${field}`
    const spot = { row, field }
    const made =
      this.writers.get(key) ??
      new CellWriter(spot, {
        cell: () => this.cell(row, field),
        write: async (draft, version) => {
          const { cell } = this.settle(await this.door.write({ ...spot, ...draft, version }))
          this.plan(SOON) // counts and totals are not in the answer
          return cell.version
        },
        hold: async () => void this.settle(await this.door.hold(spot)),
        release: async () => void (await this.door.release(spot)),
        refresh: () => void this.poll(),
        changed: () => this.tell(),
      })
    this.writers.set(key, made)
    return made
  }

  /** Does something and takes in what it answers. */
  async act(what: () => Promise<FormState>) {
    const state = await what()
    this.take(state, false)
    return state
  }

  /** Shows a row in its new place at once; if the server refuses, it goes back. */
  async move(row: string, section: string | null, before: string | null) {
    const { rows } = this.picture.sheet
    const label = rows.find((r) => r.key === row)?.label ?? ''
    this.show({ ...this.picture.sheet, rows: moved(rows, row, section, before) })
    try {
      await this.act(() => this.door.change(row, { label, section, before }))
    } catch (error) {
      this.show({ ...this.picture.sheet, rows })
      throw error
    }
  }

  /** Asks what others did, every few seconds while the page is visible. */
  start() {
    this.running = true
    document.addEventListener('visibilitychange', this.wake)
    window.addEventListener('online', this.wake)
    this.plan()
    return () => {
      this.running = false
      clearTimeout(this.timer)
      this.asking?.abort()
      document.removeEventListener('visibilitychange', this.wake)
      window.removeEventListener('online', this.wake)
      this.writers.forEach((w) => w.close())
    }
  }

  private readonly wake = () => {
    if (document.visibilityState !== 'visible') return
    this.writers.forEach((w) => w.retry())
    void this.poll()
  }

  private plan(after = EVERY) {
    clearTimeout(this.timer)
    if (this.running) this.timer = setTimeout(() => void this.poll(), after)
  }

  private async poll() {
    if (!this.running || document.visibilityState !== 'visible') return this.plan()
    this.asking?.abort()
    const asking = new AbortController()
    this.asking = asking
    try {
      this.take(await this.door.since(this.picture.sheet.revision, asking.signal), true)
      this.offline(false)
    } catch (error) {
      if (asking.signal.aborted) return
      this.offline(error instanceof ApiError && (error.status === 0 || error.status >= 500))
    }
    this.plan()
  }

  private offline(offline: boolean) {
    if (offline === this.picture.offline) return
    this.picture = { ...this.picture, offline }
    this.listeners.forEach((listen) => listen())
  }

  /** Takes in what an act on one cell answers. */
  private settle(act: FormCellAct) {
    this.show(settled(this.picture.sheet, act))
    return act
  }

  private take(state: FormState, polled: boolean) {
    this.show(merged(this.picture.sheet, state, polled))
  }

  private show(sheet: Sheet) {
    if (sheet === this.picture.sheet) return
    this.picture = { ...this.picture, sheet }
    this.writers.forEach((w) => w.seen())
    this.tell()
  }

  private tell() {
    const pending: Pending = {}
    let unsaved = 0
    this.writers.forEach(({ writing }, key) => {
      if (writing.phase === 'calm') return
      const [row, field] = key.split('\n')
      // A row in which nothing happened keeps its marks' identity.
      pending[row] = { ...pending[row], [field]: writing.phase }
      unsaved++
    })
    for (const row of Object.keys(pending)) {
      const former = this.picture.pending[row]
      if (former && JSON.stringify(former) === JSON.stringify(pending[row])) pending[row] = former
    }
    const same = unsaved === this.picture.unsaved && Object.keys(pending).every((row) => pending[row] === this.picture.pending[row])
    // Each letter typed comes by here: the grid behind is drawn again only when the state of a cell changed.
    if (!same) this.picture = { ...this.picture, pending, unsaved }
    this.listeners.forEach((listen) => listen())
  }
}
