import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { shape } from './Marks'

const SHAPES = ['session', 'deliverable', 'milestone', 'gate'] as const

/** One line of a legend that says what a shape, and its filling, mean. */
export function LegendLine({ shape: kind, state = '', children }: { shape: 'bar' | 'milestone'; state?: 'is-done' | 'is-late' | ''; children: ReactNode }) {
  const outline = kind === 'bar' ? 'M2,5 h26 v12 h-26 z' : shape('milestone', 15, 11)
  return (
    <span>
      <svg width="30" height="22" aria-hidden="true" className={`j-mark ${state}`}>
        <path className="j-shape" d={outline} />
        {state === 'is-late' && <path d={outline} fill="url(#j-hatch)" />}
      </svg>
      {children}
    </span>
  )
}

/** What the shapes mean, for a course in which nothing has happened yet. */
export function ShapesLegend() {
  return <figcaption className="j-legend">{SHAPES.filter((s) => s !== 'gate').map(shapeLine)}</figcaption>
}

function shapeLine(s: (typeof SHAPES)[number]) {
  return (
    <span key={s}>
      <svg width="22" height="22" aria-hidden="true" className="j-mark">
        <path className="j-shape" d={shape(s, 11, 11)} />
      </svg>
      {t(`legend.${s}`)}
    </span>
  )
}

export function Legend() {
  return (
    <figcaption className="j-legend">
      {SHAPES.map(shapeLine)}
      <span>
        <svg width="22" height="22" aria-hidden="true" className="j-mark is-done">
          <path className="j-shape" d={shape('session', 11, 11)} />
        </svg>
        {t('legend.done')}
      </span>
      <span>
        <svg width="22" height="22" aria-hidden="true" className="j-mark is-late">
          <path className="j-shape" d={shape('deliverable', 11, 11)} />
          <path d={shape('deliverable', 11, 11)} fill="url(#j-hatch)" />
        </svg>
        {t('legend.late')}
      </span>
      <span>
        <svg width="22" height="22" aria-hidden="true">
          <path className="j-ghost" d={shape('session', 11, 11)} />
        </svg>
        {t('legend.frozen')}
      </span>
    </figcaption>
  )
}
