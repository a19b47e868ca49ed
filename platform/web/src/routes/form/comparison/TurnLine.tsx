import type { FormWeight } from '~/api'
import { t } from '~/i18n'

const percent = (n: number) => n.toLocaleString('fr-FR', { maximumFractionDigits: 1 })

/** From 0 to 100 %: where the weight is, and from where another row comes first. The sentence says the same. */
export function TurnLine({ weight: { weight, below, above, sensitivity } }: { weight: FormWeight }) {
  if (!sensitivity) return <span className="j-none">{t('form.noSensitivity')}</span>
  const turns = [below, above].filter((n) => typeof n === 'number')
  return (
    <div className="j-turns">
      <div className="j-turn-line" aria-hidden="true">
        <span className="j-turn-same" style={{ left: `${below ?? 0}%`, right: `${100 - (above ?? 100)}%` }} />
        {turns.map((at) => (
          <span key={at} className="j-turn-at" style={{ left: `${at}%` }} title={t('form.turnsAt', { weight: percent(at) })}>
            <span>{percent(at)} %</span>
          </span>
        ))}
        <span className="j-turn-now" style={{ left: `${weight}%` }} title={t('form.nowAt', { weight })} />
      </div>
      <p>{sensitivity}</p>
    </div>
  )
}
