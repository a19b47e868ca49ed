import { type Mark, ROW } from './layout'

export interface Link { from: string; to: string }

/** Arrows from what comes first to what waits for it. Said in words by the table below the drawing. */
export function Ties({ links, marks }: { links: Link[]; marks: { mark: Mark; y: number }[] }) {
  const places = new Map(marks.flatMap(({ mark, y }) => (mark.item ? [[mark.item.id, { mark, y }] as const] : [])))
  return (
    <g aria-hidden="true">
      <defs>
        <marker id="j-tie-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0,0 L8,4 L0,8 z" className="j-tie-end" />
        </marker>
      </defs>
      {links.map(({ from, to }) => {
        const first = places.get(from)
        const next = places.get(to)
        return first && next && <path key={from + to} className="j-tie" d={path(first, next)} markerEnd="url(#j-tie-end)" />
      })}
    </g>
  )
}

const EDGE = 9

/** Down below the first mark, across, then into the side of the next one. */
function path(first: { mark: Mark; y: number }, next: { mark: Mark; y: number }) {
  const x1 = first.mark.shape === 'bar' ? first.mark.x2 - EDGE : first.mark.x2
  const x2 = next.mark.shape === 'bar' ? next.mark.x1 : next.mark.x1 - EDGE
  const down = next.y >= first.y
  const y1 = first.y + ROW / 2 + (down ? EDGE : -EDGE)
  const turn = first.y + (down ? ROW : 0)
  const y2 = next.y + ROW / 2
  return `M${x1},${y1} V${turn} H${x2 - 12} V${y2} H${x2 - 2}`
}
