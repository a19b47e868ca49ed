import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type ProgrammeSheet, queries, type SheetTable } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { SmallTable } from '~/components/SmallTable'
import type { DrawnPlan, Mark } from '~/components/timeline/layout'
import { ShapesLegend } from '~/components/timeline/Legend'
import { MarkHeading, Timeline } from '~/components/timeline/Timeline'
import { t } from '~/i18n'
import { longDay, plainDay } from '~/lib/dates'

/** All that a programme declares, drawn and told from its definition alone. */
export function SheetPage() {
  const { slug, plugin, version } = useParams({ from: '/e/$slug/programmes/$plugin/$version' })
  const space = useSpace()
  const [origins, setOrigins] = useState<Record<string, string>>({})
  const sheet = useQuery({ ...queries.sheet(slug, plugin, version, origins), placeholderData: keepPreviousData })
  return (
    <>
      <Crumbs items={[{ label: t('projects.title'), to: `/e/${slug}/projets` }, { label: t('sheet.title') }]} />
      <Async query={sheet} lines={8} heading={t('sheet.title')}>
        {(data) => (
          <div className="j-sheet">
            <PageTitle
              title={data.title}
              tab={`${data.title} · ${space.name}`}
              lead={
                <>
                  {data.summary && <p className="j-lead-words">{data.summary}</p>}
                  <p className="j-lead-words">{t('sheet.version', { version: data.version })}</p>
                </>
              }
              actions={
                <Button variant="default" size="sm" onClick={() => window.print()}>
                  {t('sheet.print')}
                </Button>
              }
            />
            <Sources sheet={data} />
            <Contents tables={data.tables} />
            <Course sheet={data} onOrigin={(code, day) => setOrigins({ ...given(data), [code]: day })} />
            {data.tables.map((table) => (
              <Table key={table.code} table={table} />
            ))}
          </div>
        )}
      </Async>
    </>
  )
}

const given = (sheet: ProgrammeSheet) => Object.fromEntries(sheet.origins.flatMap((o) => (o.date ? [[o.code, o.date]] : [])))

function Sources({ sheet }: { sheet: ProgrammeSheet }) {
  if (sheet.sources.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-textes">
      <Title order={2} id="titre-textes" mb="xs">
        {t('sheet.sources')}
      </Title>
      <ul>
        {sheet.sources.map((s) => (
          <li key={s.label}>
            {[s.title, s.issuer, s.date].filter(Boolean).join(', ')} <span className="j-source">({s.label})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contents({ tables }: { tables: SheetTable[] }) {
  return (
    <nav aria-label={t('sheet.contents')} className="j-sheet-contents">
      {tables.map((table) => (
        <a key={table.code} href={`#fiche-${table.code}`}>
          {table.title} <span className="j-sub">{t('sheet.rows', { count: table.rows.length })}</span>
        </a>
      ))}
    </nav>
  )
}

function Course({ sheet, onOrigin }: { sheet: ProgrammeSheet; onOrigin: (code: string, day: string) => void }) {
  const plan = useMemo(() => planOf(sheet), [sheet])
  return (
    <section className="j-section" aria-labelledby="titre-parcours">
      <Title order={2} id="titre-parcours">
        {t('sheet.course')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('sheet.courseHelp')}
      </Text>
      <Group gap="md" mb="lg" align="flex-end" className="j-sheet-origins">
        {sheet.origins.map((o) => (
          <TextInput key={o.code} type="date" label={t('sheet.origin', o)} value={o.date ?? ''} onChange={(e) => e.currentTarget.value && onOrigin(o.code, e.currentTarget.value)} />
        ))}
      </Group>
      {sheet.steps.length === 0 ? <EmptyPanel title={t('sheet.noSteps')} text={t('sheet.noStepsHelp')} /> : <Timeline plan={plan} label={t('sheet.course')} legend={<ShapesLegend />} detail={(mark) => <Detail mark={mark} />} />}
      {sheet.undated > 0 && (
        <Text c="dimmed" mt="xs">
          {t('sheet.undated', { count: sheet.undated })}
        </Text>
      )}
    </section>
  )
}

function planOf(sheet: ProgrammeSheet): DrawnPlan {
  const items = sheet.steps.map((s, i) => ({ id: `${s.code}-${i}`, code: s.code, occurrence: '', kind: s.kind as DrawnPlan['phases'][number]['kind'], title: s.title, current: { start: s.start, end: s.end }, tolerance: s.tolerance ? t('sheet.around', { count: s.tolerance }) : null, late: false }))
  const of = (...kinds: string[]) => items.filter((i) => kinds.includes(i.kind))
  return {
    node: { id: '', label: '', levelLabel: '', path: [] }, today: '', origins: [], gates: [], warnings: [], baselines: [],
    phases: of('PHASE'), sessions: of('SESSION'), deliverables: of('DELIVERABLE'), milestones: of('MILESTONE', 'CONTRACT'),
  }
}

function Detail({ mark: { item } }: { mark: Mark }) {
  if (!item) return null
  return (
    <Stack gap="xs">
      <MarkHeading>{item.title}</MarkHeading>
      <Text>{item.current.start && item.current.start !== item.current.end ? t('plan.span', { from: plainDay(item.current.start), to: plainDay(item.current.end) }) : longDay(item.current.end)}</Text>
      {item.tolerance && <Text fz="sm">{item.tolerance}</Text>}
    </Stack>
  )
}

/** The source stands in a column of its own only where a row has one. */
function Table({ table }: { table: SheetTable }) {
  const cited = table.rows.some((r) => r.source)
  return (
    <section className="j-section" aria-labelledby={`fiche-${table.code}`}>
      <Title order={2} id={`fiche-${table.code}`} mb="sm">
        {table.title}
      </Title>
      <SmallTable
        caption={table.title}
        headers={cited ? [...table.headers, t('sheet.source')] : table.headers}
        rows={table.rows.map((row, i) => ({
          key: `${i}`,
          cells: [...row.cells.map((lines, column) => <Lines key={table.headers[column]} lines={lines} />), ...(cited ? [<span key="source" className="j-source">{row.source}</span>] : [])],
        }))}
      />
    </section>
  )
}

/** The first line is what counts; several are a list. */
function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return <span className="j-hidden">–</span>
  if (lines.length === 1) return <>{lines[0]}</>
  return (
    <ul className="j-sheet-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
