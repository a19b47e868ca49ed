import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type NoticeKind, type Notification, queries, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { PathLink } from '~/components/PathLink'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'
import { KINDS } from './search'

/** What I was told, what I have not read first. */
export function NotificationsPage() {
  const space = useSpace()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { sorte, nonlues } = useSearch({ from: '/e/$slug/notifications' })
  const list = useQuery(queries.notifications(space.slug, sorte, nonlues))
  const unread = useQuery(queries.unread(space.slug))
  const refresh = () => client.invalidateQueries({ queryKey: ['space', space.slug] })
  const readAll = useMutation({
    mutationFn: () => spaceCommands(space.slug).readNotifications(),
    onSuccess: async () => {
      await refresh()
      told(t('notification.allRead'))
    },
  })
  const show = (next: { sorte?: NoticeKind; nonlues?: boolean }) => void navigate({ to: '/e/$slug/notifications', params: { slug: space.slug }, search: next })
  return (
    <>
      <PageTitle
        title={t('notification.title')}
        tab={`${t('notification.title')} · ${space.name}`}
        lead={t('notification.lead', { count: unread.data?.unread ?? 0 })}
        actions={
          <>
            <Button component={Link} to={`/e/${space.slug}/notifications/reglages`} variant="default">
              {t('notification.settings')}
            </Button>
            <Button onClick={() => readAll.mutate()} loading={readAll.isPending} disabled={!unread.data?.unread}>
              {t('notification.readAll')}
            </Button>
          </>
        }
      />
      <Group mb="lg" gap="md" align="flex-end" className="j-filters">
        <SegmentedControl
          aria-label={t('common.filter')}
          value={nonlues ? 'unread' : 'all'}
          onChange={(value) => show({ sorte, nonlues: value === 'unread' || undefined })}
          data={[{ value: 'all', label: t('notification.all') }, { value: 'unread', label: t('notification.onlyUnread') }]}
        />
        <NativeSelect
          label={t('notification.kind')}
          value={sorte ?? ''}
          onChange={(event) => show({ sorte: (event.currentTarget.value || undefined) as NoticeKind | undefined, nonlues })}
          data={[{ value: '', label: t('notification.everyKind') }, ...KINDS.map((kind) => ({ value: kind, label: t(`notification.kinds.${kind}`) }))]}
        />
      </Group>
      <Async query={list} empty={{ title: t('notification.none'), text: t('notification.noneHelp') }}>
        {(rows) => (
          <ol className="j-plain-list j-actions" aria-label={t('notification.title')}>
            {rows.map((row) => (
              <Line key={row.id} row={row} timeZone={space.timeZone} onRead={() => void spaceCommands(space.slug).readNotification(row.id).then(refresh)} />
            ))}
          </ol>
        )}
      </Async>
    </>
  )
}

function Line({ row, timeZone, onRead }: { row: Notification; timeZone: string; onRead: () => void }) {
  return (
    <li className={row.read ? 'j-action j-told is-read' : 'j-action j-told'}>
      <div className="j-action-what">
        <Text component="h2" fw={row.read ? 500 : 700} fz="lg" lh={1.3}>
          <PathLink href={row.link} onClick={row.read ? undefined : onRead}>
            {row.title}
          </PathLink>
        </Text>
        <Text mt={6}>{row.sentence}</Text>
      </div>
      <div className="j-action-when">
        <State tone={row.read ? 'info' : 'warn'}>{row.read ? t('notification.read') : t('notification.unread')}</State>
        <Text fz="sm" c="dimmed">
          {row.kindLabel}, {instant(row.toldAt, timeZone)}
        </Text>
      </div>
      {row.read ? (
        <span />
      ) : (
        <Button variant="default" onClick={onRead} className="j-action-verb" aria-label={t('notification.markName', { title: row.title })}>
          {t('notification.mark')}
        </Button>
      )}
    </li>
  )
}
