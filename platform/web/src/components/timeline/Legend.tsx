import { t } from '~/i18n'
import { shape } from './Marks'

const SHAPES = ['session', 'deliverable', 'milestone', 'gate'] as const

export function Legend() {
  return (
    <figcaption className="j-legend">
      {SHAPES.map((s) => (
        <span key={s}>
          <svg width="22" height="22" aria-hidden="true" className="j-mark">
            <path className="j-shape" d={shape(s, 11, 11)} />
          </svg>
          {t(`legend.${s}`)}
        </span>
      ))}
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
