import { Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { outsideCommands, type PluginRow, queries } from '~/api'
import { told } from '~/app/notify'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { ProblemAlert } from '~/components/ProblemPanel'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { InstallModal } from './InstallModal'
import { SpacesOfPlugin } from './SpacesOfPlugin'

const TONE = { STARTED: 'ok', REFUSED: 'late', FAILED: 'late', DISABLED: 'info' } as const

/** Installed programmes: their state, why one was refused, who signed it, and where it is switched on. */
export function PluginsPage() {
  const plugins = useQuery(queries.adminPlugins())
  const [installing, install] = useDisclosure(false)
  return (
    <>
      <PageTitle title={t('admin.programmes')} tab={`${t('admin.programmes')} · ${t('admin.title')}`} lead={t('admin.programmesLead')} actions={<Button onClick={install.open}>{t('admin.install')}</Button>} />
      <Async query={plugins} empty={{ title: t('admin.noPlugin'), text: t('admin.noPluginHelp') }}>
        {(list) => (
          <ul className="j-plain-list j-stack">
            {list.map((p) => (
              <li key={p.file} className={p.state === 'REFUSED' || p.state === 'FAILED' ? 'j-panel is-late' : 'j-panel'}>
                <Plugin plugin={p} />
              </li>
            ))}
          </ul>
        )}
      </Async>
      {installing && <InstallModal onClose={install.close} />}
    </>
  )
}

function Plugin({ plugin: p }: { plugin: PluginRow }) {
  return (
    <>
      <div className="j-gate-head">
        <Text component="h2" fw={650} fz="lg">
          {p.title || p.id || p.file}
        </Text>
        <State tone={TONE[p.state]}>{t(`admin.state_${p.state}`)}</State>
      </div>
      {p.reason && <Text className={p.state === 'DISABLED' ? undefined : 'j-late-text'}>{p.reason}</Text>}
      <dl className="j-facts j-facts-row">
        <div>
          <dt>{t('admin.version')}</dt>
          <dd>{p.version || t('admin.unknown')}</dd>
        </div>
        <div>
          <dt>{t('admin.signer')}</dt>
          <dd>{p.signer ?? t('admin.unsigned')}</dd>
        </div>
        <div>
          <dt>{t('admin.content')}</dt>
          <dd>{p.declaredOnly ? t('admin.declared') : t('admin.withCode')}</dd>
        </div>
        <div>
          <dt>{t('admin.file')}</dt>
          <dd className="j-hash">{p.file}</dd>
        </div>
      </dl>
      {p.state === 'STARTED' && <SpacesOfPlugin plugin={p} />}
      {(p.state === 'STARTED' || p.state === 'DISABLED') && <Switch plugin={p} />}
    </>
  )
}

function Switch({ plugin: p }: { plugin: PluginRow }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const verb = p.state === 'STARTED' ? 'disable' : 'enable'
  const change = useMutation({
    mutationFn: () => outsideCommands.setPluginState(p.id, verb),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['outside'] })
      setAsking(false)
      told(t(verb === 'disable' ? 'admin.disabled' : 'admin.enabled', { title: p.title }))
    },
  })
  return (
    <>
      <Button variant="default" size="sm" mt="sm" loading={change.isPending} onClick={() => (verb === 'disable' ? setAsking(true) : change.mutate())} aria-label={t(`admin.${verb}Name`, { title: p.title })}>
        {t(`admin.${verb}`)}
      </Button>
      {verb === 'enable' && <ProblemAlert error={change.error} />}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('admin.disableName', { title: p.title })}>
        <ProblemAlert error={change.error} />
        <Text mb="lg">{t('admin.disableHelp', { count: p.enabledSpaces.length })}</Text>
        <Button color="red.9" loading={change.isPending} onClick={() => change.mutate()}>
          {t('admin.disable')}
        </Button>
      </Modal>
    </>
  )
}
