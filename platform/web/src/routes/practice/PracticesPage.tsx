import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type PracticeList, type PracticeOwn, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { SmallTable } from '~/components/SmallTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { FactsModal } from './FactsModal'
import { Lines } from './Lines'
import type { PracticeSearch } from './search'
import { toneOfPractice } from './tone'

const REACHES = ['PROJECT', 'SPACE', 'ELSEWHERE'] as const

/** The base of good practices: search first, then what one writes and moderates. */
export function PracticesPage() {
  const space = useSpace()
  const wanted = useSearch({ from: '/e/$slug/bonnes-pratiques' })
  const list = useQuery(queries.practices(space.slug, { q: wanted.q, type: wanted.type, level: wanted.portee }))
  const desk = useQuery(queries.practiceDesk(space.slug))
  const [writing, write] = useDisclosure(false)
  const places = desk.data?.places ?? []
  const narrowed = Boolean(wanted.q ?? wanted.type ?? wanted.portee)
  return (
    <>
      <PageTitle title={t('practice.title')} tab={`${t('practice.title')} · ${space.name}`} lead={t('practice.lead')} actions={places.length > 0 && <Button onClick={write.open}>{t('practice.write')}</Button>} />
      <Filters wanted={wanted} types={list.data?.types ?? []} />
      <Async
        query={list}
        isEmpty={(data) => data.items.length === 0}
        empty={narrowed ? { title: t('practice.none'), text: t('practice.noneHelp') } : { title: t('practice.empty'), text: t('practice.emptyHelp') }}
      >
        {(data: PracticeList) => <Lines slug={space.slug} list={data} />}
      </Async>
      <Own slug={space.slug} title={t('practice.toModerate')} sheets={desk.data?.toModerate ?? []} />
      <Own slug={space.slug} title={t('practice.mine')} sheets={desk.data?.mine ?? []} />
      {writing && <FactsModal slug={space.slug} places={places} onClose={write.close} />}
    </>
  )
}

function Filters({ wanted, types }: { wanted: PracticeSearch; types: string[] }) {
  const navigate = useNavigate({ from: '/e/$slug/bonnes-pratiques' })
  const [words, setWords] = useState(wanted.q ?? '')
  useEffect(() => setWords(wanted.q ?? ''), [wanted.q])
  const narrow = (part: PracticeSearch) => void navigate({ search: (now) => ({ ...now, ...part }) })
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        narrow({ q: words.trim() || undefined })
      }}
    >
      <Group align="flex-end" gap="sm" mb="lg">
        <TextInput type="search" label={t('practice.search')} description={t('practice.searchHelp')} value={words} maxLength={200} onChange={(e) => setWords(e.currentTarget.value)} style={{ flex: '1 1 280px' }} />
        <NativeSelect
          label={t('practice.type')}
          value={wanted.type ?? ''}
          data={[{ value: '', label: t('practice.anyType') }, ...types.map((type) => ({ value: type, label: type }))]}
          onChange={(e) => narrow({ type: e.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('practice.reach')}
          value={wanted.portee ?? ''}
          data={[{ value: '', label: t('practice.anyReach') }, ...REACHES.map((reach) => ({ value: reach, label: t(`practice.${reach}`) }))]}
          onChange={(e) => narrow({ portee: REACHES.find((reach) => reach === e.currentTarget.value) })}
        />
        <Button type="submit">{t('practice.find')}</Button>
      </Group>
    </form>
  )
}

function Own({ slug, title, sheets }: { slug: string; title: string; sheets: PracticeOwn[] }) {
  if (sheets.length === 0) return null
  return (
    <section>
      <Title order={2} fz="h3" mt="xl" mb="sm">
        {title}
      </Title>
      <SmallTable
        caption={title}
        headers={[t('practice.name'), t('practice.type'), t('practice.author'), t('practice.state')]}
        rows={sheets.map((sheet) => ({
          key: sheet.id,
          cells: [
            <Link key="l" to="/e/$slug/bonnes-pratiques/$practice" params={{ slug, practice: sheet.id }}>
              {sheet.number} · {sheet.title}
            </Link>,
            sheet.typeLabel,
            sheet.author,
            <Group key="s" gap="xs">
              <State tone={toneOfPractice(sheet.state)}>{sheet.stateText}</State>
              <Text fz="sm">{t('practice.version', { number: sheet.version })}</Text>
            </Group>,
          ],
        }))}
      />
    </section>
  )
}
