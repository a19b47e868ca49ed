import { useId } from 'react'
import type { Indicator } from '~/api'
import { t } from '~/i18n'
import { shortDay } from '~/lib/dates'
import { chartOf, HEIGHT, WIDTH } from './chart'
import { amount, summary } from './measure'

/** Values over the periods, with the target as a hatched band: shapes tell what colour does. The table below says the same. */
export function TargetChart({ indicator }: { indicator: Indicator }) {
  const hatch = useId()
  const chart = chartOf(indicator)
  if (chart.dots.length + chart.crosses.length === 0) return null
  return (
    <figure className="j-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(indicator)}>
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" className="j-chart-band" />
            <line x1="0" y1="0" x2="0" y2="8" className="j-chart-hatch" />
          </pattern>
        </defs>
        {chart.band && <rect x="54" width={WIDTH - 68} y={chart.band.y} height={Math.max(2, chart.band.height)} fill={`url(#${hatch})`} className="j-chart-target" />}
        {chart.ticks.map((tick) => (
          <g key={tick.value}>
            <line x1="54" x2={WIDTH - 14} y1={tick.y} y2={tick.y} className="j-chart-grid" />
            <text x="48" y={tick.y + 4} textAnchor="end">{amount(tick.value)}</text>
          </g>
        ))}
        {chart.lines.map(([a, b]) => (
          <line key={b.key} x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="j-chart-line" />
        ))}
        {chart.crosses.map((d) => (
          <path key={d.key} d={`M${d.x - 5} ${d.y - 5}l10 10m0 -10l-10 10`} className="j-chart-cross" />
        ))}
        {chart.dots.map((d) => (
          <circle key={d.key} cx={d.x} cy={d.y} r="5.5" className={d.point.state === 'VALIDATED' ? 'j-chart-dot' : 'j-chart-dot j-chart-open'} />
        ))}
        {chart.labels.map((l) => (
          <text key={l.key} x={l.x} y={HEIGHT - 8} textAnchor="middle" className={l.inner ? 'j-chart-inner' : undefined}>{shortDay(l.day)}</text>
        ))}
      </svg>
      <figcaption className="j-sub">
        {[t('indicator.legend'), chart.band && t('indicator.legendBand'), chart.crosses.length > 0 && t('indicator.legendCross')].filter(Boolean).join(' ')}
      </figcaption>
    </figure>
  )
}
