/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone the layout is not a table's, and browsers then drop its roles */
import type { ReactNode } from 'react'

interface Props {
  caption: string
  headers: string[]
  /** What the heads show where words alone do not do. */
  heads?: ReactNode[]
  /** Columns of figures, by index. */
  figures?: number[]
  rows: { key: string; cells: ReactNode[]; strong?: boolean }[]
  foot?: ReactNode
}

/** A short table of figures, the first cell of a row naming it; on a phone each row is a card. Roles stay where the layout hides them. */
export function SmallTable({ caption, headers, heads = headers, figures = [], rows, foot }: Props) {
  const figure = (i: number) => (figures.includes(i) ? 'j-figure' : undefined)
  return (
    <div className="j-table-box">
      <table className="j-table j-small-table" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {headers.map((h, i) => (
              <th key={h} role="columnheader" scope="col" className={figure(i)}>
                {h.trim() ? heads[i] : <span className="j-hidden">–</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row" className={row.strong ? 'j-strong' : undefined}>
              {row.cells.map((cell, i) =>
                i === 0 ? (
                  <th key={headers[i]} role="rowheader" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={headers[i]} role="cell" data-label={headers[i]} className={figure(i)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {foot && <div className="j-table-foot">{foot}</div>}
    </div>
  )
}
