import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

export const rowId = (key: string) => `ligne-${key}`

/** A link may lead to one row: it is brought into sight and shown for a moment. */
export function useHashRow() {
  const { hash } = useLocation()
  useEffect(() => {
    const row = hash ? document.getElementById(hash) : null
    if (!row) return
    // After the router has put the page where it thinks it was.
    const there = setTimeout(() => row.scrollIntoView({ block: 'center' }), 150)
    row.classList.add('is-target')
    const timer = setTimeout(() => row.classList.remove('is-target'), 4000)
    return () => {
      clearTimeout(there)
      clearTimeout(timer)
      row.classList.remove('is-target')
    }
  }, [hash])
}
