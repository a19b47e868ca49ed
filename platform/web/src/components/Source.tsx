import { Alert, List, Stack, Text } from '@mantine/core'
import type { SourceRef, Warning } from '~/api'
import { t } from '~/i18n'

/** Where a value comes from; what no text fixes says so and cites nothing. */
export function Source({ source }: { source: SourceRef }) {
  if (source.proposal) return <span className="j-proposal">{t('source.proposal')}</span>
  return (
    <cite className="j-source">
      {source.label}
      {source.article ? `, ${/^\d/.test(source.article) ? 'art. ' : ''}${source.article}` : ''}
    </cite>
  )
}

/** Points the texts leave open or contradict. */
export function Warnings({ warnings, title }: { warnings?: Warning[] | null; title: string }) {
  if (!warnings?.length) return null
  return (
    <Alert variant="light" color="yellow" title={title} className="j-warnings">
      <List spacing={8}>
        {warnings.map((w) => (
          <List.Item key={`${w.code} ${w.message}`}>
            <Stack gap={0}>
              <Text>{w.message}</Text>
              <Text fz="xs" c="dimmed">
                {w.code}
                {w.code && w.source && !w.source.proposal && ' · '}
                {w.source && !w.source.proposal && <Source source={w.source} />}
              </Text>
            </Stack>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
