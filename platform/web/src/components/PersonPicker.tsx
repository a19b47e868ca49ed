import { Button, Group, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type Person, queries } from '~/api'
import { t } from '~/i18n'
import { NewPersonModal } from './NewPersonModal'

interface Props {
  slug: string
  label: string
  description?: string
  value: string | null
  onChange: (person: Person | null) => void
  error?: string
  required?: boolean
}

export const fullName = (p: Pick<Person, 'familyName' | 'givenName'>) => `${p.givenName} ${p.familyName}`

/** Picks a card of the space, or makes one without leaving the form. */
export function PersonPicker({ slug, label, description, value, onChange, error, required }: Props) {
  const persons = useQuery(queries.persons(slug))
  const [opened, { open, close }] = useDisclosure(false)
  const data = (persons.data ?? []).map((p) => ({ value: p.id, label: [fullName(p), p.organisation?.name].filter(Boolean).join(' · ') }))
  return (
    <>
      <Group align="flex-end" gap="xs" wrap="wrap">
        <Select
          label={label}
          description={description}
          data={data}
          value={value}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          required={required}
          error={error ?? (persons.error ? t('person.pickFailed') : undefined)}
          placeholder={t('person.pickPlaceholder')}
          nothingFoundMessage={t('person.pickNone')}
          onChange={(id) => onChange(persons.data?.find((p) => p.id === id) ?? null)}
          style={{ flex: '1 1 220px' }}
        />
        <Button variant="default" onClick={open} aria-label={t('person.newFor', { label })}>
          {t('person.newShort')}
        </Button>
      </Group>
      <NewPersonModal
        slug={slug}
        opened={opened}
        onClose={close}
        onCreated={(person) => {
          close()
          onChange(person)
        }}
      />
    </>
  )
}
