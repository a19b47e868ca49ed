import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { t } from '~/i18n'
import type { FieldsProps } from './FactsModal'
import { DEGREES } from './rating'

/** What the kind of register adds: degrees and prevention of a risk, first day and order of an action. */
export function KindFields(props: FieldsProps) {
  const { kind } = props.content.register
  if (kind === 'RISK') return <RiskFields {...props} />
  return kind === 'ACTION' ? <ActionFields {...props} /> : null
}

function RiskFields({ draft, set, error }: FieldsProps) {
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select label={t('register.probability')} {...clear} data={DEGREES.map((d) => ({ value: String(d), label: t(`register.probability${d}`) }))} value={draft.probability} error={error('probability')} onChange={(v) => set({ probability: v })} />
        <Select label={t('register.impact')} {...clear} data={DEGREES.map((d) => ({ value: String(d), label: t(`register.impact${d}`) }))} value={draft.impact} error={error('impact')} onChange={(v) => set({ impact: v })} />
      </SimpleGrid>
      <Textarea label={t('register.prevention')} autosize minRows={2} maxLength={4000} value={draft.prevention} error={error('prevention')} onChange={(e) => set({ prevention: e.currentTarget.value })} />
    </>
  )
}

function ActionFields({ draft, content, entry, set, error }: FieldsProps) {
  const others = content.entries.filter((e) => e.id !== entry?.id && (!e.ended || draft.dependsOn.includes(e.id)))
  return (
    <>
      <TextInput type="date" label={t('register.startsOn')} value={draft.startsOn} error={error('startsOn')} onChange={(e) => set({ startsOn: e.currentTarget.value })} />
      <MultiSelect label={t('register.dependsOn')} description={t('register.dependsHelp')} inputWrapperOrder={['label', 'input', 'description', 'error']} searchable data={others.map((e) => ({ value: e.id, label: `${e.number} ${e.title}` }))} value={draft.dependsOn} error={error('dependsOn')} onChange={(v) => set({ dependsOn: v })} />
    </>
  )
}
