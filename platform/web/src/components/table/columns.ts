import type { ReactNode } from 'react'

export type Value = string | number | null | undefined

export interface Column<T> {
  id: string
  header: string
  /** What the column sorts by, is filtered by and, without `fields`, exports. Without it the column only acts. */
  sort?: (row: T) => Value
  cell: (row: T) => ReactNode
  wide?: boolean
  /** What it exports where that is more than one value, or not what it sorts by. */
  fields?: { header: string; value: (row: T) => Value }[]
}

/** The fields that the shown columns export. */
export function fieldsOf<T>(columns: Column<T>[]) {
  return columns.flatMap((c) => c.fields ?? (c.sort ? [{ header: c.header, value: c.sort }] : []))
}
