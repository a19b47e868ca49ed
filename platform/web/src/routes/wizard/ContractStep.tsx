import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { Organisation, PartyDef } from '~/api'
import { OrganisationPicker } from '~/components/OrganisationPicker'
import { t } from '~/i18n'
import { NewOrganisationModal } from '../organisations/NewOrganisationModal'
import { fieldId } from './ErrorSummary'
import type { StepProps } from './StepView'

/** The contract, if there is one, and its parties. */
export function ContractStep({ draft, setDraft, definition, slug, errors }: StepProps) {
  const [creating, setCreating] = useState<PartyDef | null>(null)
  const contract = draft.contract
  const set = (change: Partial<typeof contract>) => setDraft({ ...draft, contract: { ...contract, ...change } })
  const setParty = (quality: string, organisation: Organisation) => setDraft({ ...draft, parties: { ...draft.parties, [quality]: organisation } })
  return (
    <Stack gap="lg">
      {definition.contractKinds.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} maw={760}>
          <Select label={t('wizard.contractKind')} data={definition.contractKinds.map((k) => ({ value: k.code, label: k.label }))} value={contract.kind || null} allowDeselect={false} onChange={(v) => set({ kind: v ?? '' })} />
          <TextInput label={t('wizard.contractReference')} value={contract.reference} onChange={(e) => set({ reference: e.currentTarget.value })} />
          <TextInput type="date" label={t('wizard.notifiedOn')} value={contract.notifiedOn} onChange={(e) => set({ notifiedOn: e.currentTarget.value })} />
          <TextInput id={fieldId('endsOn')} type="date" label={t('wizard.endsOn')} value={contract.endsOn} error={errors.endsOn} onChange={(e) => set({ endsOn: e.currentTarget.value })} />
        </SimpleGrid>
      )}
      <Title order={3}>{t('wizard.parties')}</Title>
      {definition.parties.length === 0 && <Text c="dimmed">{t('wizard.noParty')}</Text>}
      {definition.parties.map((p) => (
        <Group key={p.quality} align="flex-start" gap="xs" maw={760}>
          <div style={{ flex: '1 1 260px' }}>
            <OrganisationPicker id={fieldId(p.quality)} slug={slug} label={p.label} required={p.required} value={draft.parties[p.quality] ?? null} error={errors[p.quality]} onChange={(o) => setParty(p.quality, o)} />
          </div>
          <Button variant="default" className="j-beside-field" onClick={() => setCreating(p)} aria-label={t('wizard.createParty', { label: p.label })}>
            {t('wizard.createOrganisation')}
          </Button>
        </Group>
      ))}
      <NewOrganisationModal slug={slug} opened={creating !== null} onClose={() => setCreating(null)} onCreated={(o) => creating && setParty(creating.quality, o)} />
    </Stack>
  )
}
