import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'

export function show(node: ReactNode) {
  return render(<MantineProvider env="test">{node}</MantineProvider>)
}
