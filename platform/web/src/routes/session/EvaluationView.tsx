import { Alert, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type SessionEvaluation, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { Async } from '~/components/Async'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { Results } from '../evaluation/Results'
import { Scan } from './Scan'

interface Props { session: string; slug: string; id: string }

const FOLLOW = 5_000
const kept = (session: string) => `jalon.questionnaire.${session}`

/** The questionnaire of a meeting: shown to the room to be answered, then read. */
export function EvaluationView({ session, slug, id }: Props) {
  const evaluation = useQuery({ ...queries.sessionEvaluation(slug, id, session), refetchInterval: FOLLOW })
  return (
    <section aria-labelledby="titre-questionnaire" className="j-desk-part">
      <Title order={2} id="titre-questionnaire" mb="xs">
        {evaluation.data?.label ?? t('evaluation.tab')}
      </Title>
      <Async query={evaluation.data ? { ...evaluation, error: null } : evaluation} lines={4}>
        {(data) => <Shown data={data} session={session} slug={slug} id={id} />}
      </Async>
    </section>
  )
}

function Shown({ data, ...at }: Props & { data: SessionEvaluation }) {
  return (
    <>
      <Text>{stateText(data)}</Text>
      {data.state !== 'NOT_OPEN' && <Text role="status">{t('evaluation.count', { count: data.answers, present: data.present })}</Text>}
      <Text c="dimmed" mb="md">
        {data.anonymous ? `${t('evaluation.anonymous')} ${t('evaluation.anonymousRule', { count: data.leastAnswers })}` : t('evaluation.named')}
      </Text>
      {data.writable && data.state !== 'CLOSED' && (data.hindrance ? <Alert variant="light" color="yellow" className="j-warnings">{data.hindrance}</Alert> : <Links data={data} {...at} />)}
      {data.state !== 'NOT_OPEN' && <Read data={data} />}
    </>
  )
}

function stateText(data: SessionEvaluation) {
  if (data.state === 'NOT_OPEN') return t('evaluation.notOpen')
  return data.state === 'OPEN' && data.lastDay ? t('evaluation.open', { day: longDay(data.lastDay) }) : t('evaluation.closed')
}

function Read({ data }: { data: SessionEvaluation }) {
  const why = !data.reader ? t('evaluation.notReader') : data.state === 'OPEN' ? t('evaluation.afterClosing') : t('evaluation.tooFew', { count: data.leastAnswers })
  return (
    <>
      <Title order={3} mt="lg" mb="xs">
        {t('evaluation.results')}
      </Title>
      {data.results ? <Results results={data.results} order={4} /> : <Text>{why}</Text>}
    </>
  )
}

function Links({ data, session, slug, id }: Props & { data: SessionEvaluation }) {
  const client = useQueryClient()
  const clipboard = useClipboard({ timeout: 3000 })
  // The server keeps no link: this tab does, until it is closed, so that a reload does not take the code off the wall.
  const [url, setUrl] = useState(() => sessionStorage.getItem(kept(session)))
  const [asked, setAsked] = useState<'withdraw' | 'close' | null>(null)
  const remember = (link: string | null) => {
    if (link) sessionStorage.setItem(kept(session), link)
    else sessionStorage.removeItem(kept(session))
    setUrl(link)
  }
  const open = useMutation({
    mutationFn: () => spaceCommands(slug).openEvaluationLink(id, session),
    onSuccess: async (link) => {
      remember(link.url)
      await client.invalidateQueries({ queryKey: ['space', slug] })
    },
  })
  const running = data.state === 'OPEN'
  return (
    <>
      <ProblemAlert error={open.error} />
      {running && url ? (
        <div className="j-scan-box">
          <Scan url={url} />
          <div>
            <Text mb="sm">{t('evaluation.scanHelp')}</Text>
            <TextInput label={t('evaluation.address')} value={url} readOnly onFocus={(e) => e.currentTarget.select()} />
            <Button mt="sm" variant="default" onClick={() => clipboard.copy(url)}>
              {t('evaluation.copy')}
            </Button>
            <Text role="status" fz="sm">
              {clipboard.copied ? t('evaluation.copied') : ''}
            </Text>
          </div>
        </div>
      ) : (
        <Text mb="sm">{running ? t('evaluation.newLinkHelp') : t('evaluation.openHelp', { count: data.openDays })}</Text>
      )}
      <Group gap="sm" mt="md">
        {!(running && url) && (
          <Button loading={open.isPending} onClick={() => open.mutate()}>
            {t(running ? 'evaluation.newLink' : 'evaluation.openVerb')}
          </Button>
        )}
        {running && (
          <>
            <Button variant="default" onClick={() => setAsked('withdraw')}>
              {t('evaluation.withdraw')}
            </Button>
            <Button variant="default" onClick={() => setAsked('close')}>
              {t('evaluation.close')}
            </Button>
          </>
        )}
      </Group>
      {asked && <EndModal act={asked} session={session} slug={slug} id={id} onDone={() => remember(null)} onClose={() => setAsked(null)} />}
    </>
  )
}

function EndModal({ act, session, slug, id, onDone, onClose }: Props & { act: 'withdraw' | 'close'; onDone: () => void; onClose: () => void }) {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => (act === 'close' ? spaceCommands(slug).closeEvaluation(id, session) : spaceCommands(slug).withdrawEvaluationLinks(id, session)),
    onSuccess: async () => {
      onDone()
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t(act === 'close' ? 'evaluation.closeDone' : 'evaluation.withdrawn'))
      onClose()
    },
  })
  return (
    <ActionModal title={t(`evaluation.${act}`)} verb={t(`evaluation.${act}`)} opened onClose={onClose} busy={end.isPending} error={end.error} onSubmit={() => end.mutate()}>
      <Text>{t(`evaluation.${act}Help`)}</Text>
    </ActionModal>
  )
}
