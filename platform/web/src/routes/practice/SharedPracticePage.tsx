import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { queries, type SharedPractice } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { Parts } from './Parts'
import { ReuseModal } from './ReuseModal'

/** A sheet that another space shares: its text, and which space it is. */
export function SharedPracticePage() {
  const space = useSpace()
  const { shared } = useParams({ from: '/e/$slug/bonnes-pratiques/partagee/$shared' })
  const query = useQuery(queries.sharedPractice(space.slug, shared))
  const [reusing, setReusing] = useState(false)
  return (
    <Async query={query} heading={t('practice.one')}>
      {(sheet) => (
        <>
          <Crumbs items={[{ label: t('practice.title'), to: `/e/${space.slug}/bonnes-pratiques` }, { label: sheet.title }]} />
          <PageTitle title={sheet.title} tab={`${sheet.title} · ${space.name}`} lead={<Lead sheet={sheet} />} actions={<Button onClick={() => setReusing(true)}>{t('practice.reuse')}</Button>} />
          <Title order={2} className="j-hidden">
            {t('practice.one')}
          </Title>
          <Parts text={sheet.text} />
          {sheet.tools > 0 && <Text mt="lg">{t('practice.toolsElsewhere', { count: sheet.tools })}</Text>}
          {reusing && <ReuseModal slug={space.slug} id={sheet.id} shared onClose={() => setReusing(false)} />}
        </>
      )}
    </Async>
  )
}

function Lead({ sheet }: { sheet: SharedPractice }) {
  return (
    <>
      <Group gap="xs" mb={6}>
        <State tone="ok">{t('practice.from', { space: sheet.space })}</State>
        <State>{sheet.typeLabel}</State>
      </Group>
      {[t('practice.version', { number: sheet.version }), sheet.origin && t('practice.origin', { origin: sheet.origin })].filter(Boolean).join(' · ')}
    </>
  )
}
