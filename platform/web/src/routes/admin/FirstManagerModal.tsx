import { Modal, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AdminSpace, outsideCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { OnceLink } from '~/components/OnceLink'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

export function FirstManagerModal({ space, onClose }: { space: AdminSpace; onClose: () => void }) {
  const [givenName, setGiven] = useState('')
  const [familyName, setFamily] = useState('')
  const [tried, setTried] = useState(false)
  const invite = useMutation({
    mutationFn: () => outsideCommands.inviteFirstManager(space.slug, { givenName: givenName.trim(), familyName: familyName.trim(), role: 'PROGRAMME_LEAD' }),
  })
  const title = t('admin.inviteName', { name: space.name })
  if (invite.data) {
    return (
      <Modal opened onClose={onClose} title={title}>
        <OnceLink invitation={invite.data} timeZone={space.timeZone} />
      </Modal>
    )
  }
  const missing = (value: string) => (tried && !value.trim() ? t('common.required') : undefined)
  return (
    <ActionModal
      title={title}
      verb={t('admin.makeLink')}
      opened
      onClose={onClose}
      busy={invite.isPending}
      error={invite.error}
      onSubmit={() => {
        setTried(true)
        if (givenName.trim() && familyName.trim()) invite.mutate()
      }}
    >
      <Text>{t('admin.inviteHelp')}</Text>
      <TextInput label={t('person.givenName')} required value={givenName} error={missing(givenName) ?? fieldError(invite.error, 'givenName')} onChange={(e) => setGiven(e.currentTarget.value)} data-autofocus />
      <TextInput label={t('person.familyName')} required value={familyName} error={missing(familyName) ?? fieldError(invite.error, 'familyName')} onChange={(e) => setFamily(e.currentTarget.value)} />
    </ActionModal>
  )
}
