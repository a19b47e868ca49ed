import { SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type DeliverableRow, queries } from '~/api'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { State, toneOf } from '~/components/State'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { matches } from '~/lib/words'

const FROM = '/e/$slug/projets/$id/livrables'

export function DeliverablesTab() {
  const { slug, id } = useParams({ from: FROM })
  const { q, filtre } = useSearch({ from: FROM })
  const navigate = useNavigate()
  const deliverables = useQuery(queries.deliverables(slug, id))
  const [sorting, setSorting] = useState([{ id: 'due', desc: false }])
  const columns = useMemo(() => columnsOf(slug, id), [slug, id])
  const search = (next: { q?: string; filtre?: 'retard' | 'ouverts' }) => void navigate({ to: '.', search: { q, filtre, ...next }, replace: true })
  return (
    <Async query={deliverables} empty={{ title: t('deliverable.none'), text: t('deliverable.noneHelp') }}>
      {(list) => {
        const rows = list.filter((r) => matches(q, r.title, r.node.label, r.stateLabel, r.waitingFor)).filter((r) => (filtre === 'retard' ? r.late : filtre === 'ouverts' ? Boolean(r.waitingFor) : true))
        return (
          <>
            <div className="j-filters">
              <TextInput label={t('common.filter')} value={q ?? ''} onChange={(e) => search({ q: e.currentTarget.value || undefined })} type="search" />
              <SegmentedControl
                aria-label={t('deliverable.show')}
                data={[
                  { value: 'tous', label: t('deliverable.all') },
                  { value: 'ouverts', label: t('deliverable.waiting') },
                  { value: 'retard', label: t('deliverable.late') },
                ]}
                value={filtre ?? 'tous'}
                onChange={(v) => search({ filtre: v === 'tous' ? undefined : (v as 'retard' | 'ouverts') })}
              />
            </div>
            <DataTable
              name="livrables"
              caption={t('deliverable.caption')}
              columns={columns}
              rows={rows}
              rowKey={(r) => r.id}
              sorting={sorting}
              onSorting={setSorting}
              summary={
                <p role="status" className="j-count">
                  {t('deliverable.count', { count: rows.length, total: list.length })}
                </p>
              }
            />
          </>
        )
      }}
    </Async>
  )
}

function columnsOf(slug: string, id: string): Column<DeliverableRow>[] {
  return [
    {
      id: 'title',
      header: t('deliverable.deliverable'),
      wide: true,
      sort: (r) => r.title,
      fields: [
        { header: t('deliverable.deliverable'), value: (r) => r.title },
        { header: t('session.node'), value: (r) => r.node.label },
      ],
      cell: (r) => (
        <>
          <Link to="/e/$slug/projets/$id/livrables/$obligation" params={{ slug, id, obligation: r.id }}>
            {r.title}
          </Link>
          <span className="j-sub">{r.node.label}</span>
        </>
      ),
    },
    { id: 'phase', header: t('session.phase'), sort: (r) => r.phase?.label, cell: (r) => r.phase?.label },
    {
      id: 'due',
      header: t('deliverable.due'),
      sort: (r) => r.dueOn,
      cell: (r) => (
        <>
          {r.dueText ?? (r.dueOn ? longDay(r.dueOn) : <span className="j-none">{t('deliverable.noDue')}</span>)}
        </>
      ),
    },
    { id: 'state', header: t('plan.state'), sort: (r) => r.stateLabel, cell: (r) => <State tone={toneOf(r.state, r.late)}>{r.stateLabel}</State> },
    { id: 'who', header: t('deliverable.who'), sort: (r) => r.waitingFor, cell: (r) => r.waitingFor ?? <span className="j-none">{t('deliverable.nobody')}</span> },
  ]
}
