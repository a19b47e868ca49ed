import { List, Text } from '@mantine/core'
import type { CandidacySheet } from '~/api'
import { t } from '~/i18n'

/** What was asked for, and whether it came in time. */
export function Complements({ sheet }: { sheet: CandidacySheet }) {
  if (sheet.complements.length === 0) return null
  return (
    <List mt="sm">
      {sheet.complements.map((c) => (
        <List.Item key={c.dueText + c.request}>
          <Text span fw={600}>
            {t('candidacy.asked', { due: c.dueText })}
          </Text>
          {', '}
          {c.answered ? t(c.late ? 'candidacy.answeredLate' : 'candidacy.answered', { at: c.answeredText }) : t('candidacy.waiting')}
          <span className="j-sub">{c.request}</span>
        </List.Item>
      ))}
    </List>
  )
}
