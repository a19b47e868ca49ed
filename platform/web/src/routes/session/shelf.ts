/** Words that wait to be saved, and what they are meant to replace. */
export interface KeptWords { id: string; nodeId: string | null; text: string; revision: number }

export interface Shelf {
  read: () => KeptWords[]
  /** Replaces what was kept; nothing stays once everything is saved. */
  write: (words: KeptWords[]) => void
}

/** Keeps words on this device, for one person in one meeting: nobody else's session sends them. */
export function deviceShelf(person: string, session: string): Shelf {
  const key = `jalon.seance.${person}.${session}`
  let last = localStorage.getItem(key) ?? ''
  return {
    read: () => readable(last),
    write: (words) => {
      const text = words.length ? JSON.stringify(words) : ''
      if (text === last) return
      last = text
      try {
        if (text) localStorage.setItem(key, text)
        else localStorage.removeItem(key)
      } catch {
        // No room on the device: the words stay in the page, and the page says that they are not saved.
      }
    },
  }
}

function readable(text: string): KeptWords[] {
  try {
    const found: unknown = JSON.parse(text || '[]')
    return Array.isArray(found) ? found.filter(isWords) : []
  } catch {
    return []
  }
}

function isWords(one: unknown): one is KeptWords {
  const words = one as Partial<KeptWords> | null
  return typeof words?.id === 'string' && typeof words.text === 'string' && typeof words.revision === 'number'
}
