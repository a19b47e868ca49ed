import type { Indicator, IndicatorBoard } from '~/api'
import { SmallTable } from '~/components/SmallTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { awaited, lastEntered } from './measure'

/** A place's indicators, or those of several projects under one name. */
export type Shown = Pick<IndicatorBoard, 'indicators'> & { place: Pick<IndicatorBoard['place'], 'label'> }

/** All indicators of the place in one table: last value, target, gap, what is missing. */
export function Overview({ board }: { board: Shown }) {
  return (
    <SmallTable
      caption={t('indicator.overview', { place: board.place.label })}
      headers={[t('indicator.indicator'), t('indicator.last'), t('indicator.target'), t('indicator.gap'), t('indicator.waiting')]}
      rows={board.indicators.map((i) => ({ key: i.code, cells: cells(i) }))}
    />
  )
}

function cells(indicator: Indicator) {
  const last = lastEntered(indicator)
  const missing = indicator.points.filter(awaited)
  return [
    <a key="a" href={`#${indicator.code}`}>{indicator.label}</a>,
    last ? (
      <>
        {last.valueText ?? last.why}
        <span className="j-sub">{[last.label, last.coverage].filter(Boolean).join(' · ')}</span>
      </>
    ) : (
      <span className="j-none">{t('indicator.noValue')}</span>
    ),
    indicator.target?.text ?? <span className="j-none">{t('indicator.noTarget')}</span>,
    last?.gapText ?? '–',
    missing.length > 0 ? <State tone={missing.some((p) => p.state === 'LATE') ? 'late' : 'warn'}>{t('indicator.missing', { count: missing.length })}</State> : t('indicator.upToDate'),
  ]
}
