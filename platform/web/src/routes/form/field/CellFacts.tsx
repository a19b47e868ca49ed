import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type FormField, type FormLinks, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'
import type { Cell } from '../desk/sheet'
import { valuesText } from './words'

interface Props { row: string; field: FormField; cell?: Cell; links?: FormLinks | null }

/** Who wrote in a cell and when, and what stood there before. */
export function CellFacts({ row, field, cell, links }: Props) {
  const { timeZone } = useSpace()
  const [opened, setOpened] = useState(false)
  return (
    <div className="j-cell-facts">
      <p className="j-sub">{cell?.writtenBy && cell.writtenAt ? t('form.lastBy', { who: cell.writtenBy, when: instant(cell.writtenAt, timeZone) }) : cell?.values.length ? capitalDeclared() : t('form.neverWritten')}</p>
      {(cell?.version ?? 0) > 1 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t('form.versions')} ({cell!.version - 1})
        </Button>
      )}
      {opened && <Versions row={row} field={field} links={links} />}
    </div>
  )
}

const capitalDeclared = () => t('form.declared').replace(/^./, (c) => c.toUpperCase()) + '.'

function Versions({ row, field, links }: Props) {
  const { timeZone } = useSpace()
  const { slug, id, form, node } = useParams({ from: '/e/$slug/projets/$id/formulaires/$form/$node' })
  const versions = useQuery({ ...queries.formVersions(slug, id, node, form, { row, field: field.code }), staleTime: 0 })
  return (
    <Async query={versions} lines={2}>
      {(list) => (
        <ol className="j-plain-list j-cell-versions" aria-label={t('form.versionsOf', { field: field.label })}>
          {list.slice(1).map((v) => (
            <li key={v.version}>
              <span className="j-long">{v.values.length ? valuesText(field, v.values, links) : t('form.nothing')}</span>
              {v.evidence && (
                <span className="j-sub">
                  {t('form.evidence')} : {v.evidence}
                </span>
              )}
              <span className="j-sub">
                {t('form.version', { version: v.version })} · {t('form.lastBy', { who: v.who, when: instant(v.at, timeZone) })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Async>
  )
}
