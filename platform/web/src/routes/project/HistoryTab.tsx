import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { queries } from '~/api'
import { Async } from '~/components/Async'
import { HistoryList } from '~/components/HistoryList'
import { t } from '~/i18n'
import { EndSection } from './EndSection'
import { useEngagement } from './ProjectLayout'

export function HistoryTab() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/historique' })
  const { contract } = useEngagement()
  const history = useQuery(queries.history(slug, id))
  return (
    <>
      {contract && (
        <Text mb="md">
          {t('contract.proofFromHistory')}{' '}
          <Link to="/e/$slug/projets/$id/contrat" params={{ slug, id }} hash="dossier-de-preuve">
            {t('contract.proofLink')}
          </Link>
        </Text>
      )}
      <EndSection slug={slug} />
      <Async query={history} empty={{ title: t('history.none'), text: t('history.noneHelp') }}>
        {(entries) => <HistoryList entries={entries} />}
      </Async>
    </>
  )
}
