import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '~/api'
import { t } from '~/i18n'
import { EmptyPanel } from './EmptyPanel'
import { PageTitle } from './PageTitle'
import { ForbiddenPanel, ProblemPanel } from './ProblemPanel'

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>
  /** What teaches the next step when there is nothing yet. Without it, data is always shown. */
  empty?: { title: string; text: string; action?: ReactNode }
  isEmpty?: (data: T) => boolean
  /** The page's h1 while its own is not known: on pages whose title comes with the data. RGAA 9.1. */
  heading?: string
  /** Lines of the placeholder. */
  lines?: number
  children: (data: T) => ReactNode
}

/** The four states of anything fetched (loading, empty, error, forbidden), the same on every page. */
export function Async<T>({ query, empty, isEmpty, heading, lines = 4, children }: Props<T>) {
  if (query.error) {
    return (
      <>
        {heading && <PageTitle title={heading} />}
        <Failed error={query.error} retry={() => void query.refetch()} />
      </>
    )
  }
  if (query.isPending || query.data === undefined) {
    return (
      <>
        {heading && <h1 className="j-hidden">{heading}</h1>}
        <Loading lines={lines} />
      </>
    )
  }
  const nothing = isEmpty ? isEmpty(query.data) : Array.isArray(query.data) && query.data.length === 0
  if (empty && nothing) return <EmptyPanel {...empty} />
  return <>{children(query.data)}</>
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  if (error instanceof ApiError && (error.status === 403 || error.status === 401)) return <ForbiddenPanel problem={error.problem} />
  return <ProblemPanel error={error} retry={retry} />
}

export function Loading({ lines }: { lines: number }) {
  return (
    <div role="status" data-async="loading" aria-busy="true">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Stack gap="sm" aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => (
          <Skeleton key={i} height={i === 0 ? 28 : 52} width={i === 0 ? '38%' : '100%'} />
        ))}
      </Stack>
    </div>
  )
}
