import { AppShell, Burger, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { t } from '~/i18n'
import { UserMenu } from './UserMenu'

export interface NavItem { to: string; label: string; exact?: boolean }

interface Props {
  name: string
  /** Where the name leads. */
  home: string
  sub?: string
  nav?: NavItem[]
  /** Stands in the banner beside the account. */
  tools?: ReactNode
  children: ReactNode
}

/** Frame of every page: skip link, banner with the space's name, navigation, main. */
export function Shell({ name, home, sub, nav, tools, children }: Props) {
  const [opened, { toggle, close }] = useDisclosure(false)
  const { pathname } = useLocation()
  useEffect(close, [pathname]) // close is stable; the drawer shuts when the page changes
  return (
    <>
      <a href="#contenu" className="j-skip">
        {t('shell.skip')}
      </a>
      <AppShell header={{ height: 64 }} navbar={nav ? { width: 232, breakpoint: 'md', collapsed: { mobile: !opened } } : undefined} padding={0}>
        <AppShell.Header className="j-header">
          <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
            <Group gap="sm" wrap="nowrap" miw={0}>
              {nav && <Burger opened={opened} onClick={toggle} hiddenFrom="md" size="sm" aria-label={opened ? t('shell.closeMenu') : t('shell.openMenu')} aria-expanded={opened} />}
              <Link to={home} className="j-brand">
                <Mark />
                <span className="j-brand-words">
                  <Text component="span" fw={650} truncate>
                    {name}
                  </Text>
                  {sub && (
                    <Text component="span" fz="xs" c="dimmed" truncate>
                      {sub}
                    </Text>
                  )}
                </span>
              </Link>
            </Group>
            <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
              {tools}
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        {nav && (
          <AppShell.Navbar p="sm" className="j-nav" aria-label={t('shell.nav')}>
            {nav.map((item) => (
              <Link key={item.to} to={item.to} className="j-nav-link" activeOptions={{ exact: item.exact ?? false, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
                {item.label}
              </Link>
            ))}
          </AppShell.Navbar>
        )}
        <AppShell.Main id="contenu" tabIndex={-1}>
          <div className="j-main">{children}</div>
        </AppShell.Main>
      </AppShell>
    </>
  )
}

function Mark() {
  return (
    <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" className="j-logo">
      <rect width="32" height="32" rx="6" />
      <path d="M6 16h20" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M16 9l7 7-7 7-7-7z" className="j-logo-diamond" />
    </svg>
  )
}
