import type { KeyboardEvent } from 'react'
import { type Mark, ROW } from './layout'

interface Props {
  mark: Mark
  y: number
  focusable: boolean
  name: string
  onOpen: () => void
  onFocus: () => void
  onKey: (event: KeyboardEvent) => void
}

/** One thing on the timeline: shape tells its kind, hatching says late and a full shape says done, so colour is never needed. */
export function TimelineMark({ mark, y, focusable, name, onOpen, onFocus, onKey }: Props) {
  const mid = y + ROW / 2
  return (
    <g
      role="button"
      tabIndex={focusable ? 0 : -1}
      aria-label={name}
      data-mark={mark.key}
      className={`j-mark${mark.late ? ' is-late' : ''}${mark.done ? ' is-done' : ''}`}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          onOpen()
        } else onKey(event)
      }}
    >
      {mark.ghost && <Ghost mark={mark} mid={mid} />}
      {mark.shape === 'bar' ? <Bar mark={mark} mid={mid} /> : <Point mark={mark} mid={mid} />}
    </g>
  )
}

function Bar({ mark, mid }: { mark: Mark; mid: number }) {
  const width = Math.max(4, mark.x2 - mark.x1 - 2)
  const beside = mark.labelOnLeft ? mark.x1 - 7 : mark.x2 + 6
  return (
    <>
      <rect className="j-hit" x={mark.x1} y={mid - 14} width={width} height={28} rx={3} />
      <rect className="j-shape" x={mark.x1} y={mid - 11} width={width} height={20} rx={3} />
      {mark.late && <rect x={mark.x1} y={mid - 11} width={width} height={20} rx={3} fill="url(#j-hatch)" pointerEvents="none" />}
      <text
        x={mark.outside ? beside : mark.x1 + 9}
        y={mid + 4}
        textAnchor={mark.outside && mark.labelOnLeft ? 'end' : 'start'}
        className={mark.outside ? 'j-mark-label' : 'j-bar-label'}
      >
        {mark.label}
      </text>
    </>
  )
}

function Point({ mark, mid }: { mark: Mark; mid: number }) {
  const x = mark.x2
  return (
    <>
      <rect className="j-hit" x={mark.labelOnLeft ? x - 12 - mark.label.length * 7.4 : x - 12} y={mid - 13} width={24 + mark.label.length * 7.4} height={26} rx={4} />
      <path className="j-shape" d={shape(mark.shape, x, mid)} />
      {mark.late && <path d={shape(mark.shape, x, mid)} fill="url(#j-hatch)" pointerEvents="none" />}
      <text x={mark.labelOnLeft ? x - 13 : x + 13} y={mid + 5} textAnchor={mark.labelOnLeft ? 'end' : 'start'} className="j-mark-label">
        {mark.label}
      </text>
    </>
  )
}

/** The frozen date, hollow and dashed, joined to the current one. */
function Ghost({ mark, mid }: { mark: Mark; mid: number }) {
  const ghost = mark.ghost!
  if (mark.shape === 'bar') {
    return <path className="j-ghost" d={`M${ghost.x1},${mid + 11} v5 H${ghost.x2 - 2} v-5`} />
  }
  return (
    <>
      <line className="j-ghost" x1={ghost.x2} x2={mark.x2} y1={mid} y2={mid} />
      <path className="j-ghost" d={shape(mark.shape, ghost.x2, mid)} />
    </>
  )
}

export function shape(kind: Mark['shape'], x: number, y: number): string {
  if (kind === 'session') return `M${x - 7},${y} a7,7 0 1,0 14,0 a7,7 0 1,0 -14,0`
  if (kind === 'deliverable') return `M${x - 6},${y - 6} h12 v12 h-12 z`
  if (kind === 'gate') return `M${x - 3},${y - 9} h6 v18 h-6 z`
  return `M${x},${y - 8} l8,8 l-8,8 l-8,-8 z`
}
