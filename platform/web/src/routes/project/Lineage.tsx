import { Anchor, Button, Group, List, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Carried, versionUrl, type EarlierProject, queries, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { instantDay } from '~/lib/dates'
import { useAct } from '~/routes/call/act'
import { CarryModal, FollowModal } from './LineageModals'

/** The projects that this one follows, and what it carried over from each. */
export function Lineage({ slug, id }: { slug: string; id: string }) {
  const lineage = useQuery(queries.lineage(slug, id))
  const [act, setAct] = useState<'follow' | EarlierProject>()
  const remove = useAct(slug, t('lineage.removed'), () => undefined, (follow: string) => spaceCommands(slug).unfollowProject(id, follow))
  const data = lineage.data
  if (!data || (data.earlier.length === 0 && !data.mayChange)) return null
  return (
    <section className="j-section" aria-labelledby="titre-precedents">
      <Title order={2} id="titre-precedents" mb="sm">
        {t('lineage.title')}
      </Title>
      <Text mb="sm">{t(data.earlier.length === 0 ? 'lineage.none' : 'lineage.lead')}</Text>
      <ProblemAlert error={remove.error} />
      {data.earlier.map((earlier) => (
        <div key={earlier.id} className="j-panel">
          <Title order={3} fz="h4">
            {earlier.readable ? (
              <Link to="/e/$slug/projets/$id/parcours" params={{ slug, id: earlier.engagementId }}>
                {earlier.title}
              </Link>
            ) : (
              earlier.title
            )}
          </Title>
          <Items slug={slug} earlier={earlier} />
          {data.mayChange && (
            <Group gap="sm" mt="sm">
              <Button variant="default" size="compact-sm" aria-label={t('lineage.carryFrom', { name: earlier.title })} onClick={() => setAct(earlier)}>
                {t('lineage.carry')}
              </Button>
              {earlier.carried.length === 0 && (
                <Button variant="default" size="compact-sm" loading={remove.isPending} aria-label={t('lineage.removeName', { name: earlier.title })} onClick={() => remove.mutate(earlier.id)}>
                  {t('lineage.remove')}
                </Button>
              )}
            </Group>
          )}
        </div>
      ))}
      {data.mayChange && data.candidates.length > 0 && (
        <Button variant="default" mt="sm" onClick={() => setAct('follow')}>
          {t('lineage.add')}
        </Button>
      )}
      {act === 'follow' && <FollowModal slug={slug} id={id} candidates={data.candidates} onClose={() => setAct(undefined)} />}
      {act && act !== 'follow' && <CarryModal slug={slug} id={id} earlier={act} onClose={() => setAct(undefined)} />}
    </section>
  )
}

function Items({ slug, earlier }: { slug: string; earlier: EarlierProject }) {
  const { timeZone } = useSpace()
  if (earlier.carried.length === 0) return <Text c="dimmed">{t('lineage.nothing')}</Text>
  return (
    <List>
      {earlier.carried.map((item) => (
        <List.Item key={item.id}>
          <Item slug={slug} earlier={earlier} item={item} />
          <span className="j-sub">{t('lineage.source', { title: earlier.title, by: item.by, on: instantDay(item.at, timeZone) })}</span>
        </List.Item>
      ))}
    </List>
  )
}

function Item({ slug, earlier, item }: { slug: string; earlier: EarlierProject; item: Carried }) {
  if (item.documentId && item.version) return <Anchor href={versionUrl(slug, item.documentId, item.version)}>{item.label}</Anchor>
  if (item.kind === 'DOCUMENT' || !earlier.readable) return item.label
  return (
    <Link to={`/e/$slug/projets/$id/${item.kind === 'RESULTS' ? 'indicateurs' : 'formulaires'}`} params={{ slug, id: earlier.engagementId }}>
      {item.label}
    </Link>
  )
}
