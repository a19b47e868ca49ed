import { Button, Modal, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { t } from '~/i18n'
import { OnceLink } from './OnceLink'
import { ProblemAlert } from './ProblemPanel'

interface Props { slug: string; personId: string; name: string; again?: boolean }

/** Makes an invitation link and shows it, once. */
export function InviteButton({ slug, personId, name, again }: Props) {
  const client = useQueryClient()
  const { timeZone } = useSpace()
  const invite = useMutation({ mutationFn: () => spaceCommands(slug).invite(personId) })
  const close = () => {
    invite.reset()
    void client.invalidateQueries({ queryKey: ['space', slug] })
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={invite.isPending} onClick={() => invite.mutate()} aria-label={t('invitation.inviteName', { name })}>
        {again ? t('invitation.again') : t('invitation.invite')}
      </Button>
      <Modal opened={invite.isSuccess || invite.isError} onClose={close} title={t('invitation.inviteName', { name })}>
        <Stack>
          <ProblemAlert error={invite.error} />
          {invite.data && <OnceLink invitation={invite.data} timeZone={timeZone} />}
        </Stack>
      </Modal>
    </>
  )
}
