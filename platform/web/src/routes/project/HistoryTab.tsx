import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queries } from '~/api'
import { Async } from '~/components/Async'
import { HistoryList } from '~/components/HistoryList'
import { t } from '~/i18n'

export function HistoryTab() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/historique' })
  const history = useQuery(queries.history(slug, id))
  return (
    <Async query={history} empty={{ title: t('history.none'), text: t('history.noneHelp') }}>
      {(entries) => <HistoryList entries={entries} />}
    </Async>
  )
}
