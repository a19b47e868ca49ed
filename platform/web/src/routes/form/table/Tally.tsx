import { Title } from '@mantine/core'
import type { FormTally } from '~/api'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'

/** What a grid adds up to: for each section a bar of patterns and the numbers themselves. */
export function Tally({ tally }: { tally: FormTally[] }) {
  const [{ values, outside }] = tally
  const headers = [t('form.tallySection'), ' ', ...values.map((v) => v.value), ...outside.map((v) => v.value), t('form.tallyEmpty')]
  const heads = [headers[0], headers[1], ...values.map((v, i) => <Head key={v.value} pattern={i} label={v.value} />), ...headers.slice(2 + values.length)]
  return (
    <section className="j-tally" aria-labelledby="titre-synthese">
      <Title order={2} id="titre-synthese" mb="xs">
        {t('form.tally')}
      </Title>
      <SmallTable
        caption={t('form.tallyCaption')}
        headers={headers}
        heads={heads}
        figures={headers.map((_, i) => i).slice(2)}
        rows={tally.map((of) => ({
          key: of.section ?? '',
          strong: !of.section,
          cells: [of.label, <Bar key="bar" of={of} />, ...of.values.map((v) => v.count), ...of.outside.map((v) => <span key={v.value} className="j-none">{v.count}</span>), of.empty],
        }))}
        foot={outside.length > 0 && <p className="j-sub">{t('form.tallyOutside', { values: outside.map((v) => v.value).join(' », « ') })}</p>}
      />
    </section>
  )
}

function Head({ pattern, label }: { pattern: number; label: string }) {
  return (
    <span className="j-tally-head">
      <span aria-hidden="true" className={`j-swatch j-pattern-${pattern % 6}`} />
      {label}
    </span>
  )
}

/** Shares of the measured rows; the numbers stand beside it. */
function Bar({ of }: { of: FormTally }) {
  if (of.measured === 0) return <span className="j-none">{t('form.tallyNone')}</span>
  return (
    <span className="j-bar" aria-hidden="true">
      {of.values.map((v, i) => v.count > 0 && (
        <span key={v.value} className={`j-bar-part j-pattern-${i % 6}`} style={{ flexGrow: v.count }}>
          <span>{Math.round((v.count / of.measured) * 100)} %</span>
        </span>
      ))}
    </span>
  )
}
