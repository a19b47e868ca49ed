import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { ExportMenu } from '~/components/table/ExportMenu'
import { t } from '~/i18n'
import { matches } from '~/lib/words'
import { usePicture } from '../desk/context'
import { sectionsOf } from '../desk/sheet'
import { rowId } from '../useHashRow'
import { CellDesk } from './CellDesk'
import { sheetTable } from './export'
import { SectionGrid } from './SectionGrid'
import { Tally } from './Tally'

/** A grid: rows by section, fields as columns, what they add up to above. */
export function TableLayout() {
  const { sheet, pending } = usePicture()
  const { hash } = useLocation()
  const [query, setQuery] = useState('')
  // Rows to complete when that was asked for: one that gets complete meanwhile stays in sight.
  const [missing, setMissing] = useState<Set<string> | null>(null)
  const search = useDeferredValue(query)
  const sections = useMemo(() => sectionsOf(sheet), [sheet])
  const linked = sheet.rows.find((r) => rowId(r.key) === hash)
  return (
    <>
      {sheet.tally.length > 0 && <Tally tally={sheet.tally} />}
      <Group justify="space-between" align="flex-end" gap="sm" mb="md" className="j-form-tools">
        <Group gap="sm" align="flex-end">
          <TextInput type="search" size="sm" label={t('form.filter')} value={query} onChange={(e) => setQuery(e.currentTarget.value)} />
          <SegmentedControl
            size="sm"
            aria-label={t('form.rows')}
            data={[
              { value: 'toutes', label: t('form.allRows') },
              { value: 'manque', label: `${t('form.missingRows')} (${sheet.rows.filter((r) => r.missing.length).length})` },
            ]}
            value={missing ? 'manque' : 'toutes'}
            onChange={(v) => setMissing(v === 'manque' ? new Set(sheet.rows.filter((r) => r.missing.length).map((r) => r.key)) : null)}
          />
        </Group>
        <ExportMenu caption={sheet.form.label} file={sheet.form.code} table={() => sheetTable(sheet)} />
      </Group>
      <p className="j-sub j-grid-legend">{t(sheet.form.fields.some((f) => f.evidenced) ? 'form.legendEvidence' : 'form.legend')}</p>
      <CellDesk>
        {sections.map(({ section, rows }) => (
          <SectionGrid
            key={section?.code ?? ''}
            section={section}
            alone={sections.length === 1}
            all={rows}
            rows={rows.filter((r) => (!missing || missing.has(r.key)) && matches(search, r.label))}
            sheet={sheet}
            pending={pending}
            reveal={linked !== undefined && rows.includes(linked)}
          />
        ))}
      </CellDesk>
    </>
  )
}
