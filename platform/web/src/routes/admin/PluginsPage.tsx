import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type PluginRow, queries } from '~/api'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { InstallModal } from './InstallModal'
import { isFaulty, programmesOf } from './programmes'
import { PluginSwitch } from './PluginSwitch'
import { SpacesOfPlugin } from './SpacesOfPlugin'

const TONE = { STARTED: 'ok', REFUSED: 'late', FAILED: 'late', DISABLED: 'info' } as const

/** Installed programmes, each with its versions: their state, why one was refused, who signed it, and where it is switched on. */
export function PluginsPage() {
  const plugins = useQuery(queries.adminPlugins())
  const [installing, install] = useDisclosure(false)
  return (
    <>
      <PageTitle title={t('admin.programmes')} tab={`${t('admin.programmes')} · ${t('admin.title')}`} lead={t('admin.programmesLead')} actions={plugins.data && <Button onClick={install.open}>{t('admin.install')}</Button>} />
      <Async query={plugins} empty={{ title: t('admin.noPlugin'), text: t('admin.noPluginHelp') }}>
        {(list) => (
          <ul className="j-plain-list j-stack">
            {programmesOf(list).map((versions) => (
              <li key={versions[0].id} className={versions.some(isFaulty) ? 'j-panel is-late' : 'j-panel'}>
                <Programme versions={versions} />
              </li>
            ))}
          </ul>
        )}
      </Async>
      {installing && <InstallModal onClose={install.close} />}
    </>
  )
}

/** Newest version first: it is the one that new projects take. */
function Programme({ versions }: { versions: PluginRow[] }) {
  const [newest] = versions
  const inService = versions.find((v) => v.state === 'STARTED')
  return (
    <>
      <Text component="h2" fw={650} fz="lg">
        {newest.title || newest.file}
      </Text>
      {newest.description && <Text maw={720}>{newest.description}</Text>}
      {newest.provider && (
        <Text fz="sm" c="dimmed">
          {t('admin.provider', { provider: newest.provider })}
        </Text>
      )}
      {versions.map((v) => (
        <Version key={v.file} version={v} several={versions.length > 1} current={v === inService} />
      ))}
      {inService && <SpacesOfPlugin plugin={inService} />}
      <PluginSwitch versions={versions} />
    </>
  )
}

function Version({ version: v, several, current }: { version: PluginRow; several: boolean; current: boolean }) {
  return (
    <section className="j-version" aria-label={`${v.title || v.file} ${v.version}`.trim()}>
      <div className="j-gate-head">
        <Text fw={600}>
          {v.version ? t('admin.versionIs', { version: v.version }) : t('admin.unreadable')}
          {several && v.state === 'STARTED' && <span className="j-level">{t(current ? 'admin.forNew' : 'admin.forRunning')}</span>}
        </Text>
        <State tone={TONE[v.state]}>{t(`admin.state_${v.state}`)}</State>
      </div>
      {v.reason && (
        <ul className="j-plain-list">
          {v.reason.split('\n').map((line) => (
            <li key={line} className={isFaulty(v) ? 'j-late-text' : undefined}>
              {line}
            </li>
          ))}
        </ul>
      )}
      <dl className="j-facts j-facts-row">
        <div>
          <dt>{t('admin.signer')}</dt>
          <dd>{v.signer ? t('admin.signedBy', { signer: v.signer }) : t('admin.unsigned')}</dd>
        </div>
        <div>
          <dt>{t('admin.content')}</dt>
          <dd>{v.signer ? t(v.declaredOnly ? 'admin.declared' : 'admin.withCode') : t('admin.notRead')}</dd>
        </div>
        <div>
          <dt>{t('admin.file')}</dt>
          <dd className="j-hash">{v.file}</dd>
        </div>
      </dl>
    </section>
  )
}
