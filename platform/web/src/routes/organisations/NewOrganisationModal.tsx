import { Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Organisation, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { finessProblem } from '~/lib/finess'

interface Props {
  slug: string
  opened: boolean
  onClose: () => void
  onCreated?: (organisation: Organisation) => void
}

const KINDS = ['SITE', 'LEGAL_BODY', 'OTHER'] as const
const BLANK = { name: '', kind: 'SITE', finess: '', siret: '', city: '' }

export function NewOrganisationModal({ slug, opened, onClose, onCreated }: Props) {
  const client = useQueryClient()
  const [card, setCard] = useState(BLANK)
  const [tried, setTried] = useState(false)
  const set = (name: keyof typeof BLANK, value: string) => setCard({ ...card, [name]: value })
  const finess = card.finess.replace(/\s/g, '').toUpperCase()
  const siret = card.siret.replace(/\s/g, '')
  const create = useMutation({
    mutationFn: () =>
      spaceCommands(slug).createOrganisation({
        name: card.name.trim(),
        kind: card.kind,
        city: card.city.trim() || undefined,
        identifiers: [...(finess ? [{ scheme: 'FINESS', value: finess }] : []), ...(siret ? [{ scheme: 'SIRET', value: siret }] : [])],
      }),
    onSuccess: async (organisation) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('organisation.created', { name: organisation.name }))
      setCard(BLANK)
      setTried(false)
      onCreated?.(organisation)
      onClose()
    },
  })
  const wrongFiness = finess ? finessProblem(finess) : null
  const wrongSiret = siret && !/^\d{14}$/.test(siret)
  const submit = () => {
    setTried(true)
    if (card.name.trim() && !wrongFiness && !wrongSiret) create.mutate()
  }
  return (
    <ActionModal title={t('organisation.create')} verb={t('organisation.createVerb')} opened={opened} onClose={onClose} onSubmit={submit} busy={create.isPending} error={create.error}>
      <TextInput label={t('organisation.name')} required value={card.name} error={tried && !card.name.trim() ? t('common.required') : fieldError(create.error, 'name')} onChange={(e) => set('name', e.currentTarget.value)} data-autofocus />
      <Select label={t('organisation.kind')} data={KINDS.map((k) => ({ value: k, label: t(`organisation.kind_${k}`) }))} value={card.kind} allowDeselect={false} onChange={(v) => v && set('kind', v)} />
      <TextInput
        label={t('organisation.finess')}
        description={t('organisation.finessHelp')}
        value={card.finess}
        error={tried && wrongFiness ? t(`organisation.finess_${wrongFiness}`) : fieldError(create.error, 'identifiers')}
        onChange={(e) => set('finess', e.currentTarget.value)}
      />
      <TextInput label={t('organisation.siret')} value={card.siret} inputMode="numeric" error={tried && wrongSiret ? t('organisation.siretForm') : undefined} onChange={(e) => set('siret', e.currentTarget.value)} />
      <TextInput label={t('organisation.city')} value={card.city} onChange={(e) => set('city', e.currentTarget.value)} />
    </ActionModal>
  )
}
