import type { Dispatch, SetStateAction } from 'react'
import type { ProgrammeDefinition, ProgrammeSummary } from '~/api'
import { ContractStep } from './ContractStep'
import { DatesStep } from './DatesStep'
import type { Draft } from './draft'
import { ParametersStep } from './ParametersStep'
import { ProgrammeStep } from './ProgrammeStep'
import { SeatsStep } from './SeatsStep'
import { SummaryStep } from './SummaryStep'
import { TreeStep } from './TreeStep'
import type { Errors, Step } from './validate'

export interface StepProps {
  draft: Draft
  setDraft: Dispatch<SetStateAction<Draft>>
  definition: ProgrammeDefinition
  slug: string
  errors: Errors
}

interface Props extends Omit<StepProps, 'definition'> {
  step: Step
  definition?: ProgrammeDefinition
  programmes: ProgrammeSummary[]
  loadError: Error | null
}

export function StepView({ step, programmes, loadError, definition, ...rest }: Props) {
  if (step === 'programme') return <ProgrammeStep programmes={programmes} definition={definition} loadError={loadError} {...rest} />
  if (!definition) return null
  const props = { definition, ...rest }
  if (step === 'parameters') return <ParametersStep {...props} />
  if (step === 'tree') return <TreeStep {...props} />
  if (step === 'contract') return <ContractStep {...props} />
  if (step === 'dates') return <DatesStep {...props} />
  if (step === 'seats') return <SeatsStep {...props} />
  return <SummaryStep {...props} />
}
