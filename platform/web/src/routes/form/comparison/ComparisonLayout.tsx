import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { EmptyPanel } from '~/components/EmptyPanel'
import { ExportMenu } from '~/components/table/ExportMenu'
import { t } from '~/i18n'
import { usePicture } from '../desk/context'
import { AddRow } from '../rows/AddRow'
import { CellDesk } from '../table/CellDesk'
import { comparisonTable } from '../table/export'
import { ChooseModal } from './ChooseModal'
import { Choices } from './Choices'
import { CompareGrid } from './CompareGrid'
import { Results } from './Results'
import { Weights } from './Weights'

/** Rows side by side, what their weighted scores make, what would turn, and who chose which. */
export function ComparisonLayout() {
  const { sheet, pending } = usePicture()
  const [choosing, setChoosing] = useState(false)
  const { comparison, form, writable } = sheet
  if (!comparison) return null
  const adds = writable && form.ownRows
  return (
    <>
      <Group justify="flex-end" gap="sm" mb="md" className="j-form-tools">
        {sheet.rows.length > 0 && <ExportMenu caption={form.label} file={form.code} table={() => comparisonTable(sheet)} />}
        {comparison.mayChoose && sheet.rows.length > 0 && (
          <Button size="sm" onClick={() => setChoosing(true)}>
            {t('form.choose')}
          </Button>
        )}
      </Group>
      {sheet.rows.length === 0 ? (
        <EmptyPanel title={t('form.noScenario')} text={t(adds ? 'form.noScenarioWrite' : 'form.noScenarioRead')} />
      ) : (
        <CellDesk>
          <CompareGrid sheet={sheet} comparison={comparison} pending={pending} />
        </CellDesk>
      )}
      {adds && <AddRow section={null} />}
      {comparison.standings.some((s) => typeof s.total === 'number') && <Results sheet={sheet} comparison={comparison} />}
      <Weights comparison={comparison} writable={writable} />
      <Choices comparison={comparison} />
      {choosing && <ChooseModal sheet={sheet} comparison={comparison} onClose={() => setChoosing(false)} />}
    </>
  )
}
