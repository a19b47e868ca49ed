import type { SessionNote } from '~/api'
import type { Cell } from '../form/desk/sheet'
import { CellWriter } from '../form/desk/writer'
import type { KeptWords, Shelf } from './shelf'

export interface NoteDoor {
  write: (note: string, body: { nodeId?: string | null; text: string; revision: number }) => Promise<SessionNote>
  /** Reads what the others wrote. */
  refresh: () => void
}

const newer = (read: SessionNote, known?: SessionNote) => (known && known.revision > read.revision ? known : read)

const nothing = async () => undefined

/** The remarks of one meeting as this page knows them: what the server said, and what is being typed. */
export class Notes {
  private known = new Map<string, SessionNote>()
  private writers = new Map<string, CellWriter>()
  private listeners = new Set<() => void>()
  private moment = 0

  /** @param shelf where words stay until they are saved, should the page be reloaded without network */
  constructor(private readonly door: NoteDoor, private readonly shelf?: Shelf) {
    this.shelf?.read().forEach((words) => this.restore(words))
  }

  private restore({ id, nodeId, text, revision }: KeptWords) {
    // The revision that the words replace, not today's: what someone else wrote meanwhile is a conflict, as it would have been.
    this.known.set(id, { id, nodeId, text: '', revision, writtenBy: '' })
    this.writer(id).change({ values: [text], evidence: null })
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  read = () => this.moment

  /** What was read, in its order, then what only this page knows; an answer that is older than what this page wrote changes nothing. */
  take(notes: SessionNote[]) {
    const before = this.known
    this.known = new Map(notes.map((note) => [note.id, newer(note, before.get(note.id))]))
    before.forEach((note, id) => this.known.has(id) || this.known.set(id, note))
    this.writers.forEach((writer) => writer.seen())
    this.changed()
  }

  /** @param nodeId whom it is about, null for all */
  add(nodeId: string | null): string {
    const id = crypto.randomUUID()
    this.known.set(id, { id, nodeId, text: '', revision: 0, writtenBy: '' })
    this.changed()
    return id
  }

  /** Those about one team; a note that was taken back is left out, an empty one that nobody saved yet is not. */
  about(nodeId: string | null): SessionNote[] {
    return [...this.known.values()].filter((n) => (n.nodeId ?? null) === nodeId && (n.text !== '' || n.revision === 0 || this.dirty(n.id)))
  }

  note = (id: string) => this.known.get(id)

  writer(id: string): CellWriter {
    const found = this.writers.get(id)
    if (found) return found
    const writer = new CellWriter({ row: id, field: 'text' }, {
      cell: () => this.cell(id),
      write: async ({ values }, revision) => {
        const saved = await this.door.write(id, { nodeId: this.known.get(id)?.nodeId, text: values[0] ?? '', revision })
        this.known.set(id, saved)
        return saved.revision
      },
      hold: nothing,
      release: nothing,
      refresh: this.door.refresh,
      changed: () => this.changed(),
    })
    this.writers.set(id, writer)
    return writer
  }

  get unsaved() {
    return [...this.writers.keys()].filter((id) => this.dirty(id)).length
  }

  retry() {
    this.writers.forEach((writer) => writer.retry())
  }

  close() {
    this.writers.forEach((writer) => writer.close())
  }

  private dirty(id: string) {
    const phase = this.writers.get(id)?.writing.phase ?? 'calm'
    return phase !== 'calm'
  }

  private cell(id: string): Cell | undefined {
    const note = this.known.get(id)
    return note && { row: id, field: 'text', values: [note.text], version: note.revision, writtenBy: note.writtenBy, heldByMe: false }
  }

  private unsent(): KeptWords[] {
    return [...this.writers].flatMap(([id, writer]) =>
      this.dirty(id) && writer.writing.draft ? [{ id, nodeId: this.known.get(id)?.nodeId ?? null, text: writer.writing.draft.values[0] ?? '', revision: writer.replaces }] : [],
    )
  }

  private changed() {
    this.moment += 1
    this.shelf?.write(this.unsent())
    this.listeners.forEach((listener) => listener())
  }
}
