import { Select, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Importer, queries, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { Async } from '~/components/Async'
import { FileField } from '~/components/FileField'
import { t } from '~/i18n'
import { Report } from './Report'

/** Trial first, writing second: nothing is kept before the report was seen. */
export function ImportModal({ slug, onClose }: { slug: string; onClose: () => void }) {
  const client = useQueryClient()
  const importers = useQuery(queries.importers(slug))
  const [code, setCode] = useState<string | null>(null)
  const [files, setFiles] = useState<Record<string, File[]>>({})
  const importer = importers.data?.find((i) => i.code === code) ?? importers.data?.[0]
  const chosen = Object.values(files).flat()
  const run = (dryRun: boolean) => spaceCommands(slug).importOrganisations(importer!.code, dryRun, chosen)
  const trial = useMutation({ mutationFn: () => run(true) })
  const write = useMutation({
    mutationFn: () => run(false),
    onSuccess: async (report) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('import.done', { created: report.created, updated: report.updated }))
      onClose()
    },
  })
  const seen = trial.data
  return (
    <ActionModal
      title={t('organisation.import')}
      verb={seen ? t('import.confirm') : t('import.trial')}
      opened
      onClose={onClose}
      busy={trial.isPending || write.isPending}
      disabled={!importer || (asksFiles(importer) && chosen.length === 0) || (seen && seen.created + seen.updated === 0)}
      error={write.error ?? trial.error}
      onSubmit={() => (seen ? write.mutate() : trial.mutate())}
    >
      <Async query={importers} empty={{ title: t('import.none'), text: t('import.noneHelp') }} lines={2}>
        {(list) => (
          <>
            <Select
              label={t('import.importer')}
              data={list.map((i) => ({ value: i.code, label: i.label }))}
              value={importer?.code ?? null}
              allowDeselect={false}
              onChange={(v) => {
                setCode(v)
                setFiles({})
                trial.reset()
              }}
            />
            {importer?.help && <Text c="dimmed">{importer.help}</Text>}
            <Files
              importer={importer}
              onChange={(name, list) => {
                setFiles({ ...files, [name]: list })
                trial.reset()
              }}
            />
          </>
        )}
      </Async>
      {trial.isPending && <Text role="status">{t('import.running')}</Text>}
      {seen && <Report report={seen} />}
    </ActionModal>
  )
}

/** Some sources come with their programme; the server says so with an empty list, and says nothing where it does not know. */
const asksFiles = (importer: Importer) => importer.files?.length !== 0

function Files({ importer, onChange }: { importer?: Importer; onChange: (name: string, files: File[]) => void }) {
  if (!importer) return null
  if (!asksFiles(importer)) return <Text>{t('import.noFile')}</Text>
  if (!importer.files) return <FileField label={t('import.files')} accept=".csv,text/csv" multiple required onChange={(f) => onChange('all', f)} />
  return importer.files.map((f) => <FileField key={f.name} label={f.label} accept=".csv,text/csv" required={f.required} onChange={(list) => onChange(f.name, list)} />)
}
