import { type DragEvent, useState } from 'react'
import type { FormRow, FormSection } from '~/api'
import { t } from '~/i18n'
import type { Pending } from '../desk/desk'
import type { Sheet } from '../desk/sheet'
import { AddRow } from '../rows/AddRow'
import { Item } from './Item'

interface Props {
  section: FormSection | null
  rows: FormRow[]
  sheet: Sheet
  pending: Pending
  dragged: string | null
  onDrag: (key: string | null) => void
  onDrop: (key: string, before: string | null) => void
  onCarry: (key: string, section: string | null, before: string | null) => void
}

const END = ''

/** One panel: a list whose elements come and go by hand. */
export function Panel({ section, rows, sheet, pending, dragged, onDrag, onDrop, onCarry }: Props) {
  const [over, setOver] = useState<string | null>(null)
  const title = section?.label ?? t('form.otherRows')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const before = over === END ? null : over
    if (dragged && dragged !== before) onDrop(dragged, before)
    setOver(null)
    onDrag(null)
  }
  const hover = (event: DragEvent) => {
    if (!dragged) return
    event.preventDefault()
    setOver(beforeAt(event, rows))
  }
  return (
    // What the mouse does here, the menu of each element does too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={`j-panel j-board-panel${dragged && over !== null ? ' is-over' : ''}`} aria-label={title} onDragOver={hover} onDragLeave={() => setOver(null)} onDrop={drop}>
      <h2 className="j-board-title">{title}</h2>
      {section?.help && <p className="j-sub">{section.help}</p>}
      {section?.source && <p className="j-sub">{section.source}</p>}
      {rows.length === 0 && <p className="j-none">{t('form.noRowHere')}</p>}
      <ul className={`j-plain-list j-board-list${over === END ? ' is-drop-end' : ''}`}>
        {rows.map((row) => (
          <Item key={row.key} row={row} sheet={sheet} cells={sheet.cells[row.key]} phases={pending[row.key]} dropHere={over === row.key} dragged={dragged === row.key} onDrag={onDrag} onCarry={onCarry} />
        ))}
      </ul>
      {sheet.writable && sheet.form.ownRows && <AddRow section={section} />}
    </section>
  )
}

/** The added row before which the mouse is; declared rows keep the head of the list. */
function beforeAt(event: DragEvent, rows: FormRow[]): string {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('li[data-key]')]
  const own = new Set(rows.filter((r) => r.own).map((r) => r.key))
  const next = items.find((item) => {
    const { top, height } = item.getBoundingClientRect()
    return own.has(item.dataset.key ?? '') && event.clientY < top + height / 2
  })
  return next?.dataset.key ?? END
}
