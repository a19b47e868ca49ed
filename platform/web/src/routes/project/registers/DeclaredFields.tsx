import { Select, Textarea, TextInput } from '@mantine/core'
import type { RegisterAttribute } from '~/api'
import { t } from '~/i18n'
import type { FieldsProps } from './FactsModal'

/** One field per attribute that the programme declares. */
export function DeclaredFields({ draft, content, set, error }: Omit<FieldsProps, 'entry'>) {
  return content.register.attributes.map((a) => (
    <Field key={a.code} attribute={a} value={draft.attributes[a.code] ?? ''} error={error(`attributes.${a.code}`)} onChange={(value) => set({ attributes: { ...draft.attributes, [a.code]: value } })} />
  ))
}

function Field({ attribute: a, value, error, onChange }: { attribute: RegisterAttribute; value: string; error?: string; onChange: (value: string) => void }) {
  const common = { label: a.label, required: a.required, error }
  switch (a.type) {
    case 'CHOICE':
      return <Select {...common} data={a.options} value={value || null} clearable={!a.required} clearButtonProps={{ 'aria-label': t('common.clear') }} onChange={(v) => onChange(v ?? '')} />
    case 'DATE':
      return <TextInput {...common} type="date" value={value} onChange={(e) => onChange(e.currentTarget.value)} />
    case 'INTEGER':
      return <TextInput {...common} inputMode="numeric" value={value} onChange={(e) => onChange(e.currentTarget.value)} />
    case 'TEXT':
      return <Textarea {...common} autosize minRows={1} maxLength={4000} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
  }
}
