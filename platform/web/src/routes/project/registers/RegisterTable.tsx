import { UnstyledButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RegisterAttribute, RegisterContent, RegisterEntry } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { longDay, shortDay } from '~/lib/dates'
import { criticalityOf, criticalityText } from './rating'

interface Props { content: RegisterContent; rows: RegisterEntry[]; onOpen: (entry: RegisterEntry) => void }

/** The entries with the columns that their register declares. */
export function RegisterTable({ content, rows, onOpen }: Props) {
  const { register } = content
  const [sorting, setSorting] = useState([{ id: 'number', desc: false }])
  const columns = useMemo(() => columnsOf(content, onOpen), [content]) // onOpen always means the same
  return (
    <DataTable name={`registre-${register.code}`} filter caption={t('register.caption', { register: register.label })} columns={columns} rows={rows} rowKey={(r) => r.id} sorting={sorting} onSorting={setSorting} />
  )
}

function columnsOf({ register, places }: RegisterContent, onOpen: Props['onOpen']): Column<RegisterEntry>[] {
  return [
    titleColumn(places.length > 1, onOpen),
    { id: 'state', header: t('register.state'), sort: (r) => (r.cancelled ? t('register.cancelledState') : r.state), cell: (r) => <EntryState entry={r} /> },
    ...(register.kind === 'RISK' ? [criticalityColumn()] : []),
    { id: 'owner', header: t('register.owner'), sort: (r) => r.owner?.name, fields: [{ header: t('register.owner'), value: (r) => r.owner?.text }], cell: (r) => <Owner entry={r} /> },
    ...(register.kind === 'ACTION' ? [{ id: 'start', header: t('register.startsOn'), sort: (r: RegisterEntry) => r.startsOn, cell: (r: RegisterEntry) => r.startsOn && <span className="j-day">{shortDay(r.startsOn)}</span> }] : []),
    { id: 'due', header: t('register.dueOn'), sort: (r) => r.dueOn, cell: (r) => <Due entry={r} /> },
    ...(register.kind === 'ACTION' ? [dependsColumn()] : []),
    ...register.attributes.map(attributeColumn),
    ...(register.kind === 'RISK' ? [{ id: 'prevention', header: t('register.prevention'), wide: true, sort: (r: RegisterEntry) => r.prevention, cell: (r: RegisterEntry) => r.prevention }] : []),
  ]
}

function titleColumn(placed: boolean, onOpen: Props['onOpen']): Column<RegisterEntry> {
  return {
    id: 'number',
    header: t('register.entry'),
    wide: true,
    sort: (r) => `${r.number} ${r.title}`,
    fields: [
      { header: t('register.entry'), value: (r) => r.number },
      { header: t('register.title'), value: (r) => r.title },
      { header: t('register.place'), value: (r) => r.node.label },
    ],
    cell: (r) => (
      <>
        <UnstyledButton className="j-link" onClick={() => onOpen(r)}>
          <strong>{r.number}</strong> {r.title}
        </UnstyledButton>
        {placed && <span className="j-sub">{r.node.label}</span>}
      </>
    ),
  }
}

function criticalityColumn(): Column<RegisterEntry> {
  return {
    id: 'criticality',
    header: t('register.criticality'),
    sort: criticalityOf,
    fields: [
      { header: t('register.probability'), value: (r) => r.probability },
      { header: t('register.impact'), value: (r) => r.impact },
      { header: t('register.criticality'), value: criticalityOf },
    ],
    cell: (r) => criticalityText(r),
  }
}

function dependsColumn(): Column<RegisterEntry> {
  const numbers = (r: RegisterEntry) => r.dependsOn.map((d) => d.number).join(', ')
  return { id: 'depends', header: t('register.dependsOn'), sort: numbers, cell: (r) => numbers(r) || <span className="j-none">{t('register.noDependency')}</span> }
}

function attributeColumn(a: RegisterAttribute): Column<RegisterEntry> {
  const value = (r: RegisterEntry) => (a.type === 'INTEGER' && r.attributes[a.code] ? Number(r.attributes[a.code]) : r.attributes[a.code])
  return { id: `attribute-${a.code}`, header: a.label, sort: value, cell: (r) => attributeText(a, r) }
}

/** A declared value as people read it. */
export function attributeText(a: RegisterAttribute, entry: RegisterEntry) {
  const value = entry.attributes[a.code]
  return value && a.type === 'DATE' ? shortDay(value) : value
}

export function EntryState({ entry: e }: { entry: RegisterEntry }) {
  return <State tone={e.late ? 'late' : e.ended && !e.cancelled ? 'ok' : 'info'}>{e.cancelled ? t('register.cancelledState') : e.late ? `${e.state}, ${t('common.late').toLowerCase()}` : e.state}</State>
}

function Owner({ entry: { owner } }: { entry: RegisterEntry }) {
  if (!owner) return <span className="j-none">{t('register.noOwner')}</span>
  return (
    <>
      {owner.vacant ? <State tone="warn">{t('register.vacant')}</State> : owner.name}
      <span className="j-sub">{owner.vacant ? `${owner.name}, ${owner.roleLabel}` : owner.roleLabel}</span>
    </>
  )
}

function Due({ entry: e }: { entry: RegisterEntry }) {
  if (!e.dueOn) return <span className="j-none">{t('register.noDue')}</span>
  return <span className="j-due">{e.dueText ?? longDay(e.dueOn)}</span>
}
