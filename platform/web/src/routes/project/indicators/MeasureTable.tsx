import { Button, UnstyledButton } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Indicator, type MeasurePoint, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ProblemAlert } from '~/components/ProblemPanel'
import { SmallTable } from '~/components/SmallTable'
import { State, type Tone } from '~/components/State'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import type { Where } from './IndicatorCard'
import { figures, words } from './measure'

interface Props extends Where {
  indicator: Indicator
  points: MeasurePoint[]
  onEnter: (point: MeasurePoint) => void
  onAnalyse: (point: MeasurePoint) => void
  onVersions: (point: MeasurePoint) => void
}

const TONES: Record<MeasurePoint['state'], Tone> = { AHEAD: 'info', OPEN: 'warn', LATE: 'late', ENTERED: 'info', VALIDATED: 'ok' }

/** The measures of an indicator, newest period first: what the chart says, and what one may do. */
export function MeasureTable(props: Props) {
  const { indicator, points, slug, id } = props
  const client = useQueryClient()
  const validate = useMutation({
    mutationFn: (measure: string) => spaceCommands(slug).validateMeasure(id, measure),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('indicator.validated'))
    },
  })
  return (
    <>
      <ProblemAlert error={validate.error} />
      <SmallTable
        caption={t('indicator.measures', { name: indicator.label })}
        headers={[t('indicator.period'), t('indicator.value'), t('indicator.gap'), t('indicator.state'), t('common.act')]}
        rows={[...points].reverse().map((p) => ({
          key: p.last,
          cells: [p.label, <Value key="v" point={p} />, <Gap key="g" point={p} />, <Standing key="s" point={p} onVersions={props.onVersions} />, <Acts key="a" {...props} point={p} onValidate={(m) => validate.mutate(m)} />],
        }))}
      />
    </>
  )
}

function Value({ point: p }: { point: MeasurePoint }) {
  const details = [figures(p), p.coverage, p.evidence && t('indicator.proof', { evidence: p.evidence }), p.remark].filter(Boolean)
  return (
    <>
      {p.entered > 0 || p.why ? words(p) : '–'}
      {details.map((d) => <span key={String(d)} className="j-sub">{d}</span>)}
    </>
  )
}

function Gap({ point: { gapText, analysis } }: { point: MeasurePoint }) {
  return (
    <>
      {gapText ?? '–'}
      {analysis && (
        <span className="j-sub">
          {t('indicator.causeIs', { cause: analysis.cause })}
          <br />
          {t('indicator.actionIs', { action: analysis.action })}
        </span>
      )}
    </>
  )
}

function Standing({ point: p, onVersions }: { point: MeasurePoint; onVersions: Props['onVersions'] }) {
  const due = p.state === 'OPEN' || p.state === 'LATE' ? t('indicator.dueOn', { day: longDay(p.due) }) : null
  return (
    <>
      <State tone={TONES[p.state]}>{t(`indicator.state${p.state}`)}</State>
      <span className="j-sub">{due ?? (p.validatedBy ? t('indicator.validatedBy', { who: p.validatedBy }) : p.enteredBy && t('indicator.enteredBy', { who: p.enteredBy }))}</span>
      {p.version > 1 && (
        <UnstyledButton className="j-link" aria-label={t('indicator.versionsOf', { period: p.label })} onClick={() => onVersions(p)}>
          {t('indicator.versions', { count: p.version })}
        </UnstyledButton>
      )}
    </>
  )
}

function Acts({ point: p, onEnter, onAnalyse, onValidate }: Props & { point: MeasurePoint; onValidate: (measure: string) => void }) {
  if (p.allowed.length === 0) return '–'
  return (
    <div className="j-inline">
      {p.allowed.includes('VALIDATE') && p.measureId && (
        <Button size="compact-sm" aria-label={t('indicator.validateOf', { period: p.label })} onClick={() => onValidate(p.measureId!)}>{t('indicator.validate')}</Button>
      )}
      {p.allowed.includes('ENTER') && (
        <Button size="compact-sm" variant={p.version ? 'default' : 'filled'} aria-label={t(p.version ? 'indicator.correctOf' : 'indicator.enterOf', { period: p.label })} onClick={() => onEnter(p)}>
          {t(p.version ? 'indicator.correct' : 'indicator.enter')}
        </Button>
      )}
      {p.allowed.includes('ANALYSE') && (
        <Button size="compact-sm" variant="default" aria-label={t('indicator.analyseOf', { period: p.label })} onClick={() => onAnalyse(p)}>{t('indicator.analyse')}</Button>
      )}
    </div>
  )
}
