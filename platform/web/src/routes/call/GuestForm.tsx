import { Button, Checkbox, Fieldset, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Applicant, type CandidacyContact, type GuestCandidacy, outsideCommands, queries } from '~/api'
import { told } from '~/app/notify'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'

interface Props { secret: string; data: GuestCandidacy; onSaved: (fresh: GuestCandidacy) => void }

/** Organisation, persons and commitments, saved together and resumable. */
export function GuestForm({ secret, data, onSaved }: Props) {
  const [organisation, setOrganisation] = useState<Applicant | null>(data.candidacy.organisation ?? null)
  const [contacts, setContacts] = useState<CandidacyContact[]>(() =>
    data.call.roles.map((role) => data.candidacy.contacts.find((c) => c.role === role.code) ?? { role: role.code, familyName: '', givenName: '' }),
  )
  const [commitments, setCommitments] = useState(data.candidacy.commitments)
  const save = useMutation({
    mutationFn: () =>
      outsideCommands.saveCandidacy(secret, { organisationId: organisation?.id, contacts: contacts.filter((c) => c.familyName.trim() || c.givenName.trim()), commitments }),
    onSuccess: (fresh) => {
      onSaved(fresh)
      told(t('candidacy.saved'))
    },
  })
  const change = (role: string, part: Partial<CandidacyContact>) => setContacts((all) => all.map((c) => (c.role === role ? { ...c, ...part } : c)))
  return (
    <form
      className="j-panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="lg">
        <ProblemAlert error={save.error} />
        <Fieldset legend={t('candidacy.organisation')}>
          <Choice secret={secret} chosen={organisation} onChoose={setOrganisation} />
        </Fieldset>
        {data.call.roles.map((role) => (
          <Fieldset key={role.code} legend={role.label}>
            {role.help && <Text c="dimmed">{role.help}</Text>}
            <Person contact={contacts.find((c) => c.role === role.code)!} onChange={(part) => change(role.code, part)} />
          </Fieldset>
        ))}
        <Checkbox.Group label={t('applications.commitments')} value={commitments} onChange={setCommitments}>
          <Stack gap="xs" mt="xs">
            {data.call.commitments.map((c) => (
              <Checkbox key={c.code} value={c.code} label={c.label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('candidacy.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Person({ contact, onChange }: { contact: CandidacyContact; onChange: (part: Partial<CandidacyContact>) => void }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label={t('candidacy.familyName')} value={contact.familyName} onChange={(e) => onChange({ familyName: e.currentTarget.value })} />
      <TextInput label={t('candidacy.givenName')} value={contact.givenName} onChange={(e) => onChange({ givenName: e.currentTarget.value })} />
      <TextInput label={t('candidacy.jobTitle')} value={contact.jobTitle ?? ''} onChange={(e) => onChange({ jobTitle: e.currentTarget.value })} />
      <TextInput type="email" label={t('candidacy.email')} value={contact.email ?? ''} onChange={(e) => onChange({ email: e.currentTarget.value })} />
    </SimpleGrid>
  )
}

function Choice({ secret, chosen, onChoose }: { secret: string; chosen: Applicant | null; onChoose: (organisation: Applicant) => void }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery({ ...queries.applicants(secret, asked), enabled: asked !== '' })
  return (
    <Stack gap="sm">
      <Text role="status">{chosen && t('candidacy.chosen', { name: [chosen.name, chosen.finess, chosen.town].filter(Boolean).join(' · ') })}</Text>
      <Group align="end">
        <TextInput type="search" label={t('candidacy.search')} style={{ flex: 1 }} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
        <Button variant="default" loading={found.isFetching} onClick={() => setAsked(typed.trim())}>
          {t('candidacy.searchVerb')}
        </Button>
      </Group>
      <ProblemAlert error={found.error} />
      {found.data?.length === 0 && <Text role="status">{t('candidacy.noResult')}</Text>}
      {found.data && found.data.length > 0 && (
        <Radio.Group
          label={t('candidacy.choose')}
          value={chosen?.id ?? ''}
          onChange={(id) => {
            const organisation = found.data.find((o) => o.id === id)
            if (organisation) onChoose(organisation)
          }}
        >
          <Stack gap="xs" mt="xs">
            {found.data.map((o) => (
              <Radio key={o.id} value={o.id} label={[o.name, o.finess, o.town].filter(Boolean).join(' · ')} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
