import { Text } from '@mantine/core'
import type { HistoryEntry } from '~/api'
import { useSpace } from '~/app/space'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

/** What happened, newest first. */
export function HistoryList({ entries }: { entries: HistoryEntry[] }) {
  const { timeZone } = useSpace()
  return (
    <ol className="j-plain-list j-history">
      {[...entries]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((e) => (
          <li key={e.id}>
            <Text fw={600}>{e.what}</Text>
            {e.detail && <Text>{e.detail}</Text>}
            <Text fz="sm" c="dimmed">
              {[e.subject, t('common.byOn', { who: e.who, when: instant(e.at, timeZone) })].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
    </ol>
  )
}
