import { Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { told } from '~/app/notify'
import { words } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useDesk, usePicture } from '../desk/context'
import { sectionsOf } from '../desk/sheet'
import { rowId } from '../useHashRow'
import { Panel } from './Panel'

/** A panel for each section; what stands in them is arranged by hand, with the mouse or by menus. */
export function BoardLayout() {
  const desk = useDesk()
  const { sheet, pending } = usePicture()
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const panels = useMemo(() => sectionsOf(sheet), [sheet])
  const move = async (key: string, section: string | null, before: string | null) => {
    const label = sheet.rows.find((r) => r.key === key)?.label ?? ''
    try {
      await desk.move(key, section, before)
      const rows = desk.picture.sheet.rows.filter((r) => (r.section ?? null) === section)
      setSaid(t('form.movedTo', { row: label, place: rows.findIndex((r) => r.key === key) + 1, count: rows.length, section: sheet.form.sections.find((s) => s.code === section)?.label ?? '' }))
    } catch (error) {
      told(words(error).detail)
    }
  }
  /** By menu: the focus goes with the element. */
  const carry = (key: string, section: string | null, before: string | null) =>
    void move(key, section, before).then(() => setTimeout(() => document.getElementById(rowId(key))?.querySelector<HTMLElement>('.j-row-menu')?.focus(), 50))
  return (
    <>
      {sheet.writable && (
        <Text c="dimmed" fz="sm" mb="sm" className="j-board-help">
          {t('form.boardHelp')}
        </Text>
      )}
      <div className="j-board">
        {panels.map(({ section, rows }) => (
          <Panel key={section?.code ?? ''} section={section} rows={rows} sheet={sheet} pending={pending} dragged={dragged} onDrag={setDragged} onDrop={(key, before) => void move(key, section?.code ?? null, before)} onCarry={carry} />
        ))}
      </div>
      <p role="status" className="j-hidden">
        {said}
      </p>
    </>
  )
}
