import { useSpace } from '~/app/space'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'
import { holderOf, type Cell } from '../desk/sheet'
import type { Writing } from '../desk/writer'
import { timeText } from './words'

/** Beside a field: whether it is saved, or who wrote there last. */
export function SaveLine({ writing, cell }: { writing: Writing; cell?: Cell }) {
  const { timeZone } = useSpace()
  const holder = holderOf(cell)
  return (
    <span role="status" className={`j-save-line is-${writing.phase}`}>
      {holder && writing.phase === 'calm' ? t('form.heldBy', { who: holder }) : words(writing, cell, timeZone)}
    </span>
  )
}

function words({ phase, savedAt }: Writing, cell: Cell | undefined, timeZone: string) {
  switch (phase) {
    case 'unsaved':
      return t('form.waiting')
    case 'saving':
      return t('form.saving')
    case 'retrying':
      return t('form.retrying')
    case 'refused':
      return t('form.refused')
    case 'conflict':
      return t('form.notSaved')
    default:
      if (savedAt && cell?.writtenAt && new Date(cell.writtenAt).getTime() - savedAt.getTime() < 60_000) return t('form.saved', { time: timeText(savedAt, timeZone) })
      return cell?.writtenBy && cell.writtenAt ? t('form.lastBy', { who: cell.writtenBy, when: instant(cell.writtenAt, timeZone) }) : ''
  }
}
