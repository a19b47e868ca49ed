import { CloseButton } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { t } from '~/i18n'
import { current, dismiss, subscribe } from './notify'

/** A live region that never takes the focus. RGAA 7.5. */
export function Notices() {
  const notices = useSyncExternalStore(subscribe, current)
  return (
    <div role="status" className="j-notices">
      {notices.map((n) => (
        <div key={n.id} className="j-notice">
          <span>{n.message}</span>
          <CloseButton aria-label={t('common.close')} onClick={() => dismiss(n.id)} />
        </div>
      ))}
    </div>
  )
}
