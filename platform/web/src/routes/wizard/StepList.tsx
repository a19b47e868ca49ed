import type { ProgrammeDefinition } from '~/api'
import { t } from '~/i18n'
import type { Draft } from './draft'
import { errorsOf, type Step, STEPS } from './validate'

interface Props {
  step: Step
  draft: Draft
  definition?: ProgrammeDefinition
  onGo: (step: Step) => void
}

/** Where one is; earlier steps, and the next once all before it are complete, can be reached directly. */
export function StepList({ step, draft, definition, onGo }: Props) {
  const firstOpen = STEPS.findIndex((s) => Object.keys(errorsOf(s, draft, definition)).length > 0)
  const reachable = firstOpen === -1 ? STEPS.length : firstOpen + 1
  const current = STEPS.indexOf(step)
  return (
    <nav aria-label={t('wizard.steps')} className="j-steps-nav">
      <p>{t('wizard.position', { position: current + 1, total: STEPS.length })}</p>
      <ol>
        {STEPS.map((s, i) => (
          <li key={s} className={i < current ? 'is-done' : undefined}>
            <button type="button" disabled={i >= reachable && i > current} aria-current={s === step ? 'step' : undefined} onClick={() => onGo(s)}>
              <span aria-hidden="true">{i + 1}</span> {t(`wizard.step_${s}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
