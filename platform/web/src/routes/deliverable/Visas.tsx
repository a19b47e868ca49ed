import { Anchor, Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type Visa, versionUrl } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { State, type Tone } from '~/components/State'
import { t } from '~/i18n'
import { instant, plainDay } from '~/lib/dates'
import { VisaModal } from './VisaModal'

const TONE: Record<Visa['state'], Tone> = { LATER: 'info', BLOCKED: 'info', AWAITED: 'warn', SEEN: 'ok', OBSERVED: 'ok', REFUSED: 'late' }

/** What each party has to say about the delivery without deciding on it. Nothing stands here where no visa is asked for. */
export function Visas({ slug, deliverable }: { slug: string; deliverable: string }) {
  const visas = useQuery(queries.visas(slug, deliverable))
  if (visas.data?.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-visas">
      <Title order={2} id="titre-visas" mb="xs">
        {t('visa.title')}
      </Title>
      <Text fz="sm" c="dimmed" mb="sm">
        {t('visa.help')}
      </Text>
      <Async query={visas} lines={3}>
        {(all) => <List visas={all} slug={slug} />}
      </Async>
    </section>
  )
}

function List({ visas, slug }: { visas: Visa[]; slug: string }) {
  const former = visas.filter((v) => v.answer?.former)
  return (
    <>
      <ol className="j-plain-list j-gap">
        {visas
          .filter((v) => !v.answer?.former)
          .map((v) => (
            <li key={v.label} className="j-card-flat">
              <One visa={v} slug={slug} />
            </li>
          ))}
      </ol>
      {former.length > 0 && (
        <details className="j-former">
          <summary>{t('visa.former')}</summary>
          {former.map((v) => (
            <div key={v.id} className="j-card-flat">
              <One visa={v} slug={slug} />
            </div>
          ))}
        </details>
      )}
    </>
  )
}

function One({ visa: v, slug }: { visa: Visa; slug: string }) {
  const [answering, setAnswering] = useState(false)
  return (
    <>
      <Text component="h3" fw={650}>
        {v.label}
      </Text>
      <State tone={TONE[v.state]}>{v.stateLabel}</State>
      <Text fz="sm" mt="xs">
        {v.quality}
        {v.body && <span className="j-sub">{t('visa.inTheName', { body: v.body })}</span>}
        {!v.answer && <span className="j-sub">{t('visa.expectedFrom', { who: v.people.join(', ') || t('visa.vacant') })}</span>}
      </Text>
      {v.answer && <Answer visa={v} answer={v.answer} slug={slug} />}
      {v.mayAnswer && (
        <Button mt="sm" onClick={() => setAnswering(true)}>
          {t('visa.give')}
        </Button>
      )}
      {answering && <VisaModal visa={v} slug={slug} onClose={() => setAnswering(false)} />}
    </>
  )
}

function Answer({ visa: v, answer, slug }: { visa: Visa; answer: NonNullable<Visa['answer']>; slug: string }) {
  const { timeZone } = useSpace()
  return (
    <>
      {answer.text && <blockquote>{answer.text}</blockquote>}
      <Text fz="sm" c="dimmed">
        {[t('visa.onDelivery', { number: v.delivery }), t('common.byOn', { who: answer.name, when: instant(answer.at, timeZone) }), answer.metOn && t('visa.met', { day: plainDay(answer.metOn) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {answer.minutes && (
        <Text fz="sm" mt={4}>
          <Anchor href={versionUrl(slug, answer.minutes.documentId, answer.minutes.version)} download>
            {t('visa.minutesFile', { name: answer.minutes.name })}
          </Anchor>
        </Text>
      )}
      {answer.sheet && (
        <Text fz="sm" mt={4} component="div">
          <Anchor href={versionUrl(slug, answer.sheet.documentId, answer.sheet.version)} download={`${answer.sheet.name}.pdf`} aria-label={t('visa.sheetOf', { label: v.label, number: v.delivery })}>
            {t('visa.sheet')}
          </Anchor>
          <span className="j-sub j-hash">SHA-256 {answer.sheet.sha256}</span>
        </Text>
      )}
    </>
  )
}
