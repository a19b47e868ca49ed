import { List, Text, Title } from '@mantine/core'
import type { PublicCall } from '~/api'
import { State } from '~/components/State'
import { t } from '~/i18n'

/** What a call says and asks, the same for everyone. */
export function CallText({ call }: { call: PublicCall }) {
  return (
    <section className="j-panel" aria-label={t('applications.one')}>
      <p>
        <CallState call={call} />
      </p>
      <Text style={{ whiteSpace: 'pre-line' }}>{call.description}</Text>
      <dl className="j-facts">
        <Fact label={t('applications.closes')}>{call.closesText}</Fact>
        <Fact label={t('applications.deposit')}>{call.deposit}</Fact>
        <Fact label={t('applications.contact')}>{call.contact}</Fact>
      </dl>
      {call.changes.length > 0 && (
        <List mb="md">
          {call.changes.map((change) => (
            <List.Item key={change}>{change}</List.Item>
          ))}
        </List>
      )}
      <Asked title={t('applications.pieces')} items={call.pieces} />
      <Asked title={t('applications.commitments')} items={call.commitments} />
      <Asked title={t('applications.roles')} items={call.roles.map((role) => ({ ...role, required: true }))} />
    </section>
  )
}

/** The same where something else matters more: folded, with the deadline in sight. */
export function FoldedCall({ call }: { call: PublicCall }) {
  return (
    <details className="j-details">
      <summary>{t('applications.fold')}</summary>
      <CallText call={call} />
    </details>
  )
}

/** Whether a call runs, is past its deadline, or was ended. */
export function CallState({ call }: { call: { over: boolean; ended: boolean } }) {
  if (call.ended) return <State tone="info">{t('applications.ended')}</State>
  return <State tone={call.over ? 'warn' : 'ok'}>{t(call.over ? 'applications.over' : 'applications.running')}</State>
}

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Asked({ title, items }: { title: string; items: { code: string; label: string; required: boolean; help?: string | null; source?: string | null }[] }) {
  if (items.length === 0) return null
  return (
    <>
      <Title order={2} fz="h4" mt="md" mb="xs">
        {title}
      </Title>
      <List>
        {items.map((item) => (
          <List.Item key={item.code}>
            {item.label}
            {!item.required && ` (${t('applications.optional')})`}
            {item.help && <span className="j-sub">{item.help}</span>}
            {item.source && <span className="j-sub">{item.source}</span>}
          </List.Item>
        ))}
      </List>
    </>
  )
}
