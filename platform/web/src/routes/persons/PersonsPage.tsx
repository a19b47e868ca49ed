import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Person, queries } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { InviteButton } from '~/components/InviteButton'
import { NewPersonModal } from '~/components/NewPersonModal'
import { PageTitle } from '~/components/PageTitle'
import { fullName } from '~/components/PersonPicker'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { matches } from '~/lib/words'

export function PersonsPage() {
  const space = useSpace()
  const persons = useQuery(queries.persons(space.slug))
  const [opened, { open, close }] = useDisclosure(false)
  const [q, setQ] = useState('')
  const [sorting, setSorting] = useState([{ id: 'name', desc: false }])
  const manages = space.can('MANAGE_PEOPLE')
  const columns = useMemo(() => columnsOf(space.slug, manages), [space.slug, manages])
  const create = manages && <Button onClick={open}>{t('person.new')}</Button>
  return (
    <>
      <PageTitle title={t('person.title')} tab={`${t('person.title')} · ${space.name}`} lead={t('person.lead')} actions={persons.data?.length ? create : undefined} />
      <Async query={persons} empty={{ title: t('person.none'), text: t('person.noneHelp'), action: create }}>
        {(list) => {
          const rows = list.filter((p) => matches(q, fullName(p), p.jobTitle, p.organisation?.name))
          return (
            <>
              <TextInput type="search" label={t('person.search')} maw={460} mb="md" value={q} onChange={(e) => setQ(e.currentTarget.value)} />
              <DataTable
                name="personnes"
                caption={t('person.title')}
                columns={columns}
                rows={rows}
                rowKey={(r) => r.id}
                sorting={sorting}
                onSorting={setSorting}
                summary={
                  <p role="status" className="j-count">
                    {t('person.count', { count: rows.length })}
                  </p>
                }
              />
            </>
          )
        }}
      </Async>
      <NewPersonModal
        slug={space.slug}
        opened={opened}
        onClose={close}
        onCreated={(p) => {
          close()
          told(t('person.created', { name: fullName(p) }))
        }}
      />
    </>
  )
}

function columnsOf(slug: string, manages: boolean): Column<Person>[] {
  return [
    {
      id: 'name',
      header: t('person.person'),
      wide: true,
      sort: (r) => `${r.familyName} ${r.givenName}`,
      fields: [
        { header: t('person.person'), value: fullName },
        { header: t('person.jobTitle'), value: (r) => r.jobTitle },
        { header: t('person.organisation'), value: (r) => r.organisation?.name },
      ],
      cell: (r) => (
        <>
          <strong>{fullName(r)}</strong>
          <span className="j-sub">{[r.jobTitle, r.organisation?.name].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { id: 'seats', header: t('person.seats'), wide: true, sort: (r) => r.seats.join(', '), cell: (r) => (r.seats?.length ? r.seats.join(', ') : <span className="j-none">{t('person.noSeat')}</span>) },
    { id: 'account', header: t('person.account'), sort: (r) => t(`account.${r.account}`), cell: (r) => <State tone={r.account === 'BOUND' ? 'ok' : 'warn'}>{t(`account.${r.account}`)}</State> },
    ...(manages
      ? [
          {
            id: 'act',
            header: t('common.act'),
            cell: (r: Person) => (r.account === 'BOUND' ? null : <InviteButton slug={slug} personId={r.id} name={fullName(r)} again={r.account === 'INVITED'} />),
          },
        ]
      : []),
  ]
}
