import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiError, type GuestCandidacy, outsideCommands, queries } from '~/api'
import { Async } from '~/components/Async'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { ProblemAlert } from '~/components/ProblemPanel'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { SignIn } from '../home/SignIn'
import { FoldedCall } from './CallText'
import { Complements } from './Complements'
import { GuestForm } from './GuestForm'
import { Pieces } from './Pieces'

const KEPT = 'jalon.candidature'

/** The candidacy of who has the link. The secret stands after #, and is kept in this tab while the person signs in. */
export function GuestPage() {
  const { hash } = useLocation()
  const [secret, setSecret] = useState(() => hash || sessionStorage.getItem(KEPT) || '')
  const me = useQuery(queries.me())
  const query = useQuery({ ...queries.guestCandidacy(secret), enabled: secret !== '' && !me.isPending })
  useEffect(() => {
    if (!hash) return
    sessionStorage.setItem(KEPT, hash)
    setSecret(hash)
  }, [hash])
  if (!secret) {
    return (
      <div className="j-narrow">
        <PageTitle title={t('candidacy.title')} />
        <EmptyPanel title={t('candidacy.linkMissing')} text={t('candidacy.linkMissingHelp')} />
      </div>
    )
  }
  const signedIn = me.isSuccess
  if (query.error instanceof ApiError && query.error.status === 403 && !signedIn) return <SignIn back="/candidature" lead={query.error.message} />
  return (
    <Async query={query} heading={t('candidacy.title')}>
      {(data) => <Sheet secret={secret} data={data} signedIn={signedIn} />}
    </Async>
  )
}

function Sheet({ secret, data, signedIn }: { secret: string; data: GuestCandidacy; signedIn: boolean }) {
  const client = useQueryClient()
  const keep = (fresh: GuestCandidacy) => client.setQueryData(queries.guestCandidacy(secret).queryKey, fresh)
  const deposit = useMutation({ mutationFn: () => outsideCommands.depositCandidacy(secret), onSuccess: keep })
  const { call, candidacy } = data
  return (
    <>
      <PageTitle title={t('candidacy.title')} lead={`${call.title} · ${call.spaceName}`} />
      <Stack gap="lg">
        {signedIn && !data.bound && <Binding secret={secret} onBound={keep} />}
        <div className="j-panel" role="status">
          <State tone={candidacy.state === 'ACCEPTED' ? 'ok' : candidacy.state === 'REJECTED' ? 'late' : 'info'}>{candidacy.stateLabel}</State>
          <Text mt="xs">
            {t('applications.closes')} : <strong>{call.closesText}</strong>
          </Text>
          {candidacy.motive && <Text mt="xs">{candidacy.motive}</Text>}
          {candidacy.submittedText && (
            <Text mt="xs">
              {t('candidacy.receiptText', { at: candidacy.submittedText })} {candidacy.lateness && t('applications.lateBy', { lateness: candidacy.lateness })}
            </Text>
          )}
          <Complements sheet={candidacy} />
        </div>
        {data.writable && <GuestForm key={candidacy.id} secret={secret} data={data} onSaved={keep} />}
        <Pieces secret={secret} data={data} onChanged={keep} />
        {data.writable && (
          <section className="j-panel" aria-labelledby="titre-depot">
            <Title order={2} fz="h3" id="titre-depot" mb="sm">
              {t(candidacy.state === 'COMPLEMENT' ? 'candidacy.depositComplement' : 'candidacy.deposit')}
            </Title>
            {call.over && candidacy.state === 'DRAFT' && <Text className="j-warn">{t('applications.lateHelp')}</Text>}
            {candidacy.missing.length > 0 && (
              <>
                <Text fw={600}>{t('candidacy.stillMissing')}</Text>
                <List>
                  {candidacy.missing.map((label) => (
                    <List.Item key={label}>{label}</List.Item>
                  ))}
                </List>
                <Text>{t('candidacy.mayDeposit')}</Text>
              </>
            )}
            <Text my="sm">{t('candidacy.depositHelp')}</Text>
            <ProblemAlert error={deposit.error} />
            <Button onClick={() => deposit.mutate()} loading={deposit.isPending}>
              {t(candidacy.state === 'COMPLEMENT' ? 'candidacy.depositComplement' : 'candidacy.deposit')}
            </Button>
          </section>
        )}
        {data.bound && <Text>{t('candidacy.bound')}</Text>}
        <FoldedCall call={call} />
      </Stack>
    </>
  )
}

/** Offered first to who comes back signed in, and before anything is typed. */
function Binding({ secret, onBound }: { secret: string; onBound: (fresh: GuestCandidacy) => void }) {
  const bind = useMutation({ mutationFn: () => outsideCommands.bindCandidacy(secret), onSuccess: onBound })
  return (
    <section className="j-panel" aria-labelledby="titre-compte">
      <Title order={2} fz="h3" id="titre-compte" mb="sm">
        {t('candidacy.bind')}
      </Title>
      <Text mb="sm">{t('candidacy.bindHelp')}</Text>
      <ProblemAlert error={bind.error} />
      <Group>
        <Button variant="default" onClick={() => bind.mutate()} loading={bind.isPending}>
          {t('candidacy.bind')}
        </Button>
      </Group>
    </section>
  )
}
