import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type CandidacyView, queries, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { fileSize } from '~/lib/dates'
import { Fact, FoldedCall } from './CallText'
import { Complements } from './Complements'
import { ComplementModal, DecisionModal } from './InstructionModals'
import { toneOfCandidacy } from './tone'

/** A candidacy for who instructs it; opening the page is noted as its reading. */
export function CandidacyPage() {
  const space = useSpace()
  const client = useQueryClient()
  const { call, candidacy } = useParams({ from: '/e/$slug/appels/$call/candidatures/$candidacy' })
  const query = useQuery(queries.candidacy(space.slug, call, candidacy))
  const loaded = query.isSuccess && Boolean(query.data.candidacy)
  useEffect(() => {
    if (!loaded) return
    void spaceCommands(space.slug)
      .readCandidacy(call, candidacy)
      .then((fresh) => client.setQueryData(queries.candidacy(space.slug, call, candidacy).queryKey, fresh))
      .catch(() => undefined) // the page is there all the same; the next opening notes it
  }, [loaded, space.slug, call, candidacy, client])
  return (
    <Async query={query} heading={t('candidacy.title')}>
      {(data) => <Review slug={space.slug} data={data} />}
    </Async>
  )
}

function Review({ slug, data }: { slug: string; data: CandidacyView }) {
  const [act, setAct] = useState<'complement' | 'accept' | 'reject' | null>(null)
  const { call, candidacy } = data
  const close = () => setAct(null)
  return (
    <>
      <PageTitle
        title={candidacy.organisation?.name ?? t('candidacy.title')}
        lead={`${call.title} · ${t('applications.closesAt', { at: call.closesText })} · ${candidacy.email}`}
        actions={
          data.mayDecide && (
            <>
              <Button variant="default" onClick={() => setAct('complement')}>
                {t('candidacy.complement')}
              </Button>
              <Button variant="default" onClick={() => setAct('reject')}>
                {t('candidacy.reject')}
              </Button>
              <Button onClick={() => setAct('accept')}>{t('candidacy.accept')}</Button>
            </>
          )
        }
      />
      <Stack gap="lg">
        <Sheet slug={slug} data={data} />
        <Follow data={data} />
        <FoldedCall call={call} />
      </Stack>
      {act === 'complement' && <ComplementModal slug={slug} data={data} onClose={close} />}
      {(act === 'accept' || act === 'reject') && <DecisionModal slug={slug} data={data} accepted={act === 'accept'} onClose={close} />}
    </>
  )
}

function Sheet({ slug, data: { call, candidacy } }: { slug: string; data: CandidacyView }) {
  const person = (role: string) => candidacy.contacts.find((c) => c.role === role)
  const file = (id: string) => `/api/v1/spaces/${slug}/calls/${call.id}/candidacies/${candidacy.id}/files/${id}`
  return (
    <section className="j-panel" aria-labelledby="titre-dossier">
      <Title order={2} fz="h3" id="titre-dossier" mb="sm">
        {t('candidacy.sheet')}
      </Title>
      <Group gap="sm">
        <State tone={toneOfCandidacy(candidacy.state)}>{candidacy.stateLabel}</State>
        {candidacy.lateness && <State tone="late">{t('applications.lateBy', { lateness: candidacy.lateness })}</State>}
      </Group>
      <Text mt="sm">{t('candidacy.receiptText', { at: candidacy.submittedText })}</Text>
      {candidacy.motive && <Text>{candidacy.motive}</Text>}
      {candidacy.missing.length > 0 && (
        <Text className="j-warn">
          {t('applications.missing')} : {candidacy.missing.join(' ; ')}
        </Text>
      )}
      <Complements sheet={candidacy} />
      <dl className="j-facts">
        {call.roles.map((role) => {
          const named = person(role.code)
          return (
            <Fact key={role.code} label={role.label}>
              {named ? [`${named.givenName} ${named.familyName}`, named.jobTitle, named.email].filter(Boolean).join(', ') : t('candidacy.notNamed')}
            </Fact>
          )
        })}
        {call.commitments.map((c) => (
          <Fact key={c.code} label={c.label}>
            {t(candidacy.commitments.includes(c.code) ? 'candidacy.confirmed' : 'candidacy.notConfirmed')}
          </Fact>
        ))}
        {call.pieces.map((piece) => (
          <Fact key={piece.code} label={piece.label}>
            {candidacy.files
              .filter((f) => f.piece === piece.code)
              .map((f) => (
                <div key={f.id}>
                  <Anchor href={file(f.id)}>{f.fileName}</Anchor> ({fileSize(f.size)})<span className="j-sub j-hash">SHA-256 {f.sha256}</span>
                </div>
              ))}
            {candidacy.files.every((f) => f.piece !== piece.code) && t('candidacy.noFile')}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Follow({ data }: { data: CandidacyView }) {
  return (
    <section className="j-panel" aria-labelledby="titre-suivi">
      <Title order={2} fz="h3" id="titre-suivi" mb="sm">
        {t('candidacy.readings')}
      </Title>
      {data.readings.length === 0 && <Text>{t('applications.unread')}</Text>}
      <List>
        {data.readings.map((reading) => (
          <List.Item key={reading.who + reading.at}>{t('candidacy.reading', reading)}</List.Item>
        ))}
      </List>
      <Title order={2} fz="h3" my="sm">
        {t('candidacy.history')}
      </Title>
      <List>
        {data.history.map((fact) => (
          <List.Item key={fact.at + fact.text}>{fact.text}</List.Item>
        ))}
      </List>
    </section>
  )
}
