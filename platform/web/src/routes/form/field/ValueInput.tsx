import { Button, Checkbox, Group, MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormField, FormLinks } from '~/api'
import { t } from '~/i18n'
import { boundsText } from './words'

interface Props {
  field: FormField
  values: string[]
  links?: FormLinks | null
  /** Words are kept on one line of a card or dialog that already says the field's name. */
  label?: string
  error?: string
  locked?: boolean
  /** Takes the focus when its dialog opens. */
  first?: boolean
  /** `whole`: nothing more is being typed, so that it can be saved at once. */
  onChange: (values: string[], whole: boolean) => void
}

const SHORT = 200
const FEW = 7
const NARROW = { wrapper: { maxWidth: 220 } }
/** Beyond this a dropdown stays inside the dialog or popover that holds it. */
const INSIDE = { withinPortal: false }

/** The control for one field, by its type. */
export function ValueInput(props: Props) {
  const { field } = props
  if (field.type === 'LINKS') return <LinksInput {...props} />
  if (field.type === 'CHOICES') return <ChoicesInput {...props} />
  if (field.type === 'BOOLEAN' || field.type === 'CHOICE') return <ChoiceInput {...props} />
  return <TypedInput {...props} />
}

function common({ field, label, error, locked }: Props) {
  return { label: label ?? field.label, description: [field.help, boundsText(field)].filter(Boolean).join(' ') || undefined, required: field.required, error, ...(locked ? { 'aria-readonly': true } : {}) }
}

function TypedInput(props: Props) {
  const { field, values, locked, onChange, first } = props
  const numeric = field.type === 'NUMBER' || field.type === 'INTEGER'
  const value = numeric ? (values[0] ?? '').replace('.', ',') : (values[0] ?? '')
  const shared = { ...common(props), value, readOnly: locked, 'data-autofocus': first || undefined }
  const changed = (text: string) => onChange(text === '' ? [] : [text], field.type === 'DATE')
  if (field.type === 'TEXT' && field.maxLength > SHORT) {
    return <Textarea {...shared} autosize minRows={2} maxRows={14} maxLength={field.maxLength} onChange={(e) => changed(e.currentTarget.value)} />
  }
  return (
    <TextInput
      {...shared}
      type={field.type === 'DATE' ? 'date' : 'text'}
      inputMode={numeric ? 'decimal' : undefined}
      styles={field.type === 'TEXT' ? undefined : NARROW}
      maxLength={field.maxLength || undefined}
      onChange={(e) => changed(e.currentTarget.value)}
    />
  )
}

const optionsOf = (field: FormField) =>
  field.type === 'BOOLEAN'
    ? [
        { value: 'true', label: t('form.yes') },
        { value: 'false', label: t('form.no') },
      ]
    : field.options.map((o) => ({ value: o, label: o }))

function ChoiceInput(props: Props) {
  const { field, values, locked, onChange, first } = props
  const options = optionsOf(field)
  if (options.length > FEW) {
    return <Select {...common(props)} data={options} value={values[0] ?? null} disabled={locked} clearable searchable clearButtonProps={{ 'aria-label': t('common.clear') }} comboboxProps={INSIDE} onChange={(v) => onChange(v ? [v] : [], true)} />
  }
  const target = values[0] ?? options[0]?.value
  return (
    <Radio.Group {...common(props)} value={values[0] ?? ''} onChange={(v) => onChange([v], true)}>
      <Group gap="xs" mt={6} className="j-options">
        {options.map((o) => (
          <Radio key={o.value} value={o.value} label={o.label} disabled={locked} data-autofocus={(first && o.value === target) || undefined} />
        ))}
        {values.length > 0 && !locked && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([], true)}>
            {t('form.erase')}
          </Button>
        )}
      </Group>
    </Radio.Group>
  )
}

function ChoicesInput(props: Props) {
  const { field, values, locked, onChange, first } = props
  return (
    <Checkbox.Group {...common(props)} value={values} onChange={(v) => onChange(v, true)}>
      <Stack gap={6} mt={6}>
        {field.options.map((o, i) => (
          <Checkbox key={o} value={o} label={o} disabled={locked} data-autofocus={(first && i === 0) || undefined} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function LinksInput(props: Props) {
  const { values, links, locked, onChange, first } = props
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const row of links?.rows ?? []) {
    const group = row.sectionLabel ?? ''
    groups.set(group, [...(groups.get(group) ?? []), { value: row.key, label: row.label }])
  }
  const gone = values.filter((v) => !links?.rows.some((r) => r.key === v)).map((v) => ({ value: v, label: t('form.gone') }))
  const data = groups.size === 1 && groups.has('') ? [...groups.get('')!, ...gone] : [...[...groups].map(([group, items]) => ({ group: group || t('form.otherRows'), items })), ...gone]
  return <MultiSelect {...common(props)} data={data} value={values} disabled={locked} searchable hidePickedOptions nothingFoundMessage={t('common.nothingFound')} comboboxProps={INSIDE} data-autofocus={first || undefined} onChange={(v) => onChange(v, true)} />
}
