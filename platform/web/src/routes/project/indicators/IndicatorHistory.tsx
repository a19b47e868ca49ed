import { Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Indicator, queries } from '~/api'
import { Async } from '~/components/Async'
import { HistoryList } from '~/components/HistoryList'
import { t } from '~/i18n'
import type { Where } from './IndicatorCard'

interface Props extends Where { indicator: Indicator; onClose: () => void }

/** What the place made of an indicator, with who, when and why. */
export function IndicatorHistory({ indicator, place, slug, id, onClose }: Props) {
  const history = useQuery({ ...queries.indicatorHistory(slug, id, place.id, indicator.code), staleTime: 0 })
  return (
    <Modal opened onClose={onClose} title={t('indicator.historyName', { name: indicator.label })} size="lg">
      <Async query={history} lines={2} isEmpty={(list) => list.length === 0} empty={{ title: t('indicator.noHistory'), text: t('indicator.noHistoryHelp') }}>
        {(list) => (
          <>
            <HistoryList
              entries={list.map((v) => ({ id: String(v.version), at: v.at, who: v.by, what: `${v.what} : ${v.reason}`, detail: [v.label, v.unit, v.definition, t('indicator.targetIs', { target: v.target })].filter(Boolean).join(' · ') }))}
            />
            <Text fz="sm" c="dimmed" mt="sm">{t('indicator.historyHelp')}</Text>
          </>
        )}
      </Async>
    </Modal>
  )
}
