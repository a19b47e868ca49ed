import { createContext, useContext, useEffect } from 'react'

export const AccentContext = createContext<(accent: string | null) => void>(() => undefined)

/** The page takes the accent of its space, and gives it back when it is left. */
export function useAccent(accent: string | null | undefined) {
  const set = useContext(AccentContext)
  useEffect(() => {
    set(accent ?? null)
    return () => set(null)
  }, [accent, set])
}
