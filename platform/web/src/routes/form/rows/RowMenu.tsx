import { ActionIcon, Menu } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FormRow } from '~/api'
import { t } from '~/i18n'
import { RemoveModal, RenameModal } from './RowModals'

/** What can be done with an added row. */
export function RowMenu({ row, children, rename = true }: { row: FormRow; children?: ReactNode; rename?: boolean }) {
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" className="j-row-menu" aria-label={t('form.rowMenu', { row: row.label })}>
            <span aria-hidden="true">⋯</span>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          {rename && <Menu.Item onClick={() => setDoing('rename')}>{t('form.rename')}</Menu.Item>}
          <Menu.Item onClick={() => setDoing('remove')}>{t('form.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === 'rename' && <RenameModal row={row} onClose={() => setDoing(null)} />}
      {doing === 'remove' && <RemoveModal row={row} onClose={() => setDoing(null)} />}
    </>
  )
}
