import type { NewRegisterEntry, Register, RegisterEntry } from '~/api'

/** What the form holds; empty texts where nothing was said. */
export interface Draft {
  nodeId: string
  title: string
  description: string
  ownerMandateId: string | null
  startsOn: string
  dueOn: string
  probability: string | null
  impact: string | null
  prevention: string
  attributes: Record<string, string>
  dependsOn: string[]
}

export function draftOf(entry: RegisterEntry | undefined, nodeId: string): Draft {
  return {
    nodeId: entry?.node.id ?? nodeId,
    title: entry?.title ?? '',
    description: entry?.description ?? '',
    ownerMandateId: entry?.owner?.mandateId ?? null,
    startsOn: entry?.startsOn ?? '',
    dueOn: entry?.dueOn ?? '',
    probability: entry?.probability ? String(entry.probability) : null,
    impact: entry?.impact ? String(entry.impact) : null,
    prevention: entry?.prevention ?? '',
    attributes: entry?.attributes ?? {},
    dependsOn: entry?.dependsOn.map((d) => d.id) ?? [],
  }
}

/** The request: what is empty, or not declared for this kind of register, is left out. */
export function factsOf(draft: Draft, kind: Register['kind']): NewRegisterEntry {
  const risk = kind === 'RISK'
  const action = kind === 'ACTION'
  return {
    nodeId: draft.nodeId,
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    ownerMandateId: draft.ownerMandateId,
    startsOn: (action && draft.startsOn) || null,
    dueOn: draft.dueOn || null,
    probability: risk && draft.probability ? Number(draft.probability) : null,
    impact: risk && draft.impact ? Number(draft.impact) : null,
    prevention: (risk && draft.prevention.trim()) || null,
    attributes: Object.fromEntries(Object.entries(draft.attributes).filter(([, value]) => value.trim() !== '')),
    dependsOn: action ? draft.dependsOn : [],
  }
}

/** The fields that lack what the form can see without the server. */
export function missing(draft: Draft, register: Register): Set<string> {
  const fields = register.attributes.filter((a) => a.required && !draft.attributes[a.code]?.trim()).map((a) => `attributes.${a.code}`)
  if (!draft.title.trim()) fields.push('title')
  if (draft.probability && !draft.impact) fields.push('impact')
  if (draft.impact && !draft.probability) fields.push('probability')
  return new Set(fields)
}
