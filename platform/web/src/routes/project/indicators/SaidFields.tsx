import { Textarea, TextInput } from '@mantine/core'
import { t } from '~/i18n'

export interface Said { label: string; definition: string; unit: string; dataSource: string }

interface Props { said: Said; set: (change: Partial<Said>) => void; field: (name: string) => string | undefined; unitHelp?: string }

/** What an indicator is called, what it measures, in which unit and from which source. */
export function SaidFields({ said, set, field, unitHelp }: Props) {
  return (
    <>
      <TextInput label={t('indicator.label')} required maxLength={200} value={said.label} error={field('label')} onChange={(e) => set({ label: e.currentTarget.value })} data-autofocus />
      <Textarea label={t('indicator.definition')} autosize minRows={2} maxLength={2000} value={said.definition} error={field('definition')} onChange={(e) => set({ definition: e.currentTarget.value })} />
      <TextInput label={t('indicator.unit')} description={unitHelp} required maxLength={40} value={said.unit} error={field('unit')} onChange={(e) => set({ unit: e.currentTarget.value })} />
      <TextInput label={t('indicator.dataSource')} maxLength={300} value={said.dataSource} error={field('dataSource')} onChange={(e) => set({ dataSource: e.currentTarget.value })} />
    </>
  )
}
