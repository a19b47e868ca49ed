import { Outlet } from '@tanstack/react-router'
import { t } from '~/i18n'
import { Shell } from './Shell'

/** Pages outside any space. */
export function PlainLayout() {
  return (
    <Shell name={t('shell.product')} home="/">
      <Outlet />
    </Shell>
  )
}

export function AdminLayout() {
  return (
    <Shell
      name={t('shell.product')}
      sub={t('admin.title')}
      home="/"
      nav={[
        { to: '/administration/programmes', label: t('admin.programmes') },
        { to: '/administration/espaces', label: t('admin.spaces') },
        { to: '/administration/connexions', label: t('admin.signIns') },
        { to: '/administration/courriels', label: t('admin.mails') },
      ]}
    >
      <Outlet />
    </Shell>
  )
}
