import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { Invitation } from '~/api'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

/** An invitation link, shown once to the person who invites. */
export function OnceLink({ invitation, timeZone }: { invitation: Invitation; timeZone: string }) {
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <Alert variant="light" color="accent" title={t('invitation.once')} className="j-alert">
      <Text mb="sm">{t('invitation.onceHelp', { until: instant(invitation.expiresAt, timeZone) })}</Text>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('invitation.link')}
          value={invitation.url}
          readOnly
          style={{ flex: '1 1 240px' }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => clipboard.copy(invitation.url)}>{clipboard.copied ? t('invitation.copied') : t('invitation.copy')}</Button>
      </Group>
      <Text role="status" fz="sm" mt={4}>
        {clipboard.copied ? t('invitation.copiedStatus') : ''}
      </Text>
    </Alert>
  )
}
