import { Button, Text, UnstyledButton } from '@mantine/core'
import type { RegisterEntry } from '~/api'
import { t } from '~/i18n'
import { cellOf, DEGREES, inCell, levelOf } from './rating'

interface Props {
  entries: RegisterEntry[]
  cell?: string
  /** Entries of the chosen cell. */
  count: number
  onCell: (cell?: string) => void
}

/** Open risks by probability and impact. A table of buttons: number and level are words, hatching says the level again. */
export function RiskMatrix({ entries, cell, count, onCell }: Props) {
  const open = entries.filter((e) => !e.ended)
  const unrated = open.filter((e) => !e.probability).length
  const [probability, impact] = cell?.split('-') ?? []
  return (
    <figure className="j-matrix-box">
      <table className="j-matrix">
        <caption>{t('register.matrixCaption')}</caption>
        <thead>
          <tr>
            <td />
            {DEGREES.map((i) => (
              <th key={i} scope="col">
                <span className="j-sub">{t('register.impact')}</span> {t(`register.impact${i}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...DEGREES].reverse().map((p) => (
            <tr key={p}>
              <th scope="row">
                <span className="j-sub">{t('register.probability')}</span> {t(`register.probability${p}`)}
              </th>
              {DEGREES.map((i) => (
                <Cell key={i} risks={open.filter((e) => inCell(e, cellOf(p, i)))} probability={p} impact={i} chosen={cell === cellOf(p, i)} onCell={onCell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <Text fz="sm" c="dimmed">
          {t('register.matrixHelp')}
        </Text>
        {unrated > 0 && <Text>{t('register.notRatedCount', { count: unrated })}</Text>}
        {cell && (
          <div className="j-inline" role="status">
            <strong>{t('register.cellChosen', { count, probability, impact })}</strong>
            <Button variant="default" size="compact-sm" onClick={() => onCell(undefined)}>
              {t('register.allCells')}
            </Button>
          </div>
        )}
      </figcaption>
    </figure>
  )
}

const NUMBERS = 3

function Cell({ risks, probability, impact, chosen, onCell }: { risks: RegisterEntry[]; probability: number; impact: number; chosen: boolean; onCell: Props['onCell'] }) {
  const value = probability * impact
  const level = levelOf(value)
  const words = t('register.risksAt', { probability, impact, value, level: t(`register.${level}Level`), count: risks.length })
  return (
    <td className={`j-cell j-cell-${level}`}>
      <UnstyledButton className="j-cell-button" aria-pressed={chosen} aria-label={words} onClick={() => onCell(chosen ? undefined : cellOf(probability, impact))}>
        <span className="j-cell-count">{risks.length || '–'}</span>
        <span className="j-cell-numbers">
          {risks.slice(0, NUMBERS).map((r) => r.number).join(', ')}
          {risks.length > NUMBERS && '…'}
        </span>
        <span className="j-cell-level">
          {value} · {t(`register.${level}Level`)}
        </span>
      </UnstyledButton>
    </td>
  )
}
