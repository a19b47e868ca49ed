import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { told } from '~/app/notify'
import { t } from '~/i18n'
import { save, type Table, toCsv, toXlsx } from '~/lib/export'

interface Props {
  caption: string
  /** What the button says where it gives more than what the page shows. */
  label?: string
  file: string
  /** Asked when someone exports. */
  table: () => Table
  /** What the file leaves out, if anything. */
  note?: string
}

/** Takes a table away as a file. */
export function ExportMenu({ caption, label, file, table, note }: Props) {
  const [busy, setBusy] = useState(false)
  const write = async (kind: 'csv' | 'xlsx') => {
    setBusy(true)
    try {
      save(`${file}.${kind}`, kind === 'csv' ? toCsv(table()) : await toXlsx(table(), caption))
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
        <Button variant="default" size="sm" loading={busy} aria-label={label ?? t('table.exportOf', { caption })}>
          {label ?? t('table.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {note && <Menu.Label>{note}</Menu.Label>}
        <Menu.Item onClick={() => void write('xlsx')}>{t('table.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void write('csv')}>{t('table.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
