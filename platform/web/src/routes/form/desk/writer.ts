import { ApiError, type FormSpot, type Problem } from '~/api'
import type { Cell } from './sheet'

export interface Draft { values: string[]; evidence: string | null }

/** `calm`: nothing waits to be saved. `conflict`: someone else wrote or writes there. `refused`: the server wants other words. */
export type Phase = 'calm' | 'unsaved' | 'saving' | 'retrying' | 'conflict' | 'refused'
export interface Writing { phase: Phase; draft: Draft | null; problem: Problem | null; savedAt: Date | null }

export interface WriterDoor {
  cell: () => Cell | undefined
  /** Writes and answers the cell's new version. */
  write: (draft: Draft, version: number) => Promise<number>
  hold: (spot: FormSpot) => Promise<void>
  release: (spot: FormSpot) => Promise<void>
  /** Reads what happened meanwhile. */
  refresh: () => void
  changed: () => void
}

export const PAUSE = 700
const RENEW = 25_000
const RETRY_FIRST = 2_000
const RETRY_MOST = 30_000

export const CALM: Writing = { phase: 'calm', draft: null, problem: null, savedAt: null }

/** What a person writes in one cell: held while they type, saved after a pause, tried again without network, never lost. */
export class CellWriter {
  writing: Writing = CALM
  /** The version that the person's words are meant to replace. */
  private base = 0
  private timer?: ReturnType<typeof setTimeout>
  private renewal?: ReturnType<typeof setInterval>
  private sending = false
  private again = false
  private retryIn = RETRY_FIRST
  private focused = false
  private holding = false
  /** A hold was asked for, and ended neither by writing nor by letting go. */
  private asked = false
  private typed = false

  constructor(private readonly spot: FormSpot, private readonly door: WriterDoor) {}

  focus() {
    if (this.focused) return
    this.focused = true
    void this.hold()
    this.renewal = setInterval(() => {
      if (this.typed) void this.hold()
      this.typed = false
    }, RENEW)
  }

  blur() {
    this.focused = false
    clearInterval(this.renewal)
    if (this.writing.phase === 'unsaved') return this.flush()
    if (this.writing.phase === 'calm') this.rest()
  }

  /** @param pause how long to wait before saving; null: until someone says so */
  change(draft: Draft, pause: number | null = PAUSE) {
    if (!this.writing.draft) this.base = this.door.cell()?.version ?? 0
    this.typed = true
    if (this.focused && !this.asked) void this.hold()
    const conflict = this.writing.phase === 'conflict'
    this.set({ draft, phase: conflict ? 'conflict' : 'unsaved', problem: conflict ? this.writing.problem : null })
    if (conflict) return
    clearTimeout(this.timer)
    if (pause !== null) this.timer = setTimeout(() => this.flush(), pause)
  }

  flush() {
    clearTimeout(this.timer)
    if (!this.writing.draft || this.writing.phase === 'conflict' || this.writing.phase === 'calm') return
    if (this.sending) this.again = true
    else void this.send()
  }

  /** The version that the draft is meant to replace. */
  get replaces() {
    return this.base
  }

  /** The network came back, or it is time to try again. */
  retry() {
    if (this.writing.phase === 'retrying') this.flush()
  }

  /** Writes the person's words over those of the other. */
  keepMine() {
    this.base = this.door.cell()?.version ?? 0
    this.set({ phase: 'unsaved', problem: null })
    this.flush()
  }

  /** Forgets what the person wrote: what stands in the cell shows again. */
  discard() {
    clearTimeout(this.timer)
    this.set({ phase: 'calm', draft: null, problem: null })
    this.rest()
  }

  /** The cell changed: words that were saved already give way to newer ones. */
  seen() {
    if (this.writing.phase === 'calm' && this.writing.draft && (this.door.cell()?.version ?? 0) > this.base) this.set({ draft: null })
  }

  close() {
    clearTimeout(this.timer)
    clearInterval(this.renewal)
    if (this.holding) void this.release()
  }

  private rest() {
    if (this.writing.draft) this.set({ draft: null })
    if (this.holding && !this.focused) void this.release()
  }

  private async send() {
    const sent = this.writing.draft
    if (!sent) return
    this.sending = true
    this.set({ phase: 'saving', problem: null })
    try {
      this.base = await this.door.write(sent, this.base)
      this.holding = this.asked = false // writing lets go
      this.retryIn = RETRY_FIRST
      this.saved(sent)
    } catch (error) {
      this.failed(error)
    } finally {
      this.sending = false
      if (this.again) {
        this.again = false
        this.flush()
      }
    }
  }

  private saved(sent: Draft) {
    const typedMeanwhile = this.writing.draft !== null && this.writing.draft !== sent
    // While the person is still in the field its text stays as typed: the server strips spaces at the ends.
    this.set(typedMeanwhile ? { phase: 'unsaved' } : { phase: 'calm', savedAt: new Date(), draft: this.focused ? sent : null })
    if (typedMeanwhile) this.timer = setTimeout(() => this.flush(), PAUSE)
  }

  private failed(error: unknown) {
    const problem = error instanceof ApiError ? error.problem : { title: '', status: 0 }
    if (problem.status === 409) {
      this.again = false
      this.set({ phase: 'conflict', problem })
      this.door.refresh()
    } else if (problem.status === 0 || problem.status >= 500 || problem.status === 429) {
      this.set({ phase: 'retrying', problem })
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.retry(), this.retryIn)
      this.retryIn = Math.min(RETRY_MOST, this.retryIn * 2)
    } else {
      this.set({ phase: 'refused', problem })
    }
  }

  private async hold() {
    this.asked = true
    try {
      await this.door.hold(this.spot)
      this.holding = true
      if (!this.focused && this.writing.phase === 'calm') await this.release()
    } catch {
      // Someone else holds it, or the network is down: writing will say so; what is known is read again.
      this.door.refresh()
    }
  }

  private async release() {
    this.holding = this.asked = false
    try {
      await this.door.release(this.spot)
    } catch {
      // A hold ends by itself after a minute.
    }
  }

  private set(part: Partial<Writing>) {
    this.writing = { ...this.writing, ...part }
    this.door.changed()
  }
}
