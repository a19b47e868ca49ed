import { Text } from '@mantine/core'
import type { MeasureImportLine, MeasureImportPreview } from '~/api'
import { SmallTable } from '~/components/SmallTable'
import { State, type Tone } from '~/components/State'
import { t } from '~/i18n'

type Kind = MeasureImportLine['state']

const KINDS: Kind[] = ['WRONG', 'CHANGED', 'NEW', 'SAME']
const TONES: Record<Kind, Tone> = { WRONG: 'late', CHANGED: 'warn', NEW: 'ok', SAME: 'info' }
const SHOWN = 200

/** What each line of the file would change: those to correct first, then those that replace a value. */
export function ImportLines({ preview }: { preview: MeasureImportPreview }) {
  const lines = KINDS.flatMap((kind) => preview.lines.filter((l) => l.state === kind))
  const count = (kind: Kind) => lines.filter((l) => l.state === kind).length
  return (
    <div aria-live="polite">
      <div className="j-states">
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <State key={kind} tone={TONES[kind]}>{t(`indicator.import${kind}`, { count: count(kind) })}</State>
        ))}
        {preview.blank > 0 && <State>{t('indicator.importBlank', { count: preview.blank })}</State>}
      </div>
      {preview.ignoredColumns.length > 0 && <Text fz="sm" mt="xs">{t('indicator.importIgnored', { names: preview.ignoredColumns.join(', ') })}</Text>}
      {lines.length === count('SAME') + count('WRONG') && <Text mt="xs">{t('indicator.importNoneUsable')}</Text>}
      {lines.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- RGAA 2.1: scrolls, so it takes the focus
        <div className="j-import-lines" tabIndex={0} role="region" aria-label={t('indicator.importPreview')}>
          <SmallTable
            caption={t('indicator.importPreview')}
            headers={[t('indicator.importLine'), t('indicator.measureOf'), t('indicator.importBefore'), t('indicator.importAfter'), t('indicator.importWhat')]}
            rows={lines.slice(0, SHOWN).map((l) => ({ key: String(l.line), cells: cells(l) }))}
            foot={lines.length > SHOWN && t('import.more', { count: lines.length - SHOWN })}
          />
        </div>
      )}
    </div>
  )
}

function cells(line: MeasureImportLine) {
  return [
    line.line,
    <>
      {line.indicator}
      <span className="j-sub">{[line.place, line.period].join(' · ')}</span>
    </>,
    line.before ?? '–',
    line.after ?? '–',
    <>
      <State tone={TONES[line.state]}>{t(`indicator.importIs${line.state}`)}</State>
      {line.faults.map((f) => (
        <span key={f.column + f.message} className="j-import-fault">
          <strong>{f.column}</strong> {f.message}
        </span>
      ))}
      {line.warnings.map((w) => (
        <span key={w} className="j-sub">{w}</span>
      ))}
    </>,
  ]
}
