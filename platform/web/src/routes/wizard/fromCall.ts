import type { Organisation, PreparedProject, PreparedSite, ProgrammeDefinition } from '~/api'
import { begin, type Draft, type DraftNode, newKey, slot } from './draft'

const bare = ({ id, name, finess, town }: PreparedSite['organisation']): Organisation => ({
  id, name, kind: 'SITE', kindLabel: '', identifiers: finess ? [{ scheme: 'FINESS', value: finess }] : [], city: town, attributes: {}, warnings: [],
})

/** A draft whose groups, participants and seats come from a call. `found`: the organisations as the space judges them for that level. */
export function fromCall(definition: ProgrammeDefinition, prepared: PreparedProject, found: Organisation[]): Draft {
  const start = begin(definition)
  const depth = definition.levels.findIndex((l) => l.code === prepared.groupLevel)
  const above = start.nodes.slice(0, depth)
  const nodes: DraftNode[] = [...above]
  const seats: Draft['seats'] = {}
  prepared.groups.forEach((group) => {
    const key = newKey()
    nodes.push({ key, parent: above[above.length - 1]?.key ?? null, level: prepared.groupLevel, label: group.name, organisation: null, callGroup: group.id })
    group.sites.forEach((site) => {
      const organisation = found.find((o) => o.id === site.organisation.id) ?? bare(site.organisation)
      const node = { key: newKey(), parent: key, level: prepared.siteLevel, label: organisation.name, organisation }
      nodes.push(node)
      site.seats
        .filter((seat) => definition.roles.some((r) => r.code === seat.role && r.level === prepared.siteLevel))
        .forEach(({ role, personId, familyName, givenName }) => (seats[slot(role, node.key)] = [{ id: personId, familyName, givenName }]))
    })
  })
  return { ...start, title: prepared.title, nodes, seats }
}
