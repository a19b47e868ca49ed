import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ApiError, onSignedOut } from '~/api'
import { router } from '~/router'
import { AccentContext } from './accentContext'
import { Notices } from './Notices'
import { resolver, themeOf } from './theme'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only a network or a server out of breath is worth one more try; refusals are answers.
      retry: (count, error) => count < 1 && error instanceof ApiError && [0, 502, 503].includes(error.status),
      retryDelay: 600,
    },
  },
})

onSignedOut(() => {
  if (router.state.location.pathname === '/') return
  const back = router.state.location.href
  client.clear()
  void router.navigate({ to: '/', search: { retour: back } })
})

export function App() {
  const [accent, setAccent] = useState<string | null>(null)
  const theme = useMemo(() => themeOf(accent), [accent])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <AccentContext value={setAccent}>
          <Notices />
          <RouterProvider router={router} />
        </AccentContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
