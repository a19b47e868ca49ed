import { Button, Group, Menu } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { Indicator, IndicatorFamily, IndicatorPlace, MeasurePoint } from '~/api'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { AdaptModal } from './AdaptModal'
import { AnalysisModal } from './AnalysisModal'
import { DropModal } from './DropModal'
import { EnterModal } from './EnterModal'
import { IndicatorHistory } from './IndicatorHistory'
import { amount, coming, past } from './measure'
import { MeasureTable } from './MeasureTable'
import { MeasureVersions } from './MeasureVersions'
import { TargetChart } from './TargetChart'
import { TargetModal } from './TargetModal'

export interface Where { place: IndicatorPlace; slug: string; id: string }
type Act = 'adapt' | 'target' | 'history' | 'drop' | { enter: MeasurePoint } | { analyse: MeasurePoint } | { versions: MeasurePoint }

/** One indicator: what it is, its values and what one may do. */
export function IndicatorCard({ indicator, rule, ...where }: Where & { indicator: Indicator; rule: IndicatorFamily['rule'] }) {
  const [act, setAct] = useState<Act | null>(null)
  const next = coming(indicator.points)
  const shown = past(indicator.points)
  return (
    <article className="j-panel j-indicator" id={indicator.code} aria-label={indicator.label}>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <h3>{indicator.label}</h3>
        {where.place.recordable && <Tools name={indicator.label} rule={rule} onAct={setAct} />}
      </Group>
      <Facts indicator={indicator} />
      <TargetChart indicator={indicator} />
      {shown.length > 0 && <MeasureTable indicator={indicator} points={shown} {...where} onEnter={(enter) => setAct({ enter })} onAnalyse={(analyse) => setAct({ analyse })} onVersions={(versions) => setAct({ versions })} />}
      {next && <p className="j-sub">{t('indicator.next', { period: next.label, due: longDay(next.due) })}</p>}
      <Opened act={act} indicator={indicator} {...where} onClose={() => setAct(null)} />
    </article>
  )
}

function Tools({ name, rule, onAct }: { name: string; rule: IndicatorFamily['rule']; onAct: (act: Act) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" aria-label={t('indicator.adjustOf', { name })}>{t('indicator.adjust')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAct('target')}>{t('indicator.setTarget')}</Menu.Item>
        <Menu.Item onClick={() => onAct('adapt')}>{t('indicator.adapt')}</Menu.Item>
        <Menu.Item onClick={() => onAct('history')}>{t('indicator.history')}</Menu.Item>
        {rule !== 'EVERYONE' && <Menu.Item onClick={() => onAct('drop')}>{t('indicator.drop')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function Opened({ act, indicator, onClose, ...where }: Where & { act: Act | null; indicator: Indicator; onClose: () => void }) {
  if (act === null) return null
  const props = { indicator, onClose, ...where }
  if (act === 'adapt') return <AdaptModal {...props} />
  if (act === 'target') return <TargetModal {...props} />
  if (act === 'history') return <IndicatorHistory {...props} />
  if (act === 'drop') return <DropModal {...props} />
  if ('enter' in act) return <EnterModal {...props} point={act.enter} />
  if ('analyse' in act) return <AnalysisModal {...props} point={act.analyse} />
  return <MeasureVersions {...props} point={act.versions} />
}

function Facts({ indicator: i }: { indicator: Indicator }) {
  const target = i.target && [i.target.text, i.target.on && t('indicator.by', { day: longDay(i.target.on) }), (i.target.startValue ?? null) !== null && t('indicator.from', { value: amount(i.target.startValue!), unit: i.unit })].filter(Boolean).join(', ')
  const facts: [string, string | null | undefined][] = [
    [t('indicator.definition'), i.definition],
    [t('indicator.formula'), formula(i)],
    [t('indicator.target'), target],
    [t('indicator.dataSource'), i.dataSource],
    [t('indicator.firstMeasure'), i.firstMeasure],
    [t('indicator.asked'), i.evidence],
    [t('indicator.source'), i.source],
  ]
  return (
    <>
      {(i.adapted || i.caveat) && (
        <p>
          {i.adapted && <State>{t('indicator.adapted')}</State>} {i.caveat && <State tone="warn">{t('indicator.toVerify')}</State>}
        </p>
      )}
      {i.caveat && <p className="j-indicator-caveat">{i.caveat}</p>}
      <dl className="j-facts j-indicator-facts">
        {facts.filter(([, value]) => value).map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

function formula(i: Indicator) {
  if (i.formula !== 'RATIO') return `${i.numerator} (${i.unit})`
  return t(i.factor === 1 ? 'indicator.ratio' : 'indicator.ratioTimes', { numerator: i.numerator, denominator: i.denominator, factor: amount(i.factor), unit: i.unit })
}
