import { Alert, Button, Fieldset, Radio, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Mailing, type NoticeKind, type NotificationSettings, queries, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { FeedPanel } from './FeedPanel'

/** What goes by mail besides the list, which always has everything. */
export function SettingsPage() {
  const space = useSpace()
  const settings = useQuery(queries.notificationSettings(space.slug))
  return (
    <>
      <PageTitle
        title={t('notification.settingsTitle')}
        tab={`${t('notification.settingsTitle')} · ${space.name}`}
        lead={t('notification.settingsLead')}
        actions={
          <Button component={Link} to={`/e/${space.slug}/notifications`} variant="default">
            {t('notification.back')}
          </Button>
        }
      />
      <Async query={settings} lines={6}>
        {(data) => (
          <Stack gap="xl" maw={720}>
            <Choices settings={data} slug={space.slug} />
            <FeedPanel />
          </Stack>
        )}
      </Async>
    </>
  )
}

/** Saved with each choice: there is no button to forget. */
function Choices({ settings, slug }: { settings: NotificationSettings; slug: string }) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<Partial<Record<NoticeKind, Mailing>>>({})
  const choose = useMutation({
    mutationFn: (choice: { kind: NoticeKind; mailing: Mailing }) => spaceCommands(slug).chooseNotifications([choice]),
    onSuccess: (saved) => {
      client.setQueryData(queries.notificationSettings(slug).queryKey, saved)
      told(t('notification.saved'))
    },
    onError: (_, choice) => setChosen((before) => ({ ...before, [choice.kind]: undefined })),
  })
  return (
    <Stack gap="lg">
      {!settings.mailOn && (
        <Alert variant="light" color="accent" className="j-alert" title={t('notification.mailOff')}>
          {t('notification.mailOffHelp')}
        </Alert>
      )}
      {settings.mailOn && <Text>{settings.email ? t('notification.to', { email: settings.email }) : t('notification.noAddress')}</Text>}
      {choose.error && <ProblemAlert error={choose.error} />}
      {settings.choices.map((choice) => (
        <Fieldset key={choice.kind} legend={choice.label}>
          <Radio.Group
            label={choice.description}
            value={chosen[choice.kind] ?? choice.mailing}
            onChange={(mailing) => {
              setChosen((before) => ({ ...before, [choice.kind]: mailing as Mailing }))
              choose.mutate({ kind: choice.kind, mailing: mailing as Mailing })
            }}
          >
            <Stack gap="xs" mt="sm">
              {choice.possible.map((mailing) => (
                <Radio key={mailing} value={mailing} label={t(`notification.mailing.${mailing}`)} disabled={!settings.mailOn || !settings.email} />
              ))}
            </Stack>
          </Radio.Group>
        </Fieldset>
      ))}
    </Stack>
  )
}
