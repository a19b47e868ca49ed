import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '~/api'
import { t } from '~/i18n'

/** How much I have not read, on every page of the space. */
export function Bell({ slug }: { slug: string }) {
  const unread = useQuery({ ...queries.unread(slug), refetchInterval: 60_000 })
  const count = unread.data?.unread ?? 0
  return (
    <Button component={Link} to={`/e/${slug}/notifications`} variant="default" size="sm" px={10} className="j-bell" aria-label={t('notification.bell', { count })}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M4 13V8a5 5 0 0 1 10 0v5l1.2 1.4H2.8z" />
        <path d="M7.4 16.4a1.8 1.8 0 0 0 3.2 0" />
      </svg>
      {count > 0 && (
        <span className="j-bell-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Button>
  )
}
