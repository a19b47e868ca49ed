import { Anchor, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { queries, type RegisterLine, type RegisterStatement, statementUrl } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { t } from '~/i18n'
import { instantDay, plainDay, shortDay } from '~/lib/dates'
import { criticalityText } from './registers/rating'

const FROM = '/e/$slug/projets/$id/registres/etat-des-lieux'

/** One page to print: what happened in the registers over a period. */
export function StatementTab() {
  const { slug, id } = useParams({ from: FROM })
  const { du, au } = useSearch({ from: FROM })
  const navigate = useNavigate()
  const statement = useQuery({ ...queries.registerStatement(slug, id, du, au), placeholderData: keepPreviousData })
  const period = (next: { du?: string; au?: string }) => void navigate({ to: '.', search: { du, au, ...next }, replace: true })
  return (
    <>
      <div className="j-filters">
        <TextInput type="date" label={t('statement.from')} value={du ?? statement.data?.from ?? ''} onChange={(e) => period({ du: e.currentTarget.value || undefined })} />
        <TextInput type="date" label={t('statement.to')} value={au ?? statement.data?.to ?? ''} onChange={(e) => period({ au: e.currentTarget.value || undefined })} />
        <Button className="j-beside-field" onClick={() => window.print()}>
          {t('statement.print')}
        </Button>
        <Group className="j-beside-field" gap="lg">
          {statement.data && !isQuiet(statement.data) && (
            <>
              <Anchor href={statementUrl(slug, id, 'pdf', statement.data.from, statement.data.to)} download>
                {t('statement.pdf')}
              </Anchor>
              <Anchor href={statementUrl(slug, id, 'word', statement.data.from, statement.data.to)} download>
                {t('statement.word')}
              </Anchor>
            </>
          )}
          <Link to="/e/$slug/projets/$id/registres" params={{ slug, id }}>
            {t('statement.back')}
          </Link>
        </Group>
      </div>
      <Async query={statement} isEmpty={isQuiet} empty={{ title: t('statement.none'), text: t('statement.noneHelp') }} lines={6}>
        {(data) => <Page statement={data} />}
      </Async>
    </>
  )
}

const isQuiet = (s: RegisterStatement) => [s.opened, s.changed, s.ended, s.late, s.risks].every((lines) => lines.length === 0)

function Page({ statement: s }: { statement: RegisterStatement }) {
  const { timeZone } = useSpace()
  const now = plainDay(s.today)
  const facts = (line: RegisterLine) => (
    <ul className="j-plain-list">
      {line.changes.map((c) => (
        <li key={c.id}>
          {t('statement.byOn', { what: c.what, who: c.who, when: instantDay(c.at, timeZone) })}
          {c.detail && <span className="j-sub">{c.detail}</span>}
        </li>
      ))}
    </ul>
  )
  const owner = (line: RegisterLine) => line.entry.owner?.text ?? t('register.noOwner')
  return (
    <article className="j-statement">
      <Title order={2}>{t('statement.title')}</Title>
      <Text fw={600}>{t('statement.period', { from: plainDay(s.from), to: plainDay(s.to) })}</Text>
      <Text>{t('statement.counts', { opened: s.opened.length, changed: s.changed.length, ended: s.ended.length, late: s.late.length })}</Text>
      <Text fz="sm" c="dimmed">
        {t('statement.lead')}
      </Text>
      <Part title={t('statement.risks', { date: now })} lines={s.risks} columns={[[t('statement.criticality'), (l) => criticalityText(l.entry)], [t('statement.prevention'), (l) => l.entry.prevention], [t('statement.owner'), owner]]} />
      <Part title={t('statement.late', { date: now })} lines={s.late} columns={[[t('statement.due'), (l) => l.entry.dueOn && shortDay(l.entry.dueOn)], [t('statement.owner'), owner]]} />
      <Part title={t('statement.opened')} lines={s.opened} columns={[[t('statement.due'), (l) => l.entry.dueOn && shortDay(l.entry.dueOn)], [t('statement.owner'), owner]]} />
      <Part title={t('statement.changed')} lines={s.changed} columns={[[t('statement.facts'), facts]]} />
      <Part title={t('statement.ended')} lines={s.ended} columns={[[t('statement.facts'), facts]]} />
    </article>
  )
}

type PartColumn = [string, (line: RegisterLine) => ReactNode]

function Part({ title, lines, columns }: { title: string; lines: RegisterLine[]; columns: PartColumn[] }) {
  return (
    <section className="j-statement-part">
      <Title order={3}>{title}</Title>
      {lines.length === 0 ? (
        <Text c="dimmed">{t('statement.nothing')}</Text>
      ) : (
        // RGAA 2.1: a box that may scroll can be reached with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="j-table-box" tabIndex={0} role="group" aria-label={title}>
          {/* Roles are written out because the phone layout changes `display`, which takes table semantics away. */}
          <table className="j-table" role="table">
            <caption>{title}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {[t('statement.what'), t('statement.where'), ...columns.map(([header]) => header)].map((header) => (
                  <th key={header} role="columnheader" scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {lines.map((line) => (
                <Row key={line.entry.id} line={line} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ line, columns }: { line: RegisterLine; columns: PartColumn[] }) {
  return (
    <tr role="row">
      <td role="cell" data-label={t('statement.what')} className="j-wide">
        <strong>{line.entry.number}</strong> {line.entry.title}
        <span className="j-sub">{line.entry.registerLabel}</span>
      </td>
      <td role="cell" data-label={t('statement.where')}>
        {line.entry.node.label}
      </td>
      {columns.map(([header, cell]) => (
        <td key={header} role="cell" data-label={header}>
          {cell(line)}
        </td>
      ))}
    </tr>
  )
}
