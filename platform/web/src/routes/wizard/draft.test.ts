import { expect, it } from 'vitest'
import type { Organisation, ProgrammeDefinition } from '~/api'
import { addNode, begin, childrenOf, type Draft, removeNode, slot, toRequest } from './draft'
import { errorsOf, treeWarnings } from './validate'

const definition: ProgrammeDefinition = {
  pluginId: 'p', version: '1', title: 'P',
  levels: [
    { code: 'top', label: 'Sommet', organisation: false, organisationRequired: false },
    { code: 'group', label: 'Groupe', organisation: false, organisationRequired: false },
    { code: 'team', label: 'Équipe', pluralLabel: 'Équipes', min: 2, max: 3, organisation: true, organisationRequired: true },
  ],
  parameters: [{ code: 'n', label: 'Nombre', type: 'INTEGER', value: 4, options: [], alternatives: [], running: false, warnings: [], min: 1, max: 9 }],
  origins: [{ code: 'J', label: 'Départ', level: 'group', required: true, warnings: [] }],
  roles: [{ code: 'lead', label: 'Chef', level: 'team', min: 1, max: 1, required: true }],
  parties: [{ quality: 'C', label: 'Titulaire', level: 'top', required: true }],
  words: {}, contractKinds: [], sources: [], warnings: [],
}
const body = (id: string): Organisation => ({ id, name: `Corps ${id}`, kind: 'SITE', kindLabel: 'Site', identifiers: [], attributes: {}, warnings: [] })

function filled(): Draft {
  let draft = begin(definition)
  draft = { ...draft, title: 'Essai', nodes: draft.nodes.map((n) => ({ ...n, label: n.level })) }
  const group = draft.nodes[1].key
  draft = addNode(addNode(draft, group, 'team', body('1')), group, 'team', body('2'))
  const team = childrenOf(draft, group)[0].key
  return {
    ...draft,
    origins: { [slot('J', group)]: { date: '2026-10-05', actual: false } },
    parties: { C: body('9') },
    seats: { [slot('lead', team)]: [{ id: 'p1', givenName: 'Nora', familyName: 'Lemaire' }] },
  }
}

it('should start with proposed values and a branch down to the first organisation', () => {
  const draft = begin(definition)
  expect(draft.parameters).toEqual({ n: 4 })
  expect(draft.nodes.map((n) => n.level)).toEqual(['top', 'group'])
})

it('should send the tree with everything said about its nodes', () => {
  const request = toRequest(filled())
  const group = request.tree.children[0]
  expect(group.children.map((c) => c.organisationId)).toEqual(['1', '2'])
  expect(request.origins).toEqual([{ code: 'J', nodeKey: group.key, date: '2026-10-05', actual: false }])
  expect(request.seats).toEqual([{ role: 'lead', nodeKey: group.children[0].key, personId: 'p1' }])
  expect(request.parties).toEqual([{ quality: 'C', organisationId: '9' }])
})

it('should take what was said about a node away with it', () => {
  const draft = filled()
  const gone = removeNode(draft, draft.nodes[1].key)
  expect(gone.nodes.map((n) => n.level)).toEqual(['top'])
  expect(gone.origins).toEqual({})
  expect(gone.seats).toEqual({})
})

it('should block on what is missing and only warn about numbers', () => {
  const draft = filled()
  expect(errorsOf('tree', draft, definition)).toEqual({})
  expect(errorsOf('dates', { ...draft, origins: {} }, definition)).toEqual({ [slot('J', draft.nodes[1].key)]: '« Départ » : donnez une date.'.replace(/« /, '«\u00a0').replace(' »', '\u00a0»').replace(' :', '\u00a0:') })
  expect(errorsOf('parameters', { ...draft, parameters: { n: 12 } }, definition)).toHaveProperty('n')
  expect(errorsOf('contract', { ...draft, parties: {} }, definition)).toHaveProperty('C')
  expect(errorsOf('seats', { ...draft, seats: {} }, definition)).toEqual({})
  const alone = removeNode(draft, draft.nodes[3].key)
  expect(treeWarnings(alone, definition, alone.nodes[1].key)).toHaveLength(1)
})
