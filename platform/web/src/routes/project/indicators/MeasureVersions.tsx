import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Indicator, type MeasurePoint, queries } from '~/api'
import { Async } from '~/components/Async'
import { HistoryList } from '~/components/HistoryList'
import type { Where } from './IndicatorCard'

interface Props extends Where { indicator: Indicator; point: MeasurePoint; onClose: () => void }

/** A measure and what stood there before each correction. */
export function MeasureVersions({ indicator, point, slug, id, onClose }: Props) {
  const versions = useQuery({ ...queries.measureVersions(slug, id, point.periodId ?? '', indicator.code), staleTime: 0 })
  return (
    <Modal opened onClose={onClose} title={`${indicator.label}, ${point.label}`} size="lg">
      <Async query={versions} lines={2}>
        {(list) => <HistoryList entries={list.map((v) => ({ id: String(v.version), at: v.at, who: v.by, what: `${v.text} (${v.unit})`, detail: [v.evidence, v.remark].filter(Boolean).join(' · ') || undefined }))} />}
      </Async>
    </Modal>
  )
}
