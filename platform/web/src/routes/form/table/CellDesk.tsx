import { Popover } from '@mantine/core'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { t } from '~/i18n'
import { usePicture } from '../desk/context'
import { valuesText } from '../field/words'
import { CellEditor, type OpenCell } from './CellEditor'

interface Spot extends OpenCell { button: HTMLElement; box: { left: number; top: number; width: number; height: number } }

/** Holds grids of cells: one editor for them all, at the cell that is open, and a voice for news in the cell being read. */
export function CellDesk({ children }: { children: ReactNode }) {
  const { sheet } = usePicture()
  const desk = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const open = (event: MouseEvent) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-field]')
    const row = sheet.rows.find((r) => r.key === button?.dataset.row)
    const field = sheet.form.fields.find((f) => f.code === button?.dataset.field)
    if (!button || !row || !field) return
    setSpot({ row, field, button, box: within(button, desk.current!) })
    makeRoom(button)
  }
  useEffect(() => {
    if (!spot) return
    const follow = () => setSpot((s) => s && desk.current && { ...s, box: within(s.button, desk.current) })
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [spot === null]) // while a cell is open
  const close = () => {
    setSpot(null)
    // The cell is drawn anew when it changed: look for it by its place.
    const { row, field } = spot?.button.dataset ?? {}
    const again = [...(desk.current?.querySelectorAll<HTMLElement>('button[data-field]') ?? [])].find((b) => b.dataset.row === row && b.dataset.field === field)
    setTimeout(() => again?.focus(), 0)
  }
  return (
    // The buttons inside are what people press; one listener serves thousands of them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div ref={desk} className="j-cell-desk" onClick={open}>
      {children}
      {spot && (
        <Popover opened withRoles={false} position="bottom-start" width={420} trapFocus closeOnEscape={false} withinPortal shadow="md" onChange={(opened) => !opened && close()} middlewares={FITTING}>
          <Popover.Target>
            <span className="j-cell-anchor" style={spot.box} />
          </Popover.Target>
          <Popover.Dropdown className="j-cell-popover" role="dialog" aria-label={`${spot.row.label} : ${spot.field.label}`} onClick={(e) => e.stopPropagation()}>
            <CellEditor row={spot.row} field={spot.field} onClose={close} />
          </Popover.Dropdown>
        </Popover>
      )}
      <News desk={desk} />
    </div>
  )
}

/** The editor stays in sight: it scrolls inside where the window is low. */
const FITTING = {
  flip: true,
  shift: true,
  size: { apply: ({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) => void elements.floating.style.setProperty('max-height', `${Math.max(280, availableHeight - 8)}px`) },
}

/** A cell low in the window goes up, so that its editor has room under it. */
function makeRoom(button: HTMLElement) {
  const { bottom } = button.getBoundingClientRect()
  const line = window.innerHeight * 0.45
  if (bottom > line) window.scrollBy({ top: bottom - line })
}

function within(button: HTMLElement, desk: HTMLElement) {
  const b = button.getBoundingClientRect()
  const d = desk.getBoundingClientRect()
  return { left: b.left - d.left, top: b.top - d.top, width: b.width, height: b.height }
}

/** Says what someone else wrote, only for the cell that has the focus: the rest of the page stays quiet. */
function News({ desk }: { desk: React.RefObject<HTMLDivElement | null> }) {
  const { sheet } = usePicture()
  const [words, setWords] = useState('')
  const { row = '', field = '' } = desk.current?.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset : {}
  const cell = sheet.cells[row]?.[field]
  useEffect(() => {
    const of = sheet.form.fields.find((f) => f.code === field)
    if (cell?.changedAt && of) setWords(t('form.news', { who: cell.writtenBy, value: valuesText(of, cell.values, sheet.form.links) || t('form.empty') }))
  }, [cell?.changedAt]) // once for each change
  return (
    <p role="status" className="j-hidden">
      {words}
    </p>
  )
}
