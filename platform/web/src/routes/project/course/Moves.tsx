import { Text } from '@mantine/core'
import type { OriginPreview } from '~/api'
import { Warnings } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { daysBetween, shortDay } from '~/lib/dates'

/** What a change would move, and what stays in spite of it. */
export function Moves({ preview }: { preview: OriginPreview }) {
  const moved = preview.moves.filter((m) => !m.kept && m.from !== m.to)
  const kept = preview.moves.filter((m) => m.kept)
  return (
    <div aria-live="polite">
      <Text fw={650} mb="xs">
        {t('origin.moves', { count: moved.length })}
        {kept.length > 0 && ` ${t('origin.kept', { count: kept.length })}`}
      </Text>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- RGAA 2.1: scrolls, so it takes the focus */}
      <div className="j-moves" tabIndex={0} role="region" aria-label={t('origin.movesLabel')}>
        <table className="j-plain-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.what')}</th>
              <th scope="col">{t('origin.from')}</th>
              <th scope="col">{t('origin.to')}</th>
            </tr>
          </thead>
          <tbody>
            {[...moved, ...kept].map((m) => (
              <tr key={m.item.id ?? m.item.title}>
                <td>
                  {m.item.title}
                  {m.item.nodeLabel && <span className="j-sub">{m.item.nodeLabel}</span>}
                </td>
                <td>{m.from ? shortDay(m.from) : t('origin.none')}</td>
                <td>{m.kept ? <State>{m.why ?? t('origin.stays')}</State> : arrival(m.from, m.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.warnings && preview.warnings.length > 0 && (
        <details className="j-details">
          <summary>{t('origin.warningCount', { count: preview.warnings.length })}</summary>
          <Warnings warnings={preview.warnings} title={t('origin.warnings')} />
        </details>
      )}
    </div>
  )
}

function arrival(from: string | null | undefined, to: string | null | undefined): string {
  if (!to) return t('origin.gone')
  return from ? `${shortDay(to)} (${gap(from, to)})` : shortDay(to)
}

/** « + 14 j » */
export function gap(from: string, to: string): string {
  const days = daysBetween(from, to)
  return t('plan.gap', { sign: days < 0 ? '−' : '+', days: Math.abs(days) })
}
