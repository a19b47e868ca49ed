import type { ProgrammeDefinition } from '~/api'
import { t } from '~/i18n'
import { childrenOf, type Draft, levelBelow, slot } from './draft'

export const STEPS = ['programme', 'parameters', 'tree', 'contract', 'dates', 'seats', 'summary'] as const
export type Step = (typeof STEPS)[number]
/** Field name to message. */
export type Errors = Record<string, string>

/** What must be mended before the step can be left. Vacant seats are no error: a vacancy is a state. */
export function errorsOf(step: Step, draft: Draft, definition: ProgrammeDefinition | undefined): Errors {
  if (step === 'programme') {
    return { ...(draft.programme ? {} : { programme: t('wizard.choose') }), ...(draft.title.trim() ? {} : { title: t('wizard.titleRequired') }) }
  }
  if (!definition) return {}
  if (step === 'parameters') return parameterErrors(draft, definition)
  if (step === 'tree') return treeErrors(draft, definition)
  if (step === 'contract') return contractErrors(draft, definition)
  if (step === 'dates') return dateErrors(draft, definition)
  return {}
}

function parameterErrors(draft: Draft, definition: ProgrammeDefinition): Errors {
  const errors: Errors = {}
  definition.parameters.forEach((p) => {
    const value = draft.parameters[p.code]
    if (value === null || value === undefined || value === '') errors[p.code] = t('wizard.valueRequired', { label: p.label })
    else if (typeof value === 'number' && ((p.min ?? -Infinity) > value || (p.max ?? Infinity) < value)) errors[p.code] = t('wizard.outOfRange', { label: p.label, min: p.min ?? '−∞', max: p.max ?? '∞' })
  })
  return errors
}

function treeErrors(draft: Draft, definition: ProgrammeDefinition): Errors {
  const errors: Errors = {}
  draft.nodes.forEach((n) => {
    const level = definition.levels.find((l) => l.code === n.level)
    if (!level?.organisation && !n.label.trim()) errors[n.key] = t('wizard.nameRequired', { level: level?.label.toLowerCase() ?? '' })
    const below = levelBelow(definition, n.level)
    if (below && childrenOf(draft, n.key).length === 0) errors[`${n.key}.children`] = t('wizard.childRequired', { level: below.label.toLowerCase(), parent: n.label || level?.label })
  })
  return errors
}

function contractErrors(draft: Draft, definition: ProgrammeDefinition): Errors {
  const errors: Errors = {}
  definition.parties.filter((p) => p.required && !draft.parties[p.quality]).forEach((p) => (errors[p.quality] = t('wizard.partyRequired', { label: p.label })))
  const { notifiedOn, endsOn } = draft.contract
  if (notifiedOn && endsOn && endsOn < notifiedOn) errors.endsOn = t('wizard.endBeforeStart')
  return errors
}

function dateErrors(draft: Draft, definition: ProgrammeDefinition): Errors {
  const errors: Errors = {}
  definition.origins
    .filter((o) => o.required)
    .forEach((o) =>
      draft.nodes
        .filter((n) => n.level === o.level)
        .forEach((n) => {
          const name = slot(o.code, n.key)
          if (!draft.origins[name]?.date) errors[name] = t('wizard.dateRequired', { label: o.label })
        }),
    )
  return errors
}

/** A bound as the person set it two steps before. */
function number(draft: Draft, parameter: string | null | undefined) {
  const value = parameter ? draft.parameters[parameter] : null
  return typeof value === 'number' ? value : null
}

/** Said, never blocking: numbers outside what the source proposes, and what the server knows of an organisation. */
export function treeWarnings(draft: Draft, definition: ProgrammeDefinition, parent: string): string[] {
  const node = draft.nodes.find((n) => n.key === parent)
  const below = node && levelBelow(definition, node.level)
  if (!below) return []
  const count = childrenOf(draft, parent).length
  const words = { count, label: (below.pluralLabel ?? below.label).toLowerCase() }
  const min = number(draft, below.minParameter) ?? below.min
  const max = number(draft, below.maxParameter) ?? below.max
  if (min && count > 0 && count < min) return [t('wizard.tooFew', { ...words, min })]
  if (max && count > max) return [t('wizard.tooMany', { ...words, max })]
  return []
}
