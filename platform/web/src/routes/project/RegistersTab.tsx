import { Button, Group, SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { queries, type Register, type RegisterContent, type RegisterEntry } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { t } from '~/i18n'
import { ActionGantt } from './registers/ActionGantt'
import { EntryModal } from './registers/EntryModal'
import { Expected } from './registers/Expected'
import { FactsModal } from './registers/FactsModal'
import { RegisterTable } from './registers/RegisterTable'
import { RiskMatrix } from './registers/RiskMatrix'
import { inCell } from './registers/rating'
import type { RegisterSearch, Shown } from './registers/search'

const FROM = '/e/$slug/projets/$id/registres'

/** The registers of a project, one at a time: the address says which. */
export function RegistersTab() {
  const { slug, id } = useParams({ from: FROM })
  const { registre } = useSearch({ from: FROM })
  const registers = useQuery(queries.registers(slug, id))
  return (
    <Async query={registers} empty={{ title: t('register.none'), text: t('register.noneHelp') }}>
      {(list) => {
        const current = list.find((r) => r.code === registre) ?? list[0]
        return (
          <>
            <nav aria-label={t('register.choose')} className="j-subtabs">
              {list.map((r) => (
                <Link key={r.code} to={FROM} params={{ slug, id }} search={{ registre: r.code }} aria-current={r === current ? 'page' : undefined}>
                  {r.label} <span className="j-none" aria-hidden="true">({r.open})</span>
                  <VisuallyHidden> {t('register.open', { count: r.open })}</VisuallyHidden>
                </Link>
              ))}
              <Link to="/e/$slug/projets/$id/registres/etat-des-lieux" params={{ slug, id }} className="j-subtabs-end">
                {t('register.statement')}
              </Link>
            </nav>
            <One key={current.code} register={current} slug={slug} id={id} />
          </>
        )
      }}
    </Async>
  )
}

interface Place { slug: string; id: string }

function One({ register, slug, id }: Place & { register: Register }) {
  const search = useSearch({ from: FROM })
  const navigate = useNavigate()
  const content = useQuery(queries.register(slug, id, register.code))
  const [adding, setAdding] = useState(false)
  const show = (next: RegisterSearch, replace = true) => void navigate({ from: FROM, search: (now) => ({ ...now, registre: register.code, ...next }), replace })
  const records = content.data?.places.some((p) => p.recordable)
  const add = records ? <Button onClick={() => setAdding(true)}>{t('register.add')}</Button> : undefined
  const opened = content.data?.entries.find((e) => e.id === search.inscription)
  return (
    <>
      <Expected list={register.expected} />
      <Async query={content} isEmpty={(c) => c.entries.length === 0} empty={{ title: t('register.noEntries'), text: t(records ? 'register.noEntriesRecord' : 'register.noEntriesRead'), action: add }}>
        {(data) => (
          <>
            <Tools content={data} search={search} show={show} add={add} />
            <Shows content={data} search={search} show={show} />
          </>
        )}
      </Async>
      {register.source && (
        <Text fz="sm" c="dimmed" mt="md">
          {t('register.source', { source: register.source })}
        </Text>
      )}
      {adding && content.data && <FactsModal content={content.data} slug={slug} id={id} onClose={() => setAdding(false)} />}
      {opened && content.data && <EntryModal key={opened.id} entry={opened} content={content.data} slug={slug} id={id} onClose={() => show({ inscription: undefined })} />}
    </>
  )
}

interface ShowProps { content: RegisterContent; search: RegisterSearch; show: (next: RegisterSearch, replace?: boolean) => void }

const DRAWINGS = { RISK: ['matrice', 'register.matrix'], ACTION: ['calendrier', 'register.calendar'] } as const
const drawing = (kind: Register['kind']) => (kind === 'RISK' || kind === 'ACTION' ? DRAWINGS[kind] : undefined)

function Tools({ content: { register }, search, show, add }: ShowProps & { add: React.ReactNode }) {
  const drawn = drawing(register.kind)
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="lg" className="j-register-tools">
      <Group gap="sm">
        {drawn && (
          <SegmentedControl
            aria-label={t('register.view')}
            data={[
              { value: 'liste', label: t('register.list') },
              { value: drawn[0], label: t(drawn[1]) },
            ]}
            value={search.vue === drawn[0] ? drawn[0] : 'liste'}
            onChange={(v) => show({ vue: v === drawn[0] ? drawn[0] : undefined, case: undefined })}
          />
        )}
        <SegmentedControl
          aria-label={t('register.show')}
          data={[
            { value: 'toutes', label: t('register.all') },
            { value: 'ouvertes', label: t('register.openOnly') },
            { value: 'retard', label: t('register.late') },
            { value: 'miennes', label: t('register.mine') },
          ]}
          value={search.filtre ?? 'toutes'}
          onChange={(v) => show({ filtre: v === 'toutes' ? undefined : (v as Shown) })}
        />
      </Group>
      {add}
    </Group>
  )
}

function Shows({ content, search, show }: ShowProps) {
  const { me } = useSpace()
  const kept = content.entries.filter((e) => keeps(e, search.filtre, me.personId))
  const drawn = drawing(content.register.kind)?.[0]
  const cell = drawn === 'matrice' && search.vue === drawn ? search.case : undefined
  const rows = cell ? kept.filter((e) => !e.ended && inCell(e, cell)) : kept
  const open = (entry: RegisterEntry) => show({ inscription: entry.id }, false)
  return (
    <>
      {search.vue === drawn && drawn === 'matrice' && <RiskMatrix entries={kept} cell={cell} count={rows.length} onCell={(next) => show({ case: next })} />}
      {search.vue === drawn && drawn === 'calendrier' && <ActionGantt entries={kept} onOpen={open} />}
      <RegisterTable content={content} rows={rows} onOpen={open} />
    </>
  )
}

function keeps(e: RegisterEntry, shown: Shown | undefined, me: string) {
  if (shown === 'ouvertes') return !e.ended
  if (shown === 'retard') return e.late
  return shown !== 'miennes' || Boolean(e.owner && !e.owner.vacant && e.owner.personId === me)
}
