import { useCallback, useEffect, useState } from 'react'
import { BLANK, type Draft } from './draft'

const keyOf = (slug: string) => `jalon.wizard.${slug}`

/** Leaves a draft for the wizard to begin with; what stood there goes. */
export function keepDraft(slug: string, draft: Draft) {
  sessionStorage.setItem(keyOf(slug), JSON.stringify(draft))
}

/** The draft survives a reload and the way back, in this tab and this space only. */
export function useDraft(slug: string) {
  const key = keyOf(slug)
  const [draft, setDraft] = useState<Draft>(() => read(key))
  useEffect(() => {
    if (draft === BLANK) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
  }, [key, draft])
  const forget = useCallback(() => {
    sessionStorage.removeItem(key)
    setDraft(BLANK)
  }, [key])
  return { draft, setDraft, forget, dirty: draft !== BLANK && Boolean(draft.programme || draft.title) }
}

function read(key: string): Draft {
  try {
    const kept = sessionStorage.getItem(key)
    return kept ? { ...BLANK, ...(JSON.parse(kept) as Draft) } : BLANK
  } catch {
    return BLANK // unreadable storage is as good as none
  }
}
