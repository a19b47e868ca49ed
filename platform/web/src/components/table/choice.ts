import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Column } from './columns'

/** Which columns a person hid in a table, kept in this browser. Only ids are kept: a column that came since is shown. */
export function useChoice<T>(table: string, columns: Column<T>[]) {
  const [hidden, setHidden] = useLocalStorage<string[]>({ key: `jalon.table.${table}`, defaultValue: [], getInitialValueInEffect: false, deserialize: ids })
  // The first column names the row: without it a line says nothing.
  const shown = useMemo(() => columns.filter((c, i) => i === 0 || !hidden.includes(c.id)), [columns, hidden])
  return { shown, hidden, setHidden }
}

/** What others wrote under our key, or an older version of ours, hides nothing. */
function ids(kept: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
  } catch {
    return []
  }
}
