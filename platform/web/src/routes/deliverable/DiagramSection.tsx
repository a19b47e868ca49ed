import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { queries } from '~/api'
import { Async, Loading } from '~/components/Async'
import { t } from '~/i18n'

const BpmnView = lazy(() => import('~/components/BpmnView'))

export function DiagramSection({ slug, id }: { slug: string; id: string }) {
  const diagram = useQuery(queries.diagram(slug, id))
  return (
    <section className="j-section" aria-labelledby="titre-circuit">
      <Title order={2} id="titre-circuit" mb="sm">
        {t('diagram.title')}
      </Title>
      <Async query={diagram} isEmpty={(d) => !d.xml} empty={{ title: t('diagram.none'), text: t('diagram.noneHelp') }} lines={2}>
        {(data) => (
          <Suspense fallback={<Loading lines={2} />}>
            <BpmnView diagram={data} />
          </Suspense>
        )}
      </Async>
    </section>
  )
}
