import { Button, Checkbox, Menu, Popover, Stack } from '@mantine/core'
import { useState } from 'react'
import { told } from '~/app/notify'
import { t } from '~/i18n'
import { save, toCsv, toXlsx } from '~/lib/export'
import { type Column, fieldsOf } from './columns'

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
      <Export shown={shown} rows={rows} file={file} caption={caption} part={part} />
    </div>
  )
}

function Export<T>({ shown, rows, file, caption, part }: Pick<Props<T>, 'shown' | 'rows' | 'file' | 'caption' | 'part'>) {
  const [busy, setBusy] = useState(false)
  const write = async (kind: 'csv' | 'xlsx') => {
    setBusy(true)
    try {
      const fields = fieldsOf(shown)
      const table = { header: fields.map((f) => f.header), rows: rows().map((row) => fields.map((f) => f.value(row))) }
      save(`${file}.${kind}`, kind === 'csv' ? toCsv(table) : await toXlsx(table, caption))
    } catch {
      // the library of spreadsheets could not be fetched: the page itself stays as it was
      told(t('table.failed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" size="sm" loading={busy} aria-label={t('table.exportOf', { caption })}>
          {t('table.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {part && <Menu.Label>{t('table.part')}</Menu.Label>}
        <Menu.Item onClick={() => void write('xlsx')}>{t('table.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void write('csv')}>{t('table.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
