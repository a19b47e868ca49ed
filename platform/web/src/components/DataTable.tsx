import { TextInput, UnstyledButton } from '@mantine/core'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { t } from '~/i18n'
import { matches } from '~/lib/words'
import { EmptyPanel } from './EmptyPanel'
import { useChoice } from './table/choice'
import { type Column, fieldsOf } from './table/columns'
import { TableTools } from './table/TableTools'

export type { Column } from './table/columns'

interface Props<T> {
  /** Names the table in this browser's memory and its file: the same for all spaces. */
  name: string
  caption: string
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  sorting: SortingState
  onSorting: (sorting: SortingState) => void
  /** Stands beside the tools: how many lines, of how many. */
  summary?: ReactNode
  /** Offer a field that filters by what the columns say, where the page has no filter of its own. */
  filter?: boolean
  /** The rows are one page of more: the export says so. */
  part?: boolean
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const VIRTUAL_FROM = 120

/**
 * One table for the whole product: real table markup, sort in the header, columns to choose, files to take away, cards on a
 * phone, 10,000 rows by virtual scrolling.
 */
export function DataTable<T extends object>({ name, columns, rows, summary, filter, part = false, ...rest }: Props<T>) {
  const [query, setQuery] = useState('')
  const { shown, hidden, setHidden } = useChoice(name, columns)
  const sorted = useRef<T[]>([])
  const texts = useMemo(() => fieldsOf(columns).map((f) => f.value), [columns])
  const kept = useMemo(() => (query ? rows.filter((row) => matches(query, ...texts.map((text) => String(text(row) ?? '')))) : rows), [rows, query, texts])
  return (
    <>
      <div className="j-table-head">
        {filter ? <TextInput type="search" label={t('common.filter')} value={query} onChange={(e) => setQuery(e.currentTarget.value)} /> : <div>{summary}</div>}
        <TableTools caption={rest.caption} columns={columns} shown={shown} hidden={hidden} onHidden={setHidden} rows={() => sorted.current} file={name} part={part} />
      </div>
      {filter && <p role="status" className="j-count">{query ? t('table.found', { count: kept.length, total: rows.length }) : ''}</p>}
      {kept.length === 0 ? <EmptyPanel title={t('common.nothingFound')} text={t('common.widen')} /> : <Rows {...rest} columns={shown} rows={kept} onOrder={(order) => (sorted.current = order)} />}
    </>
  )
}

interface RowsProps<T> extends Pick<Props<T>, 'caption' | 'columns' | 'rows' | 'rowKey' | 'sorting' | 'onSorting'> {
  onOrder: (rows: T[]) => void
}

function Rows<T extends object>({ caption, columns, rows, rowKey, sorting, onSorting, onOrder }: RowsProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, T>()
    return helper.columns(
      columns.map((c) =>
        helper.accessor((row): unknown => c.sort?.(row) ?? '', {
          id: c.id,
          enableSorting: Boolean(c.sort),
          sortFn: (a, b) => compare(c.sort?.(a.original), c.sort?.(b.original)),
        }),
      ),
    )
  }, [columns])
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: (row: T) => rowKey(row),
    state: { sorting },
    onSortingChange: (next) => onSorting(typeof next === 'function' ? next(sorting) : next),
  })
  const shown = table.getRowModel().rows
  useEffect(() => {
    onOrder(shown.map((row) => row.original))
  })
  const virtual = shown.length > VIRTUAL_FROM
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 61,
    overscan: 12,
    enabled: virtual,
  })
  const items = virtual ? virtualizer.getVirtualItems() : null
  const visible = items ? items.map((item) => ({ row: shown[item.index], index: item.index })) : shown.map((row, index) => ({ row, index }))
  const before = items?.[0]?.start ?? 0
  const after = items?.length ? virtualizer.getTotalSize() - items[items.length - 1].end : 0

  return (
    // RGAA 2.1: a box that scrolls can be reached with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={virtual ? 'j-table-box j-table-virtual' : 'j-table-box'} tabIndex={0} role="group" aria-label={caption}>
      {/* Roles are written out because the phone layout changes `display`, which takes table semantics away. */}
      <table className="j-table" role="table" aria-rowcount={shown.length + 1}>
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((c) => (
              <Header key={c.id} column={c} sorting={sorting} onSorting={onSorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {visible.map(({ row, index }) => (
            <tr key={row.id} role="row" aria-rowindex={index + 2} data-index={index} ref={virtual ? virtualizer.measureElement : undefined}>
              {columns.map((c) => (
                <td key={c.id} role="cell" data-label={c.header} className={c.wide ? 'j-wide' : undefined}>
                  {c.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}

function Header<T>({ column, sorting, onSorting }: { column: Column<T>; sorting: SortingState; onSorting: (s: SortingState) => void }) {
  const current = sorting.find((s) => s.id === column.id)
  if (!column.sort) {
    return (
      <th role="columnheader" scope="col">
        {column.header}
      </th>
    )
  }
  return (
    <th role="columnheader" scope="col" aria-sort={current ? (current.desc ? 'descending' : 'ascending') : undefined}>
      <UnstyledButton className="j-sort" title={t('table.sort')} onClick={() => onSorting([{ id: column.id, desc: current ? !current.desc : false }])}>
        {column.header}
        <span aria-hidden="true" className="j-sort-sign">
          {current ? (current.desc ? '▼' : '▲') : '↕'}
        </span>
      </UnstyledButton>
    </th>
  )
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' })

/** Empty values last in ascending order; numbers as numbers; words as French sorts them. */
export function compare(a: string | number | null | undefined, b: string | number | null | undefined): number {
  const emptyA = a === null || a === undefined || a === ''
  const emptyB = b === null || b === undefined || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
