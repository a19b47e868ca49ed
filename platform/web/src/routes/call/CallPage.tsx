import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type CallBoard, type CandidacyLine, type PublicCall, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { SmallTable } from '~/components/SmallTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { CallText } from './CallText'
import { EndModal, PostponeModal } from './ChangeModals'
import { Groups } from './Groups'
import { toneOfCandidacy } from './tone'

/** A call with the candidacies that were handed in. */
export function CallPage() {
  const space = useSpace()
  const { call } = useParams({ from: '/e/$slug/appels/$call' })
  const query = useQuery(queries.call(space.slug, call))
  return (
    <Async query={query} heading={t('applications.one')}>
      {(board) => (
        <>
          <PageTitle title={board.call.title} tab={`${board.call.title} · ${space.name}`} lead={board.call.programmeTitle} actions={board.mayDecide && !board.call.ended && <Changes slug={space.slug} call={board.call} />} />
          <p>
            {t('applications.page')} : <Anchor href={board.publicLink}>{board.publicLink}</Anchor>
          </p>
          <Candidacies slug={space.slug} board={board} />
          {board.grouping && <Groups slug={space.slug} board={board} grouping={board.grouping} />}
          {board.drafts > 0 && <Text my="sm">{t('applications.drafts', { count: board.drafts })}</Text>}
          {board.readers.length > 0 && (
            <Text my="sm">
              {t('applications.readers')} : {board.readers.join(', ')}
            </Text>
          )}
          <CallText call={board.call} />
        </>
      )}
    </Async>
  )
}

function Changes({ slug, call }: { slug: string; call: PublicCall }) {
  const [act, setAct] = useState<'postpone' | 'end'>()
  const close = () => setAct(undefined)
  return (
    <Group gap="sm">
      {!call.over && (
        <Button variant="default" onClick={() => setAct('postpone')}>
          {t('applications.postpone')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAct('end')}>
        {t('applications.end')}
      </Button>
      {act === 'postpone' && <PostponeModal slug={slug} call={call} onClose={close} />}
      {act === 'end' && <EndModal slug={slug} call={call} onClose={close} />}
    </Group>
  )
}

function Candidacies({ slug, board }: { slug: string; board: CallBoard }) {
  if (board.candidacies.length === 0) return <EmptyPanel title={t('applications.noCandidacy')} text={t('applications.noCandidacyHelp')} />
  return (
    <section aria-labelledby="titre-candidatures">
      <Title order={2} fz="h3" id="titre-candidatures" mb="sm">
        {t('applications.candidacies')}
      </Title>
      <SmallTable
        caption={t('applications.candidacies')}
        headers={[t('applications.organisation'), t('applications.state'), t('applications.submitted'), t('applications.missing'), t('applications.readBy')]}
        rows={board.candidacies.map((candidacy) => ({ key: candidacy.id, cells: cells(slug, board.call.id, candidacy) }))}
      />
    </section>
  )
}

function cells(slug: string, call: string, line: CandidacyLine) {
  return [
    <>
      <Link to="/e/$slug/appels/$call/candidatures/$candidacy" params={{ slug, call, candidacy: line.id }}>
        {[line.organisation, line.finess].filter(Boolean).join(' · ')}
      </Link>
      {line.twin && <State tone="warn">{t('applications.twin')}</State>}
    </>,
    <State key="s" tone={toneOfCandidacy(line.state)}>
      {line.stateLabel}
    </State>,
    <>
      {line.submittedText}
      {line.lateness && <State tone="late">{t('applications.lateBy', { lateness: line.lateness })}</State>}
    </>,
    line.missing.length === 0 ? <State tone="ok">{t('applications.complete')}</State> : line.missing.join(' ; '),
    line.readBy.length === 0 ? t('applications.unread') : line.readBy.join(', '),
  ]
}
