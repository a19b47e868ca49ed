import { Button, Menu } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormField, FormRow } from '~/api'
import { t } from '~/i18n'
import { holderOf, neighbours, type RowCells, type Sheet } from '../desk/sheet'
import type { Phase } from '../desk/writer'
import { valuesText } from '../field/words'
import { RowMenu } from '../rows/RowMenu'
import { rowId } from '../useHashRow'
import { ItemEditor } from './ItemEditor'

interface Props {
  row: FormRow
  sheet: Sheet
  cells?: RowCells
  phases?: Record<string, Phase>
  dropHere: boolean
  dragged: boolean
  onDrag: (key: string | null) => void
  onCarry: (key: string, section: string | null, before: string | null) => void
}

const FRESH = 5_000

/** One element of a board: read, moved, and written in its place. */
export function Item({ row, sheet, cells = {}, phases, dropHere, dragged, onDrag, onCarry }: Props) {
  const [editing, setEditing] = useState(false)
  const movable = row.own && sheet.writable && !editing
  const fresh = Object.values(cells).some((c) => c.changedAt && Date.now() - c.changedAt < FRESH)
  return (
    // Dragging has its twin in the menu of the element.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={rowId(row.key)}
      data-key={row.key}
      draggable={movable}
      className={['j-item', movable && 'is-movable', dropHere && 'is-drop', dragged && 'is-dragged', fresh && 'is-fresh'].filter(Boolean).join(' ')}
      onDragStart={(e) => {
        e.dataTransfer.effectAllowed = 'move'
        e.dataTransfer.setData('text/plain', row.label)
        onDrag(row.key)
      }}
      onDragEnd={() => onDrag(null)}
    >
      {editing ? (
        <ItemEditor row={row} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className="j-item-head">
            <strong>{row.label}</strong>
            {sheet.writable && (
              <span className="j-item-tools">
                <Button variant="subtle" size="compact-sm" aria-label={t('form.editRow', { row: row.label })} onClick={() => setEditing(true)}>
                  {t('form.edit')}
                </Button>
                {row.own && (
                  <RowMenu row={row} rename={false}>
                    <Moves row={row} sheet={sheet} onCarry={onCarry} />
                  </RowMenu>
                )}
              </span>
            )}
          </div>
          {row.missing.length > 0 && <span className="j-sub j-missing-mark">{t('form.incomplete', { fields: row.missing.join(', ') })}</span>}
          {sheet.form.fields.map((field) => (
            <Fact key={field.code} field={field} sheet={sheet} cells={cells} phase={phases?.[field.code]} />
          ))}
        </>
      )}
    </li>
  )
}

function Moves({ row, sheet, onCarry }: Pick<Props, 'row' | 'sheet' | 'onCarry'>) {
  const section = row.section ?? null
  const { up, down } = neighbours(sheet.rows, row.key)
  return (
    <>
      <Menu.Item disabled={!up} onClick={() => up && onCarry(row.key, section, up)}>
        {t('form.up')}
      </Menu.Item>
      <Menu.Item disabled={down === undefined} onClick={() => down !== undefined && onCarry(row.key, section, down)}>
        {t('form.down')}
      </Menu.Item>
      {sheet.form.sections
        .filter((s) => s.code !== section)
        .map((s) => (
          <Menu.Item key={s.code} onClick={() => onCarry(row.key, s.code, null)}>
            {t('form.moveTo', { section: s.label })}
          </Menu.Item>
        ))}
      <Menu.Divider />
    </>
  )
}

function Fact({ field, sheet, cells, phase }: { field: FormField; sheet: Sheet; cells: RowCells; phase?: Phase }) {
  const cell = cells[field.code]
  const holder = holderOf(cell)
  if (!cell?.values.length && !holder && !phase) return null
  return (
    <div className="j-item-fact">
      <span className="j-item-field">{field.label}</span>
      {field.type === 'LINKS' ? <Chips keys={cell?.values ?? []} sheet={sheet} /> : <span className="j-long">{valuesText(field, cell?.values ?? [], sheet.form.links)}</span>}
      {cell?.evidence && (
        <span className="j-sub">
          {t('form.evidence')} : {cell.evidence}
        </span>
      )}
      {holder && <span className="j-mark-held">{t('form.heldBy', { who: holder })}</span>}
      {phase && <span className="j-mark-phase">{t('form.notSaved')}</span>}
    </div>
  )
}

/** Each link leads to its row in the other grid. */
function Chips({ keys, sheet }: { keys: string[]; sheet: Sheet }) {
  const { slug, id, node } = useParams({ from: '/e/$slug/projets/$id/formulaires/$form/$node' })
  const { links } = sheet.form
  return (
    <span className="j-chips">
      {keys.map((key) => {
        const row = links?.rows.find((r) => r.key === key)
        return row && links ? (
          <Link key={key} className="j-chip" draggable={false} to="/e/$slug/projets/$id/formulaires/$form/$node" params={{ slug, id, node, form: links.code }} hash={rowId(key)} title={row.sectionLabel ?? undefined}>
            {row.label}
          </Link>
        ) : (
          <span key={key} className="j-none">
            {t('form.gone')}
          </span>
        )
      })}
    </span>
  )
}
