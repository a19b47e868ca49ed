import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

const STEP: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }
const CELL = 'button[data-r]'

/**
 * Arrow keys between the cells of a grid (ARIA grid pattern): one cell is in the tab order, the others are reached from it. The
 * tab order is kept in the document, not in React: moving draws nothing again, however large the grid.
 */
export function useGridKeys() {
  const grid = useRef<HTMLTableElement>(null)
  useEffect(() => {
    // The cell in the tab order may have gone with its row.
    if (grid.current && !grid.current.querySelector(`${CELL}[tabindex="0"]`)) grid.current.querySelector<HTMLElement>(CELL)?.setAttribute('tabindex', '0')
  })
  const onFocus = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest(CELL)
    if (!cell || cell.getAttribute('tabindex') === '0') return
    grid.current?.querySelectorAll(`${CELL}[tabindex="0"]`).forEach((other) => other.setAttribute('tabindex', '-1'))
    cell.setAttribute('tabindex', '0')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>(CELL)
    if (!cell || event.altKey || event.metaKey) return
    const next = target(cell, event)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return { ref: grid, onFocus, onKeyDown }
}

function target(cell: HTMLElement, { key, ctrlKey }: KeyboardEvent): HTMLElement | undefined {
  const cells = [...(cell.closest('table')?.querySelectorAll<HTMLElement>(CELL) ?? [])]
  const row = Number(cell.dataset.r)
  if (key === 'F2') {
    cell.click()
    return undefined
  }
  if (key === 'Home' || key === 'End') {
    const line = ctrlKey ? cells : cells.filter((c) => Number(c.dataset.r) === row)
    return key === 'Home' ? line[0] : line.at(-1)
  }
  const step = STEP[key]
  return step && neighbour(cells, cell, step)
}

/** The next cell that way; rows need not be numbered without gaps. */
function neighbour(cells: HTMLElement[], from: HTMLElement, [down, right]: [number, number]) {
  const at = (c: HTMLElement) => [Number(c.dataset.r), Number(c.dataset.c)]
  const [row, column] = at(from)
  const way = cells.filter((c) => (down ? at(c)[1] === column && (at(c)[0] - row) * down > 0 : at(c)[0] === row && (at(c)[1] - column) * right > 0))
  return down + right > 0 ? way[0] : way.at(-1)
}
