import { Alert, Button, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formDoor, type FormContent, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { LeaveGuard } from '~/components/LeaveGuard'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'
import { BoardLayout } from './board/BoardLayout'
import { ComparisonLayout } from './comparison/ComparisonLayout'
import { DeskContext, useDesk, usePicture } from './desk/context'
import { Desk } from './desk/desk'
import { FieldsLayout } from './FieldsLayout'
import { TableLayout } from './table/TableLayout'
import { useHashRow } from './useHashRow'

const LAYOUTS = { FIELDS: FieldsLayout, TABLE: TableLayout, BOARD: BoardLayout, COMPARISON: ComparisonLayout }

/** One declared form on one node: several people fill it in at once. */
export function FormPage() {
  const { slug, id, form, node } = useParams({ from: '/e/$slug/projets/$id/formulaires/$form/$node' })
  // Once it is open, the page follows what happens by itself.
  const content = useQuery({ ...queries.form(slug, id, node, form), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 })
  return (
    <Async query={content} lines={6} heading={t('form.form')}>
      {(data) => <Opened key={`${form} ${node}`} content={data} />}
    </Async>
  )
}

function Opened({ content }: { content: FormContent }) {
  const { slug, id, form, node } = useParams({ from: '/e/$slug/projets/$id/formulaires/$form/$node' })
  const client = useQueryClient()
  const [desk] = useState(() => new Desk(content, formDoor(slug, id, node, form)))
  useEffect(() => {
    const stop = desk.start()
    return () => {
      stop()
      void client.invalidateQueries({ queryKey: queries.forms(slug, id).queryKey })
    }
  }, [desk]) // the address of a desk never changes
  return (
    <DeskContext value={desk}>
      <Page slug={slug} project={id} />
    </DeskContext>
  )
}

function Page({ slug, project }: { slug: string; project: string }) {
  const space = useSpace()
  const engagement = useQuery(queries.engagement(slug, project))
  const { sheet, unsaved, offline } = usePicture()
  const { form } = sheet
  const Layout = LAYOUTS[form.layout]
  const base = `/e/${slug}/projets/${project}`
  useHashRow()
  return (
    <div className={`j-form j-form-${form.layout.toLowerCase()}`}>
      <Crumbs items={[{ label: t('projects.title'), to: `/e/${slug}/projets` }, { label: engagement.data?.title ?? t('project.project'), to: base }, { label: t('project.formulaires'), to: `${base}/formulaires` }, { label: form.label }]} />
      <PageTitle
        title={form.label}
        tab={`${form.label} · ${space.name}`}
        lead={
          <>
            <span className="j-form-place">{[sheet.nodeLabel, form.phaseLabel].filter(Boolean).join(' · ')}</span>
            {form.help && <span className="j-form-help">{form.help}</span>}
          </>
        }
        actions={
          <>
            <SavedSign unsaved={unsaved} writable={sheet.writable} />
            <Button variant="default" size="sm" onClick={() => window.print()}>
              {t('form.print')}
            </Button>
          </>
        }
      />
      {!sheet.writable && <p className="j-form-note">{t('form.readOnly')}</p>}
      {offline && (
        <Alert variant="light" color="yellow" className="j-warnings" mb="md" role="alert">
          {t('form.offline')}
        </Alert>
      )}
      <Orphans />
      <Layout />
      {form.source && (
        <Text fz="sm" c="dimmed" mt="xl" className="j-form-source">
          {t('form.source', { source: form.source })}
        </Text>
      )}
      <LeaveGuard dirty={unsaved > 0} text={t('form.leave')} />
    </div>
  )
}

function SavedSign({ unsaved, writable }: { unsaved: number; writable: boolean }) {
  if (!writable) return null
  return (
    <span className={`j-saved-sign${unsaved ? ' is-unsaved' : ''}`} role="status">
      {unsaved ? t('form.unsaved', { count: unsaved }) : t('form.allSaved')}
    </span>
  )
}

/** Words for a row that someone else removed meanwhile: they can no longer be saved, but they are not lost. */
function Orphans() {
  const { sheet, pending } = usePicture()
  const rows = new Set(sheet.rows.map((r) => r.key))
  return Object.entries(pending)
    .filter(([row]) => !rows.has(row))
    .flatMap(([row, fields]) => Object.keys(fields).map((field) => <Orphan key={row + field} row={row} field={field} />))
}

function Orphan({ row, field }: { row: string; field: string }) {
  const desk = useDesk()
  const writer = desk.writer(row, field)
  const { draft } = writer.writing
  return (
    <Alert variant="light" color="yellow" className="j-warnings" mb="md" role="alert" title={t('form.orphan')}>
      <Text>{t('form.orphanText')}</Text>
      <blockquote className="j-long">{[...(draft?.values ?? []), draft?.evidence].filter(Boolean).join('\n')}</blockquote>
      <Button size="compact-md" variant="default" onClick={() => writer.discard()}>
        {t('form.giveUp')}
      </Button>
    </Alert>
  )
}
