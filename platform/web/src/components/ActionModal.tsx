import { Button, Group, Modal, Stack } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { t } from '~/i18n'
import { ProblemAlert } from './ProblemPanel'

interface Props {
  title: string
  verb: string
  opened: boolean
  onClose: () => void
  onSubmit: () => void
  busy?: boolean
  disabled?: boolean
  danger?: boolean
  error?: unknown
  /** Where a table stands in it. */
  wide?: boolean
  children?: ReactNode
}

/** A form in a dialog: what was typed stays when the server refuses, and the refusal is said on top. */
export function ActionModal({ title, verb, opened, onClose, onSubmit, busy, disabled, danger, error, wide, children }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={wide ? 'min(1080px, 96vw)' : undefined}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation() // React events climb out of portals into the form that opened this dialog
          onSubmit()
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={error} />
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled} color={danger ? 'red.9' : undefined}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Closes a dialog once its write succeeded. */
export function useCloseOn(success: boolean, close: () => void) {
  useEffect(() => {
    if (success) close()
  }, [success]) // close changes at every render; only the success matters
}
