import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { outsideCommands, type PublicCall, queries } from '~/api'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { fieldError, ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { CallText } from './CallText'

/** A call as everyone may read it, signed in or not. */
export function PublicCallPage() {
  const { call } = useParams({ from: '/plain/appels/$call' })
  const query = useQuery(queries.publicCall(call))
  return (
    <Async query={query} heading={t('applications.one')}>
      {(data) => (
        <>
          <PageTitle title={data.title} lead={`${data.spaceName} · ${data.programmeTitle}`} />
          <div className="j-two">
            <CallText call={data} />
            {data.ended ? <Text>{t('applications.endedHelp')}</Text> : <Apply call={data} />}
          </div>
        </>
      )}
    </Async>
  )
}

function Apply({ call }: { call: PublicCall }) {
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => outsideCommands.askGuestLink(call.id, email.trim()) })
  return (
    <form
      className="j-panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <Stack gap="md">
        <Title order={2} fz="h3">
          {t('applications.apply')}
        </Title>
        <Text>{t('applications.applyHelp')}</Text>
        {call.over && <Text className="j-warn">{t('applications.lateHelp')}</Text>}
        <ProblemAlert error={ask.error} />
        <TextInput
          type="email"
          autoComplete="email"
          label={t('applications.email')}
          required
          value={email}
          error={fieldError(ask.error, 'email')}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={ask.isPending}>
            {t('applications.send')}
          </Button>
        </Group>
        <div role="status">{ask.data && <Text>{ask.data.message}</Text>}</div>
      </Stack>
    </form>
  )
}
