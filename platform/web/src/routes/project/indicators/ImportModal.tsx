import { Checkbox, Group, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, type MeasureImportPreview, type MeasureModelLine, queries, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { FileField } from '~/components/FileField'
import { ExportMenu } from '~/components/table/ExportMenu'
import { t } from '~/i18n'
import type { Table } from '~/lib/export'
import { ImportLines } from './ImportLines'
import type { Where } from './IndicatorCard'

/** Measures from a file or from pasted cells: what would change is seen first, and nothing is lost if someone wrote meanwhile. */
export function ImportModal({ place, slug, id, onClose }: Where & { onClose: () => void }) {
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [pasted, setPasted] = useState('')
  const [leave, setLeave] = useState(false)
  const commands = spaceCommands(slug)
  const content = file ?? (pasted.trim() ? new Blob([pasted]) : undefined)
  const preview = useMutation({ mutationFn: () => commands.previewMeasures(id, content!) })
  const taken = rows(preview.data)
  const wrong = preview.data?.lines.filter((l) => l.state === 'WRONG').length ?? 0
  const write = useMutation({
    mutationFn: () => commands.importMeasures(id, { rows: taken }),
    onSuccess: async (done) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('indicator.importDone', { ...done }))
      onClose()
    },
    onError: (refused) => {
      // what stands there has changed: the preview is made anew, beside what the server said
      if (refused instanceof ApiError && refused.status === 409) preview.mutate()
    },
  })
  const change = () => {
    preview.reset()
    write.reset()
    setLeave(false)
  }
  const seen = preview.data
  return (
    <ActionModal
      title={t('indicator.importName', { place: place.label })}
      verb={seen ? t('indicator.importConfirm', { count: taken.length }) : t('indicator.importSee')}
      opened
      wide
      onClose={onClose}
      busy={preview.isPending || write.isPending}
      disabled={seen ? taken.length === 0 || (wrong > 0 && !leave) : !content}
      error={write.error ?? preview.error}
      onSubmit={() => (seen ? write.mutate() : preview.mutate())}
    >
      <Text fz="sm">{t('indicator.importHelp')}</Text>
      <Model place={place} slug={slug} id={id} />
      <FileField label={t('indicator.importFile')} accept=".csv,.txt,.xlsx,text/csv" onChange={([chosen]) => { setFile(chosen); change() }} />
      {!file && <Textarea label={t('indicator.importPaste')} autosize minRows={3} maxRows={8} value={pasted} onChange={(e) => { setPasted(e.currentTarget.value); change() }} />}
      {seen && <ImportLines preview={seen} />}
      {seen && wrong > 0 && taken.length > 0 && <Checkbox label={t('indicator.importLeave', { count: wrong })} description={t('indicator.importLeaveHelp')} checked={leave} onChange={(e) => setLeave(e.currentTarget.checked)} />}
    </ActionModal>
  )
}

/** The lines that write something. */
const rows = (preview?: MeasureImportPreview) =>
  (preview?.lines ?? []).flatMap((l) => (l.measure && l.state !== 'SAME' ? [{ line: l.line, measure: l.measure }] : []))

function Model({ place, slug, id }: Where) {
  const model = useQuery(queries.measureModel(slug, id, place.id))
  return (
    <Group gap="sm" align="center">
      {model.data && <ExportMenu label={t('indicator.importTemplate')} caption={t('indicator.importModel', { place: place.label })} file={t('indicator.importModelFile')} table={() => table(model.data)} />}
      <Text fz="sm" c="dimmed" flex={1} miw={220}>{t('indicator.importModelHelp')}</Text>
    </Group>
  )
}

/** The heads are those that the server looks for. */
function table(lines: MeasureModelLine[]): Table {
  return {
    header: ['Endroit', 'Code', 'Indicateur', 'Unité', 'Du', 'Au', 'Numérateur', 'Dénominateur', 'Pourquoi sans chiffres', 'Preuve', 'Remarque'],
    rows: lines.map((l) => [l.place, l.code, l.indicator, l.unit, l.first, l.last, l.numerator, l.denominator, l.notMeasurable, l.evidence, l.remark]),
  }
}
