import { Alert, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { queries, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

/** A secret address for one's own calendar: shown once, revocable. */
export function FeedPanel() {
  const { slug, timeZone } = useSpace()
  const client = useQueryClient()
  const clipboard = useClipboard({ timeout: 3000 })
  const feed = useQuery(queries.calendarFeed(slug))
  const refresh = () => client.invalidateQueries({ queryKey: queries.calendarFeed(slug).queryKey })
  const open = useMutation({ mutationFn: () => spaceCommands(slug).openCalendarFeed(), onSuccess: refresh })
  const close = useMutation({
    mutationFn: () => spaceCommands(slug).closeCalendarFeed(),
    onSuccess: async () => {
      open.reset()
      await refresh()
      told(t('feed.closed'))
    },
  })
  return (
    <section className="j-panel" aria-labelledby="feed-title">
      <Title order={2} id="feed-title" fz="lg">
        {t('feed.title')}
      </Title>
      <Text mt={6}>{t('feed.help')}</Text>
      <ProblemAlert error={open.error ?? close.error} />
      <Async query={feed} lines={1}>
        {(data) => (
          <>
            {open.data && (
              <Alert variant="light" color="accent" mt="md" className="j-alert" title={t('feed.once')}>
                <Group align="flex-end" gap="sm">
                  <TextInput label={t('feed.address')} value={open.data.url} readOnly style={{ flex: '1 1 240px' }} onFocus={(event) => event.currentTarget.select()} />
                  <Button onClick={() => clipboard.copy(open.data.url)}>{clipboard.copied ? t('invitation.copied') : t('invitation.copy')}</Button>
                </Group>
                <Text role="status" fz="sm" mt={4}>
                  {clipboard.copied ? t('feed.copiedStatus') : ''}
                </Text>
              </Alert>
            )}
            <Text mt="sm" c="dimmed">
              {data.since ? t('feed.since', { when: instant(data.since, timeZone) }) : t('feed.none')}
            </Text>
            <Group mt="md" gap="sm">
              <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
                {data.since ? t('feed.renew') : t('feed.open')}
              </Button>
              {data.since && (
                <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
                  {t('feed.close')}
                </Button>
              )}
            </Group>
          </>
        )}
      </Async>
    </section>
  )
}
