import type { FormField } from '~/api'

const WIDTH: Partial<Record<FormField['type'], number>> = { TEXT: 220, LINKS: 190, CHOICES: 170 }
export const columnWidth = (field: FormField) => WIDTH[field.type] ?? 122

/** Widths that are the same in every section; what is left over is shared. */
export function Columns({ first, widths }: { first: number; widths: number[] }) {
  return (
    <colgroup>
      <col style={{ width: first }} />
      {widths.map((width, i) => (
        <col key={i} style={{ width }} />
      ))}
    </colgroup>
  )
}

export const total = (first: number, widths: number[]) => ({ minWidth: widths.reduce((sum, w) => sum + w, first) })
