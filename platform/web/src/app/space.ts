import { createContext, useContext } from 'react'
import type { Right, Space } from '~/api'

export const SpaceContext = createContext<Space | null>(null)

/** The space of this page, taken from its path only. */
export function useSpace() {
  const space = useContext(SpaceContext)
  if (!space) throw new Error('useSpace outside a space page')
  return { ...space, can: (right: Right) => space.me.rights.includes(right) }
}
