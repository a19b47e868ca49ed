import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { outsideCommands, queries } from '~/api'
import { t } from '~/i18n'

export function UserMenu() {
  const me = useQuery(queries.me())
  const client = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  if (!me.data) return null
  const signOut = async () => {
    const answer = await outsideCommands.signOut()
    client.clear()
    window.location.assign(answer?.redirect ?? '/')
  }
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <Button variant="subtle" className="j-user" aria-label={t('shell.userMenu', { name: me.data.name })}>
          <span className="j-user-name">{me.data.name}</span>
          <span className="j-user-initials" aria-hidden="true">
            {me.data.name.split(/\s+/).map((w) => w[0]).slice(0, 2).join('')}
          </span>
          <span aria-hidden="true">▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/">
          {t('shell.changeSpace')}
        </Menu.Item>
        <Menu.Item component={Link} to="/temps-legal">
          {t('legal.title')}
        </Menu.Item>
        {me.data.administrator && (
          <Menu.Item component={Link} to="/administration/programmes">
            {t('admin.title')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item key={scheme} role="menuitemradio" aria-checked={colorScheme === scheme} onClick={() => setColorScheme(scheme)} rightSection={colorScheme === scheme ? '✓' : ' '}>
            {t(`shell.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
