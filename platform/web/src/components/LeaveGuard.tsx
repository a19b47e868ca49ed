import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { t } from '~/i18n'

/** Asks before an unfinished form is left, by a link, the back button or closing the tab. */
export function LeaveGuard({ dirty, text }: { dirty: boolean; text?: string }) {
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true })
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={() => blocker.reset?.()} title={t('leave.title')}>
      <Text mb="lg">{text ?? t('leave.text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('leave.leave')}
        </Button>
        <Button onClick={() => blocker.reset?.()}>{t('leave.stay')}</Button>
      </Group>
    </Modal>
  )
}
