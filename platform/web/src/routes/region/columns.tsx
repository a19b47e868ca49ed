import { Link } from '@tanstack/react-router'
import type { RegionRow } from '~/api'
import type { Column } from '~/components/DataTable'
import { PathLink } from '~/components/PathLink'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instantDay } from '~/lib/dates'

/** Someone is waited for: a gate is shut, or something contractual is overdue. */
const waits = (row: RegionRow) => row.blocked || row.late

export function columnsOf(slug: string, timeZone: string): Column<RegionRow>[] {
  return [
    {
      id: 'site',
      header: t('region.site'),
      wide: true,
      sort: (r) => r.label,
      cell: (r) => (
        <>
          <Link to="/e/$slug/projets/$id/parcours" params={{ slug, id: r.engagementId }} search={{ noeud: r.nodeId }}>
            {r.label}
          </Link>
          <span className="j-sub">{[r.finess && `FINESS ${r.finess}`, r.path.slice(0, -1).join(' › ')].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { id: 'phase', header: t('session.phase'), sort: (r) => r.phase?.label, cell: (r) => r.phase?.label ?? <span className="j-none">{t('region.noPhase')}</span> },
    {
      id: 'late',
      header: t('region.lateness'),
      sort: (r) => (r.late ? r.lateDays : 0),
      cell: (r) => (
        <>
          <State tone={r.late ? 'late' : 'ok'}>{r.late ? t('region.lateDays', { count: r.lateDays }) : t('common.onTime')}</State>
          {r.blocked && <span className="j-sub">{t('region.gateClosed')}</span>}
        </>
      ),
    },
    {
      id: 'blocked',
      header: t('region.blockedBy'),
      wide: true,
      sort: (r) => (waits(r) ? (r.blockedBy ?? ' ') : null),
      cell: (r) =>
        waits(r) ? (
          <>
            <strong>{r.blockedBy ?? t('region.unknown')}</strong>
            <PathLink className="j-sub" href={r.link}>
              {r.reason ?? t('region.seeWhy')}
            </PathLink>
          </>
        ) : (
          <span className="j-none">{t('region.notBlocked')}</span>
        ),
    },
    { id: 'last', header: t('region.last'), sort: (r) => r.lastActivity, cell: (r) => (r.lastActivity ? <span className="j-day">{instantDay(r.lastActivity, timeZone)}</span> : <span className="j-none">{t('region.noActivity')}</span>) },
  ]
}

export function csvOf(rows: RegionRow[]): [string[], (string | number | null | undefined)[][]] {
  return [
    [t('region.site'), 'FINESS', t('region.path'), t('session.phase'), t('region.lateDaysHeader'), t('region.blockedBy'), t('region.reason'), t('region.last')],
    rows.map((r) => [r.label, r.finess, r.path.join(' > '), r.phase?.label, r.late ? r.lateDays : 0, waits(r) ? r.blockedBy : '', r.reason, r.lastActivity]),
  ]
}
