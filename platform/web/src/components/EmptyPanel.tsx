import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

export function EmptyPanel({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className="j-panel j-empty" data-async="empty">
      <Text fw={650} fz="lg">
        {title}
      </Text>
      <Text c="dimmed" maw={560}>
        {text}
      </Text>
      {action}
    </div>
  )
}
