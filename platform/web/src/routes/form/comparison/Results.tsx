import { Title } from '@mantine/core'
import type { FormComparison } from '~/api'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { capital } from '~/lib/words'
import type { Sheet } from '../desk/sheet'
import { figure, longest, partsOf } from './points'

/** Totals as bars made of weighted scores, best first, and the table of the same numbers. */
export function Results({ sheet, comparison }: { sheet: Sheet; comparison: FormComparison }) {
  const most = longest(sheet, comparison)
  const ranked = comparison.standings.filter((s) => typeof s.total === 'number').sort((a, b) => a.rank - b.rank)
  const label = (row: string) => sheet.rows.find((r) => r.key === row)?.label ?? ''
  const points = (row: string) => comparison.weights.map((w) => partsOf(sheet, comparison, row).find((p) => p.field === w.field)?.points)
  return (
    <section className="j-section j-results" aria-labelledby="titre-resultat">
      <Title order={2} id="titre-resultat" mb="sm">
        {t('form.results')}
      </Title>
      <div className="j-results-chart" aria-hidden="true">
        {ranked.map(({ row, total, rank }) => (
          <div key={row} className="j-result">
            <span className={rank === 1 ? 'j-result-label is-best' : 'j-result-label'}>{label(row)}</span>
            <span className="j-bar j-result-bar">
              {points(row).map((p, i) => p !== undefined && p > 0 && (
                <span key={comparison.weights[i].field} className={`j-bar-part j-pattern-${i % 6}`} style={{ width: `${(100 * p) / most}%` }}>
                  <span>{i + 1}</span>
                </span>
              ))}
            </span>
            <span className="j-result-total">{figure(total!)}</span>
          </div>
        ))}
        <ol className="j-plain-list j-result-legend">
          {comparison.weights.map((w, i) => (
            <li key={w.field}>
              <span className={`j-swatch j-pattern-${i % 6}`} /> {i + 1}. {w.label}
            </li>
          ))}
        </ol>
      </div>
      <SmallTable
        caption={t('form.resultsCaption')}
        headers={[capital(sheet.form.rowLabel), ...comparison.weights.map((w) => w.label), t('form.total'), t('form.rank')]}
        figures={[...comparison.weights.keys()].map((i) => i + 1).concat(comparison.weights.length + 1, comparison.weights.length + 2)}
        rows={ranked.map(({ row, total, rank }) => ({
          key: row,
          cells: [label(row), ...points(row).map((p) => (p === undefined ? '–' : figure(p))), <strong key="total">{figure(total!)}</strong>, rank],
        }))}
      />
    </section>
  )
}
