import { Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Organisation, type Person, queries, spaceCommands } from '~/api'
import { t } from '~/i18n'
import { ActionModal } from './ActionModal'
import { OrganisationPicker } from './OrganisationPicker'
import { fieldError } from './ProblemPanel'

interface Props {
  slug: string
  opened: boolean
  onClose: () => void
  onCreated: (person: Person) => void
}

const BLANK = { givenName: '', familyName: '', jobTitle: '', email: '' }

export function NewPersonModal({ slug, opened, onClose, onCreated }: Props) {
  const client = useQueryClient()
  const [card, setCard] = useState(BLANK)
  const [organisation, setOrganisation] = useState<Organisation | null>(null)
  const [tried, setTried] = useState(false)
  const create = useMutation({
    mutationFn: () =>
      spaceCommands(slug).createPerson({
        givenName: card.givenName.trim(),
        familyName: card.familyName.trim(),
        jobTitle: card.jobTitle.trim() || undefined,
        email: card.email.trim() || undefined,
        organisationId: organisation?.id,
      }),
    onSuccess: (person) => {
      client.setQueryData(queries.persons(slug).queryKey, (old: Person[] | undefined) => [...(old ?? []), person])
      void client.invalidateQueries({ queryKey: queries.persons(slug).queryKey })
      setCard(BLANK)
      setOrganisation(null)
      setTried(false)
      onCreated(person)
    },
  })
  const field = (name: keyof typeof BLANK, required = false) => ({
    value: card[name],
    required,
    error: (tried && required && !card[name].trim() ? t('common.required') : undefined) ?? fieldError(create.error, name),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setCard({ ...card, [name]: event.currentTarget.value }),
  })
  const submit = () => {
    setTried(true)
    if (card.givenName.trim() && card.familyName.trim()) create.mutate()
  }
  return (
    <ActionModal title={t('person.new')} verb={t('person.create')} opened={opened} onClose={onClose} onSubmit={submit} busy={create.isPending} error={create.error}>
      <Group grow align="flex-start">
        <TextInput label={t('person.givenName')} {...field('givenName', true)} data-autofocus />
        <TextInput label={t('person.familyName')} {...field('familyName', true)} />
      </Group>
      <TextInput label={t('person.jobTitle')} {...field('jobTitle')} />
      <OrganisationPicker slug={slug} label={t('person.organisation')} value={organisation} onChange={setOrganisation} />
      <TextInput label={t('person.email')} description={t('person.emailHelp')} type="email" {...field('email')} />
    </ActionModal>
  )
}
