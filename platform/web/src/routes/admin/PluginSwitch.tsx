import { Button, Modal, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { outsideCommands, type PluginRow } from '~/api'
import { told } from '~/app/notify'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { isFaulty } from './programmes'

/** Stops a programme for everyone, or takes it up again; a refused one is looked at anew. */
export function PluginSwitch({ versions }: { versions: PluginRow[] }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [{ id, title, file, enabledSpaces }] = versions
  const name = title || file
  const running = versions.some((v) => v.state === 'STARTED')
  const change = useMutation({
    mutationFn: (verb: 'enable' | 'disable') => outsideCommands.setPluginState(id, verb),
    onSuccess: async (after, verb) => {
      await client.invalidateQueries({ queryKey: ['outside'] })
      setAsking(false)
      told(t(verb === 'disable' ? 'admin.disabled' : after.some(isFaulty) ? 'admin.stillFaulty' : 'admin.enabled', { title: name }))
    },
  })
  return (
    <div className="j-switch">
      {versions.some((v) => v.state !== 'STARTED') && (
        <Button variant="default" size="sm" loading={change.isPending} onClick={() => change.mutate('enable')} aria-label={t(versions.some(isFaulty) ? 'admin.checkName' : 'admin.enableName', { title: name })}>
          {t(versions.some(isFaulty) ? 'admin.check' : 'admin.enable')}
        </Button>
      )}
      {running && (
        <Button variant="default" size="sm" loading={change.isPending} onClick={() => setAsking(true)} aria-label={t('admin.disableName', { title: name })}>
          {t('admin.disable')}
        </Button>
      )}
      {!asking && <ProblemAlert error={change.error} />}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('admin.disableName', { title: name })}>
        <ProblemAlert error={change.error} />
        <Text mb="lg">{t('admin.disableHelp', { count: enabledSpaces.length })}</Text>
        <Button color="red.9" loading={change.isPending} onClick={() => change.mutate('disable')}>
          {t('admin.disable')}
        </Button>
      </Modal>
    </div>
  )
}
