import { Alert, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Practice, type PracticeVersion, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { PageTitle } from '~/components/PageTitle'
import { SmallTable } from '~/components/SmallTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instantDay } from '~/lib/dates'
import { Acts } from './Acts'
import { Parts } from './Parts'
import { toneOfPractice } from './tone'
import { Tools } from './Tools'

/** One sheet: what its readers have, and what is being written or moderated. */
export function PracticePage() {
  const space = useSpace()
  const { practice } = useParams({ from: '/e/$slug/bonnes-pratiques/$practice' })
  const query = useQuery(queries.practice(space.slug, practice))
  return (
    <Async query={query} heading={t('practice.one')}>
      {(sheet) => (
        <>
          <Crumbs items={[{ label: t('practice.title'), to: `/e/${space.slug}/bonnes-pratiques` }, { label: sheet.number }]} />
          <PageTitle title={sheet.shown.title} tab={`${sheet.number} · ${space.name}`} lead={<Lead sheet={sheet} />} actions={<Acts slug={space.slug} sheet={sheet} />} />
          {sheet.withdrawn && (
            <Alert color="red" variant="light" mb="lg">
              {t('practice.withdrawnBy', { by: sheet.withdrawn.by, reason: sheet.withdrawn.reason })}
            </Alert>
          )}
          <Body slug={space.slug} sheet={sheet} />
          {sheet.versions.length > 1 && <Versions versions={sheet.versions} timeZone={space.timeZone} />}
        </>
      )}
    </Async>
  )
}

function Lead({ sheet }: { sheet: Practice }) {
  const { shown } = sheet
  const origin = shown.origin ?? sheet.whence
  return (
    <>
      <Group gap="xs" mb={6}>
        <State tone={toneOfPractice(sheet.withdrawn ? 'WITHDRAWN' : shown.state)}>{shown.stateText}</State>
        <State>{shown.typeLabel}</State>
        {sheet.level && <State>{t('practice.levelOf', { level: sheet.level.label })}</State>}
        {sheet.shared && <State tone="ok">{t('practice.sharedVersion', { number: sheet.shared.version })}</State>}
      </Group>
      {[t('practice.versionBy', { number: shown.number, author: sheet.author }), origin && t('practice.origin', { origin }), sheet.reuses > 0 && t('practice.reuses', { count: sheet.reuses })]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

function Body({ slug, sheet }: { slug: string; sheet: Practice }) {
  const other = sheet.open && sheet.open.number !== sheet.shown.number ? sheet.open : undefined
  return (
    <>
      {other && <Written slug={slug} sheet={sheet} version={other} title={t('practice.openVersion', { state: `${other.stateText}, ${t('practice.version', { number: other.number })}` })} />}
      <Written slug={slug} sheet={sheet} version={sheet.shown} title={other ? t('practice.readersHave') : undefined} />
    </>
  )
}

function Written({ slug, sheet, version, title }: { slug: string; sheet: Practice; version: PracticeVersion; title?: string }) {
  return (
    <section className={title ? 'j-panel' : undefined}>
      <Title order={2} fz="h3" mb="sm" className={title ? undefined : 'j-hidden'}>
        {title ?? t('practice.one')}
      </Title>
      {version.motive && (
        <Text mb="sm">
          {t('practice.motive')} : {version.motive}
        </Text>
      )}
      <Parts text={version.text} />
      <Tools slug={slug} sheet={sheet} version={version} />
    </section>
  )
}

function Versions({ versions, timeZone }: { versions: PracticeVersion[]; timeZone: string }) {
  return (
    <section>
      <Title order={2} fz="h3" mt="xl" mb="sm">
        {t('practice.history')}
      </Title>
      <SmallTable
        caption={t('practice.history')}
        headers={[t('practice.history'), t('practice.state'), t('practice.written'), t('practice.decided'), t('practice.motive')]}
        rows={versions.map((version) => ({
          key: String(version.number),
          cells: [
            `${t('practice.version', { number: version.number })} · ${version.title}`,
            <State key="s" tone={toneOfPractice(version.state)}>
              {version.stateText}
            </State>,
            instantDay(version.writtenAt, timeZone),
            version.decidedBy && version.decidedAt ? t('common.byOn', { who: version.decidedBy, when: instantDay(version.decidedAt, timeZone) }) : '',
            version.motive ?? '',
          ],
        }))}
      />
    </section>
  )
}
