import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Me } from '~/api'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { shadesOf } from '~/app/accent'
import { t } from '~/i18n'
import { rolesInWords } from '~/lib/roles'

export function ChooseSpace({ me }: { me: Me }) {
  return (
    <div className="j-narrow">
      <PageTitle title={t('spaces.title')} lead={t('spaces.lead', { name: me.name })} />
      {me.spaces.length === 0 && <EmptyPanel title={t('spaces.none')} text={t(me.administrator ? 'spaces.noneAdmin' : 'spaces.noneHelp')} />}
      <ul className="j-plain-list j-space-list">
        {me.spaces.map((s) => (
          <li key={s.slug}>
            <Link to="/e/$slug" params={{ slug: s.slug }} className="j-space-card" style={{ '--space-accent': shadesOf(s.accent)[6] } as React.CSSProperties}>
              <Text component="span" fw={650} fz="lg">
                {s.name}
              </Text>
              <Text component="span" c="dimmed" fz="sm">
                {t('spaces.as', { name: s.personName })}
                {rolesInWords(s.roles) && ` · ${rolesInWords(s.roles)}`}
              </Text>
            </Link>
          </li>
        ))}
        {me.administrator && (
          <li>
            <Link to="/administration/programmes" className="j-space-card">
              <Text component="span" fw={650} fz="lg">
                {t('admin.title')}
              </Text>
              <Text component="span" c="dimmed" fz="sm">
                {t('admin.lead')}
              </Text>
            </Link>
          </li>
        )}
      </ul>
    </div>
  )
}
