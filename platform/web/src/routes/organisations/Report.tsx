import { Text } from '@mantine/core'
import type { ImportLine, ImportReport } from '~/api'
import { State } from '~/components/State'
import { t } from '~/i18n'

/** What the trial found: counts, then the lines to look at. */
export function Report({ report }: { report: ImportReport }) {
  return (
    <div aria-live="polite">
      <div className="j-states">
        <State tone="ok">{t('import.created', { count: report.created })}</State>
        <State>{t('import.updated', { count: report.updated })}</State>
        {Boolean(report.unchanged) && <State>{t('import.unchanged', { count: report.unchanged })}</State>}
        {report.warnings.length > 0 && <State tone="warn">{t('import.warnings', { count: report.warnings.length })}</State>}
        {report.errors.length > 0 && <State tone="late">{t('import.errors', { count: report.errors.length })}</State>}
      </div>
      {report.created + report.updated === 0 && <Text>{t(report.unchanged ? 'import.nothingNew' : 'import.nothingUsable')}</Text>}
      <Lines title={t('import.errorLines')} lines={report.errors} />
      <Lines title={t('import.warningLines')} lines={report.warnings} />
    </div>
  )
}

const SHOWN = 50

function Lines({ title, lines }: { title: string; lines: ImportLine[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <Text fw={650} mt="sm">
        {title}
      </Text>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- RGAA 2.1: scrolls, so it takes the focus */}
      <div className="j-moves" tabIndex={0} role="region" aria-label={title}>
        <ul className="j-missing">
          {lines.slice(0, SHOWN).map((l, i) => (
            <li key={i}>
              <strong>{[l.file, t('import.line', { line: l.line })].filter(Boolean).join(', ')}</strong> {l.message}
            </li>
          ))}
        </ul>
        {lines.length > SHOWN && <Text c="dimmed">{t('import.more', { count: lines.length - SHOWN })}</Text>}
      </div>
    </div>
  )
}
