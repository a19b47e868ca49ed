import { Link } from '@tanstack/react-router'
import { t } from '~/i18n'

export interface Crumb { label: string; to?: string }

export function Crumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label={t('shell.crumbs')} className="j-crumbs">
      <ol>
        {items.map((c) => (
          <li key={c.label}>{c.to ? <Link to={c.to}>{c.label}</Link> : <span aria-current="page">{c.label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
