import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiError, type EndingBoard, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Source } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant, plainDay } from '~/lib/dates'
import { BalanceModal, CertificateModal, MeetingModal } from './EndingModals'
import { ReturnModal } from './ReturnModal'

interface At { slug: string; id: string }
type Verb = EndingBoard['allowed'][number]

/** How far the end of the contract has come; whoever acts for neither side does not hear of it. */
export function Ending({ slug, id }: At) {
  const board = useQuery(queries.ending(slug, id))
  const [act, setAct] = useState<Verb | null>(null)
  if (board.error instanceof ApiError && board.error.status === 403) return null
  if (board.data && !board.data.declared) return null
  const at = { slug, id, onClose: () => setAct(null) }
  return (
    <section className="j-section" aria-labelledby="titre-fin-du-contrat">
      <Title order={2} id="titre-fin-du-contrat" mb="sm">
        {t('ending.title')}
      </Title>
      <Async query={board} lines={3}>
        {(data) => (
          <>
            <Parts board={data} onAct={setAct} />
            {act === 'NOTE_MEETING' && <MeetingModal board={data} {...at} />}
            {act === 'CERTIFY_RETURN' && <ReturnModal board={data} {...at} />}
            {act === 'NAME_BALANCE' && <BalanceModal board={data} {...at} />}
            {act === 'CERTIFY_END' && <CertificateModal board={data} {...at} />}
          </>
        )}
      </Async>
    </section>
  )
}

function Parts({ board: b, onAct }: { board: EndingBoard; onAct: (verb: Verb) => void }) {
  const { timeZone } = useSpace()
  const by = (done: { by: string; at: string }) => t('ending.by', { by: done.by, when: instant(done.at, timeZone) })
  return (
    <>
      <State tone={b.overOn ? 'ok' : 'info'}>{b.standing}</State>
      {b.source && (
        <Text fz="sm" c="dimmed" mt={4}>
          <Source source={b.source} />
        </Text>
      )}
      <ul className="j-plain-list j-gap">
        <Part title={b.meetingLabel ?? ''} state={b.meeting ? t('ending.heldOn', { on: plainDay(b.meeting.heldOn) }) : t('ending.noMeeting')}>
          {b.meeting && (
            <>
              <Text style={{ whiteSpace: 'pre-line' }}>{b.meeting.conclusions}</Text>
              <Text fz="sm" c="dimmed">
                {by(b.meeting)}
              </Text>
            </>
          )}
        </Part>
        <Part title={t('ending.returns')} state={b.returned ? t('ending.behalf', { name: b.returned.onBehalfOf }) : t('ending.noReturn')}>
          <Text>{b.returned?.declaration ?? b.certification}</Text>
          {b.returned && (
            <>
              <ul className="j-missing">
                {b.returned.items.map((item) => (
                  <li key={`${item.kind} ${item.label}`}>
                    {t(`ending.${item.kind}`)}, {item.label} : {item.given}
                  </li>
                ))}
              </ul>
              <Text fz="sm" c="dimmed">
                {by(b.returned)}
              </Text>
            </>
          )}
        </Part>
        <Part title={t('ending.balance')} state={b.balance ? t('ending.balanceOf', { number: b.balance.number }) : t('ending.noBalance')}>
          {b.balance?.paidOn && <Text>{t('ending.paidOn', { on: plainDay(b.balance.paidOn) })}</Text>}
        </Part>
      </ul>
      <Missing missing={b.missing} />
      <Group mt="sm" gap="sm">
        {b.allowed.includes('NOTE_MEETING') && <Act verb="NOTE_MEETING" label={t('ending.meeting')} onAct={onAct} />}
        {b.allowed.includes('CERTIFY_RETURN') && <Act verb="CERTIFY_RETURN" label={t('ending.certify')} onAct={onAct} />}
        {b.allowed.includes('NAME_BALANCE') && <Act verb="NAME_BALANCE" label={t('ending.nameBalance')} onAct={onAct} />}
        {b.allowed.includes('CERTIFY_END') && <Act verb="CERTIFY_END" label={t('ending.certificate')} onAct={onAct} />}
      </Group>
    </>
  )
}

function Act({ verb, label, onAct }: { verb: Verb; label: string; onAct: (verb: Verb) => void }) {
  return (
    <Button variant={verb === 'CERTIFY_END' ? 'filled' : 'default'} onClick={() => onAct(verb)}>
      {label}
    </Button>
  )
}

function Part({ title, state, children }: { title: string; state: string; children: ReactNode }) {
  return (
    <li className="j-card-flat">
      <Text component="h3" fw={650}>
        {title}
      </Text>
      <Text fz="sm" c="dimmed">
        {state}
      </Text>
      {children}
    </li>
  )
}

function Missing({ missing }: { missing: string[] }) {
  if (missing.length === 0) return null
  return (
    <>
      <Text mt="sm">{t('ending.missing')}{' : '}</Text>
      <ul className="j-missing">
        {missing.map((m) => (
          <li key={m}>{m}</li>
        ))}
      </ul>
    </>
  )
}
