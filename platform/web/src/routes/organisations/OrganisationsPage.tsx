import { Button, Pagination, TextInput } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Organisation, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { identifiersOf } from '~/components/OrganisationPicker'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'
import { ImportModal } from './ImportModal'
import { NewOrganisationModal } from './NewOrganisationModal'

export function OrganisationsPage() {
  const space = useSpace()
  const { q, page = 0 } = useSearch({ from: '/e/$slug/etablissements' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q ?? '')
  const [search] = useDebouncedValue(typed, 300)
  const [creating, create] = useDisclosure(false)
  const [importing, imports] = useDisclosure(false)
  const list = useQuery({ ...queries.organisations(space.slug, q ?? '', page), placeholderData: keepPreviousData })
  const [sorting, setSorting] = useState([{ id: 'name', desc: false }])
  useEffect(() => {
    if (search !== (q ?? '')) void navigate({ to: '.', search: { q: search || undefined }, replace: true })
  }, [search]) // only what is typed drives the address, never the reverse
  const manages = space.can('MANAGE_ORGANISATIONS')
  return (
    <>
      <PageTitle
        title={t('organisation.title')}
        tab={`${t('organisation.title')} · ${space.name}`}
        lead={t('organisation.lead')}
        actions={
          manages && (
            <>
              <Button variant="default" onClick={imports.open}>
                {t('organisation.import')}
              </Button>
              <Button onClick={create.open}>{t('organisation.create')}</Button>
            </>
          )
        }
      />
      <TextInput type="search" label={t('organisation.search')} description={t('organisation.searchHelp')} maw={460} mb="md" value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
      <Async
        query={list}
        isEmpty={(data) => data.items.length === 0}
        empty={q ? { title: t('common.nothingFound'), text: t('organisation.notFoundHelp') } : { title: t('organisation.none'), text: t(manages ? 'organisation.noneManage' : 'organisation.noneHelp') }}
      >
        {(data) => (
          <>
            <DataTable
              name="etablissements"
              part={data.total > data.size}
              caption={t('organisation.title')}
              columns={COLUMNS}
              rows={data.items}
              rowKey={(r) => r.id}
              sorting={sorting}
              onSorting={setSorting}
              summary={
                <p role="status" className="j-count">
                  {t('organisation.count', { count: data.total })}
                </p>
              }
            />
            {data.total > data.size && (
              <Pagination
                mt="lg"
                total={Math.ceil(data.total / data.size)}
                value={page + 1}
                onChange={(p) => void navigate({ to: '.', search: { q, page: p - 1 || undefined } })}
                getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
                getItemProps={(p) => ({ 'aria-label': t('pages.page', { page: p }) })}
              />
            )}
          </>
        )}
      </Async>
      <NewOrganisationModal slug={space.slug} opened={creating} onClose={create.close} />
      {importing && <ImportModal slug={space.slug} onClose={imports.close} />}
    </>
  )
}

const COLUMNS: Column<Organisation>[] = [
  {
    id: 'name',
    header: t('organisation.name'),
    wide: true,
    sort: (r) => r.name,
    cell: (r) => (
      <>
        <strong>{r.name}</strong>
        {r.warnings?.map((w) => (
          <span key={w} className="j-sub j-warn">
            {w}
          </span>
        ))}
      </>
    ),
  },
  { id: 'ids', header: t('organisation.identifiers'), sort: (r) => r.identifiers[0]?.value, cell: (r) => identifiersOf(r) || <span className="j-none">{t('organisation.noIdentifier')}</span> },
  { id: 'kind', header: t('organisation.kind'), sort: (r) => r.kindLabel ?? r.kind, cell: (r) => r.kindLabel ?? r.kind },
  { id: 'city', header: t('organisation.city'), sort: (r) => r.city, cell: (r) => [r.city, r.department && `(${r.department})`].filter(Boolean).join(' ') },
]
