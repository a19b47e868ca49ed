import type { NodeDraft, OpeningRequest, Organisation, Person, ProgrammeDefinition } from '~/api'

/** What was typed so far. Flat on purpose: it goes to the tab's storage at each change and comes back whole. */
export interface DraftNode {
  key: string
  parent: string | null
  level: string
  label: string
  organisation: Organisation | null
  /** The group of accepted candidacies that this node is made of. */
  callGroup?: string
}
export interface Draft {
  programme: { pluginId: string; version: string } | null
  title: string
  parameters: Record<string, string | number | boolean | null>
  nodes: DraftNode[]
  /** By slot, see `slot`. */
  origins: Record<string, { date: string; actual: boolean }>
  contract: { kind: string; reference: string; notifiedOn: string; endsOn: string }
  parties: Record<string, Organisation>
  seats: Record<string, Pick<Person, 'id' | 'familyName' | 'givenName'>[]>
}

export const BLANK: Draft = {
  programme: null,
  title: '',
  parameters: {},
  nodes: [],
  origins: {},
  contract: { kind: '', reference: '', notifiedOn: '', endsOn: '' },
  parties: {},
  seats: {},
}

/** Something declared (origin or role) at one node. */
export const slot = (code: string, node: string) => `${code}|${node}`

let counter = 0
export function newKey() {
  counter += 1
  return `n${Date.now().toString(36)}${counter}`
}

/** A fresh draft for a programme: its proposed parameters, and one branch of nodes down to the first level that is an organisation. */
export function begin(definition: ProgrammeDefinition): Draft {
  const nodes: DraftNode[] = []
  for (const level of definition.levels) {
    if (level.organisation) break
    nodes.push({ key: newKey(), parent: nodes[nodes.length - 1]?.key ?? null, level: level.code, label: '', organisation: null })
  }
  return {
    ...BLANK,
    programme: { pluginId: definition.pluginId, version: definition.version },
    parameters: Object.fromEntries(definition.parameters.map((p) => [p.code, p.value ?? null])),
    nodes,
    contract: { ...BLANK.contract, kind: definition.contractKinds[0]?.code ?? '' },
  }
}

export const childrenOf = (draft: Draft, parent: string | null) => draft.nodes.filter((n) => n.parent === parent)

export function levelBelow(definition: ProgrammeDefinition, level: string | null) {
  const index = level === null ? 0 : definition.levels.findIndex((l) => l.code === level) + 1
  return definition.levels[index]
}

export function addNode(draft: Draft, parent: string | null, level: string, organisation: Organisation | null = null): Draft {
  return { ...draft, nodes: [...draft.nodes, { key: newKey(), parent, level, label: organisation?.name ?? '', organisation }] }
}

/** Takes the node, all below it, and what was said about them. */
export function removeNode(draft: Draft, key: string): Draft {
  const gone = new Set([key])
  // Children always stand after their parent in the list.
  draft.nodes.forEach((n) => n.parent && gone.has(n.parent) && gone.add(n.key))
  const stays = (name: string) => !gone.has(name.slice(name.lastIndexOf('|') + 1))
  const kept = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).filter(([name]) => stays(name)))
  return { ...draft, nodes: draft.nodes.filter((n) => !gone.has(n.key)), origins: kept(draft.origins), seats: kept(draft.seats) }
}

function branch(draft: Draft, node: DraftNode): NodeDraft {
  return {
    key: node.key,
    level: node.level,
    label: node.label.trim(),
    organisationId: node.organisation?.id,
    children: childrenOf(draft, node.key).map((child) => branch(draft, child)),
  }
}

export function toRequest(draft: Draft): OpeningRequest {
  const split = (name: string) => ({ code: name.slice(0, name.lastIndexOf('|')), nodeKey: name.slice(name.lastIndexOf('|') + 1) })
  const { kind, reference, notifiedOn, endsOn } = draft.contract
  return {
    programme: draft.programme!,
    title: draft.title.trim(),
    parameters: Object.entries(draft.parameters).map(([code, value]) => ({ code, value })),
    tree: branch(draft, childrenOf(draft, null)[0]),
    origins: Object.entries(draft.origins)
      .filter(([, o]) => o.date)
      .map(([name, o]) => ({ ...split(name), ...o })),
    contract: kind ? { kind, reference: reference.trim() || undefined, notifiedOn: notifiedOn || undefined, endsOn: endsOn || undefined } : null,
    parties: Object.entries(draft.parties).map(([quality, o]) => ({ quality, organisationId: o.id })),
    seats: Object.entries(draft.seats).flatMap(([name, people]) => {
      const { code, nodeKey } = split(name)
      return people.map((p) => ({ role: code, nodeKey, personId: p.id }))
    }),
    callGroups: draft.nodes.flatMap((n) => n.callGroup ?? []),
  }
}
