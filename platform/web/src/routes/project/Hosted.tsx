import type { SessionRow } from '~/api'
import { t } from '~/i18n'
import { hostsBelow } from './hosts'
import { useEngagement } from './ProjectLayout'

/** How often each member receives the others. Absent while nobody may choose: the alerts of the course say what is asked for. */
export function Hosted({ sessions }: { sessions: SessionRow[] }) {
  const { tree } = useEngagement()
  const hostable = sessions.filter((s) => s.hostable || s.host)
  if (hostable.length === 0) return null
  const members = [...new Map(hostable.flatMap((s) => hostsBelow(tree, s.node.id)).map((n) => [n.id, n.label]))]
  const times = (node: string) => hostable.filter((s) => s.host?.id === node).length
  return (
    <section className="j-hosted" aria-label={t('session.hosted')}>
      <h2>{t('session.hosted')}</h2>
      <ul className="j-plain-list">
        {members.map(([node, label]) => (
          <li key={node}>
            {label} <strong>{t('session.times', { count: times(node) })}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
