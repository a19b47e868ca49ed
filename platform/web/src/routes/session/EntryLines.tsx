import { Text } from '@mantine/core'
import type { SessionEntry } from '~/api'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'

/** What the meeting opened in registers, as it stands there today. */
export function EntryLines({ entries }: { entries: SessionEntry[] }) {
  if (entries.length === 0) return <Text c="dimmed">{t('desk.noEntry')}</Text>
  return (
    <SmallTable
      caption={t('desk.entriesCaption')}
      headers={[t('desk.entry'), t('session.node'), t('register.owner'), t('register.dueOn'), t('plan.state')]}
      rows={entries.map((e) => ({ key: e.id, cells: [`${e.number} ${e.title}`, e.node.label, e.owner ?? t('register.noOwner'), e.dueOn ? plainDay(e.dueOn) : t('register.noDue'), e.state] }))}
    />
  )
}
