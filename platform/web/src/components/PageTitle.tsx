import { Group, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'

interface Props {
  title: string
  /** Shorter or longer words for the browser's tab. */
  tab?: string
  lead?: ReactNode
  actions?: ReactNode
}

/** The h1 of a page, its browser title, and the one place for the page's own buttons. */
export function PageTitle({ title, tab, lead, actions }: Props) {
  useDocumentTitle(tab ?? title)
  return (
    <Group justify="space-between" align="flex-start" mb="xl" gap="md" className="j-page-title">
      <div>
        <Title order={1} tabIndex={-1} data-page-heading>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" mt={6} maw={720} component="div">
            {lead}
          </Text>
        )}
      </div>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  )
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Jalon`
  }, [title])
}
