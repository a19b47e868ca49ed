import { Checkbox, Stack, Text, TextInput, Title } from '@mantine/core'
import { Source, Warnings } from '~/components/Source'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { slot } from './draft'
import { fieldId } from './ErrorSummary'
import type { StepProps } from './StepView'

/** One date per declared origin and node of its level; the calendar is counted from these. */
export function DatesStep({ draft, setDraft, definition, errors }: StepProps) {
  const set = (name: string, change: Partial<{ date: string; actual: boolean }>) =>
    setDraft({ ...draft, origins: { ...draft.origins, [name]: { ...(draft.origins[name] ?? { date: '', actual: false }), ...change } } })
  return (
    <Stack gap="xl">
      <Text maw={720}>{t('wizard.datesLead')}</Text>
      {definition.origins.map((o) => {
        const nodes = draft.nodes.filter((n) => n.level === o.level)
        return (
          <section key={o.code} aria-label={o.label}>
            <Title order={3}>
              {o.label}
              <span className="j-level">{o.code}</span>
            </Title>
            {(o.help || o.source) && (
              <Text c="dimmed" fz="sm" mb="sm" maw={720}>
                {o.help} {o.source && <Source source={o.source} />}
              </Text>
            )}
            <Warnings warnings={o.warnings} title={t('wizard.contradiction')} />
            <Stack gap="md">
              {nodes.map((n) => {
                const name = slot(o.code, n.key)
                const value = draft.origins[name]
                return (
                  <div key={n.key} className="j-origin-field">
                    <TextInput
                      id={fieldId(name)}
                      type="date"
                      label={n.label || o.label}
                      required={o.required}
                      value={value?.date ?? ''}
                      error={errors[name]}
                      description={value?.date && /^\d{4}-\d\d-\d\d$/.test(value.date) ? longDay(value.date) : undefined}
                      inputWrapperOrder={['label', 'input', 'description', 'error']}
                      onChange={(e) => set(name, { date: e.currentTarget.value })}
                    />
                    <Checkbox label={t('origin.isActual')} checked={value?.actual ?? false} onChange={(e) => set(name, { actual: e.currentTarget.checked })} />
                  </div>
                )
              })}
            </Stack>
          </section>
        )
      })}
    </Stack>
  )
}
