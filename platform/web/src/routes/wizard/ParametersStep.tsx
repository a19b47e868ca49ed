import { Button, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import type { Parameter } from '~/api'
import { Source, Warnings } from '~/components/Source'
import { t } from '~/i18n'
import { fieldId } from './ErrorSummary'
import type { StepProps } from './StepView'

type Value = string | number | boolean | null

/**
 * Every value the texts leave open, with where the proposed one comes from. Those the texts contradict come first;
 * the others, often many, are folded: keeping what is proposed is the usual answer.
 */
export function ParametersStep({ draft, setDraft, definition, errors }: StepProps) {
  if (definition.parameters.length === 0) return <Text c="dimmed">{t('wizard.noParameter')}</Text>
  const disputed = definition.parameters.filter((p) => p.warnings?.length)
  const others = definition.parameters.filter((p) => !p.warnings?.length)
  const entry = (p: Parameter) => (
    <Entry
      key={p.code}
      parameter={p}
      value={draft.parameters[p.code] ?? null}
      error={errors[p.code]}
      onChange={(value) => setDraft({ ...draft, parameters: { ...draft.parameters, [p.code]: value } })}
    />
  )
  return (
    <Stack gap="xl">
      <Text maw={720}>{t('wizard.parametersLead')}</Text>
      {disputed.map(entry)}
      {others.length > 0 && (
        <details className="j-details" open={disputed.length === 0 || others.some((p) => errors[p.code]) || undefined}>
          <summary>{t('wizard.otherParameters', { count: others.length })}</summary>
          <Stack gap="xl" mt="md">
            {others.map(entry)}
          </Stack>
        </details>
      )}
      <Warnings warnings={definition.warnings} title={t('wizard.definitionWarnings')} />
    </Stack>
  )
}

function Entry({ parameter: p, value, error, onChange }: FieldProps) {
  return (
    <div className="j-parameter">
      <Field parameter={p} value={value} error={error} onChange={onChange} />
      <Text fz="sm" c="dimmed" mt={4}>
        {p.source ? <Source source={p.source} /> : t('why.noSource')}
        {value !== p.value && ` · ${t('wizard.changed', { value: shown(p, p.value) })}`}
      </Text>
      {p.warnings?.length ? (
        <div className="j-parameter-warnings">
          <Warnings warnings={p.warnings} title={t('wizard.contradiction')} />
        </div>
      ) : null}
      {p.alternatives?.map((a) => (
        <div key={String(a.value)} className="j-alternative">
          <Text fz="sm">
            {a.label} {a.source && <Source source={a.source} />}
          </Text>
          <Button variant="default" size="compact-sm" disabled={value === a.value} onClick={() => onChange(a.value)} aria-label={t('wizard.takeName', { value: shown(p, a.value), label: p.label })}>
            {value === a.value ? t('wizard.taken', { value: shown(p, a.value) }) : t('wizard.take', { value: shown(p, a.value) })}
          </Button>
        </div>
      ))}
    </div>
  )
}

export function shown(parameter: Parameter, value: Value | undefined): string {
  const option = parameter.options?.find((o) => o.value === value)
  if (option) return option.label
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  const text = typeof value === 'number' ? value.toLocaleString('fr-FR') : String(value ?? '')
  return parameter.unit ? `${text} ${parameter.unit}` : text
}

export interface FieldProps { parameter: Parameter; value: Value; error?: string; onChange: (value: Value) => void }

export function Field({ parameter: p, value, error, onChange }: FieldProps) {
  const common = { id: fieldId(p.code), label: p.unit ? `${p.label} (${p.unit})` : p.label, description: p.help ?? undefined, error, maw: 520 }
  if (p.options?.length) {
    return (
      <Select
        {...common}
        allowDeselect={false}
        data={p.options.map((o, i) => ({ value: String(i), label: o.source ? `${o.label} (${o.source.proposal ? t('source.proposal') : [o.source.label, o.source.article].filter(Boolean).join(', ')})` : o.label }))}
        value={String(p.options.findIndex((o) => o.value === value))}
        onChange={(index) => index !== null && onChange(p.options![Number(index)].value)}
      />
    )
  }
  if (p.type === 'BOOLEAN') return <Switch {...common} checked={value === true} onChange={(e) => onChange(e.currentTarget.checked)} />
  if (p.type === 'INTEGER' || p.type === 'DECIMAL') {
    return (
      <NumberInput {...common} required value={typeof value === 'number' ? value : ''} allowDecimal={p.type === 'DECIMAL'} decimalSeparator="," hideControls onChange={(v) => onChange(v === '' ? null : Number(v))} />
    )
  }
  return <TextInput {...common} required type={p.type === 'DATE' ? 'date' : 'text'} value={String(value ?? '')} onChange={(e) => onChange(e.currentTarget.value)} />
}
