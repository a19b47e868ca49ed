import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type SignInEvent } from '~/api'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

const COLUMNS: Column<SignInEvent>[] = [
  { id: 'at', header: t('admin.when'), sort: (e) => e.id, cell: (e) => instant(e.at, ZONE) },
  { id: 'what', header: t('admin.what'), sort: (e) => e.kindLabel, cell: (e) => <State tone={e.reasonLabel ? 'warn' : 'info'}>{e.kindLabel}</State> },
  { id: 'who', header: t('admin.account'), sort: (e) => e.name, cell: (e) => e.name ?? t('admin.nobody') },
  { id: 'provider', header: t('admin.identityProvider'), sort: (e) => e.provider, cell: (e) => e.provider ?? '–' },
  { id: 'reason', header: t('admin.why'), sort: (e) => e.reasonLabel, cell: (e) => e.reasonLabel ?? '–', wide: true },
]

/** Sign-ins, sign-outs and failures, the newest first; more on demand. */
export function SignInsPage() {
  const events = useInfiniteQuery(queries.adminSignIns())
  const [sorting, setSorting] = useState([{ id: 'at', desc: true }])
  return (
    <>
      <PageTitle title={t('admin.signIns')} tab={`${t('admin.signIns')} · ${t('admin.title')}`} lead={t('admin.signInsLead')} />
      <Async query={events} empty={{ title: t('admin.noSignIn'), text: t('admin.noSignInHelp') }} lines={7}>
        {(list) => (
          <>
            <DataTable caption={t('admin.signIns')} columns={COLUMNS} rows={list} rowKey={(e) => String(e.id)} sorting={sorting} onSorting={setSorting} />
            {events.hasNextPage && (
              <Button variant="default" mt="md" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
                {t('admin.olderSignIns')}
              </Button>
            )}
          </>
        )}
      </Async>
    </>
  )
}
