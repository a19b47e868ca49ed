import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { t } from '~/i18n'
import { type Column, fieldsOf } from './columns'
import { ExportMenu } from './ExportMenu'

interface Props<T> {
  caption: string
  columns: Column<T>[]
  shown: Column<T>[]
  hidden: string[]
  onHidden: (hidden: string[]) => void
  /** Every row in the order of the screen, those out of sight included. */
  rows: () => T[]
  file: string
  part: boolean
}

/** Choose the columns, take the table away as a file. */
export function TableTools<T>({ caption, columns, shown, hidden, onHidden, rows, file, part }: Props<T>) {
  const table = () => {
    const fields = fieldsOf(shown)
    return { header: fields.map((f) => f.header), rows: rows().map((row) => fields.map((f) => f.value(row))) }
  }
  return (
    <div className="j-table-tools">
      <Popover position="bottom-end" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" size="sm" aria-label={t('table.columnsOf', { caption })}>
            {t('table.columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('table.columnsOf', { caption })}>
          <Stack gap="xs">
            {columns.slice(1).map((c) => (
              <Checkbox
                key={c.id}
                label={c.header}
                checked={!hidden.includes(c.id)}
                onChange={(e) => onHidden(e.currentTarget.checked ? hidden.filter((id) => id !== c.id) : [...hidden, c.id])}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <ExportMenu caption={caption} file={file} table={table} note={part ? t('table.part') : undefined} />
    </div>
  )
}
