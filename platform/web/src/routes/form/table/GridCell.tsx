import { UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import type { FormField, FormLinks } from '~/api'
import { t } from '~/i18n'
import { useWriter } from '../desk/context'
import { type Cell, holderOf } from '../desk/sheet'
import type { Phase } from '../desk/writer'
import { valuesText } from '../field/words'

interface Props {
  row: string
  field: FormField
  cell?: Cell
  phase?: Phase
  links?: FormLinks | null
  /** Its place among the cells that arrow keys reach. */
  at: [number, number]
  className?: string
  /** What its column says, on a phone. */
  label: string
}

const FRESH = 5_000

/** One cell of a grid: what stands there, and whether someone writes. It opens for writing by a click, Enter or F2. */
export const GridCell = memo(Drawn, (a, b) => a.cell === b.cell && a.phase === b.phase && a.field === b.field && a.links === b.links && a.row === b.row && a.at[0] === b.at[0] && a.at[1] === b.at[1] && a.label === b.label)

function Drawn({ row, field, cell, phase, links, at, className, label }: Props) {
  const fresh = cell?.changedAt && Date.now() - cell.changedAt < FRESH
  return (
    <td role="gridcell" data-label={label} className={className}>
      <UnstyledButton
        key={fresh ? cell.version : 0}
        className={`j-grid-cell${fresh ? ' is-fresh' : ''}${cell?.version === 0 ? ' is-declared' : ''}${holderOf(cell) ? ' is-held' : ''}`}
        data-r={at[0]}
        data-c={at[1]}
        data-row={row}
        data-field={field.code}
        tabIndex={at[0] === 0 && at[1] === 0 ? 0 : -1}
        aria-haspopup="dialog"
      >
        {phase ? <Written row={row} field={field} phase={phase} links={links} /> : <Words field={field} values={cell?.values ?? []} links={links} />}
        <Marks cell={cell} phase={phase} />
      </UnstyledButton>
    </td>
  )
}

/** While something waits to be saved, the person sees what they wrote. */
function Written({ row, field, links }: { row: string; field: FormField; phase: Phase; links?: FormLinks | null }) {
  const [{ draft }] = useWriter(row, field.code)
  return <Words field={field} values={draft?.values ?? []} links={links} />
}

function Words({ field, values, links }: { field: FormField; values: string[]; links?: FormLinks | null }) {
  if (values.length === 0) return <span className="j-cell-empty"><span aria-hidden="true">·</span><span className="j-hidden">{t('form.empty')}</span></span>
  return <span className="j-cell-words">{valuesText(field, values, links)}</span>
}

const PHASES: Partial<Record<Phase, string>> = { conflict: 'form.toDecide', retrying: 'form.notSaved', refused: 'form.refused', saving: 'form.saving' }

function Marks({ cell, phase }: { cell?: Cell; phase?: Phase }) {
  const holder = holderOf(cell)
  return (
    <>
      {cell?.evidence && (
        <span className="j-mark-evidence" title={t('form.hasEvidence')}>
          <span aria-hidden="true">¶</span>
          <span className="j-hidden">, {t('form.hasEvidence')}</span>
        </span>
      )}
      {cell?.version === 0 && <span className="j-hidden">, {t('form.declared')}</span>}
      {holder && <span className="j-mark-held">{t('form.heldBy', { who: holder })}</span>}
      {phase && PHASES[phase] && <span className={`j-mark-phase is-${phase}`}>{t(PHASES[phase] as 'form.toDecide')}</span>}
    </>
  )
}
