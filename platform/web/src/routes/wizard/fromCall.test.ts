import { expect, it } from 'vitest'
import type { PreparedProject, ProgrammeDefinition } from '~/api'
import { childrenOf, removeNode, toRequest } from './draft'
import { fromCall } from './fromCall'

const definition: ProgrammeDefinition = {
  pluginId: 'p', version: '2', title: 'P',
  levels: [
    { code: 'top', label: 'Sommet', organisation: false, organisationRequired: false },
    { code: 'group', label: 'Groupe', organisation: false, organisationRequired: false },
    { code: 'team', label: 'Équipe', organisation: true, organisationRequired: true },
  ],
  parameters: [], origins: [],
  roles: [
    { code: 'lead', label: 'Chef', level: 'team', min: 1, max: 1, required: true },
    { code: 'guide', label: 'Guide', level: 'group', min: 1, max: 1, required: true },
  ],
  parties: [], words: {}, contractKinds: [], sources: [], warnings: [],
}
const site = (id: string, role: string) => ({ organisation: { id, name: `Corps ${id}`, finess: '130000001', town: 'Port' }, seats: [{ role, personId: `p${id}`, familyName: 'Durand', givenName: 'Camille' }] })
const prepared: PreparedProject = {
  pluginId: 'p', version: '2', title: 'Deuxième vague', groupLevel: 'group', siteLevel: 'team',
  groups: [{ id: 'g1', name: 'Nord', sites: [site('1', 'lead'), site('2', 'guide')] }, { id: 'g2', name: 'Sud', sites: [site('3', 'lead')] }],
}
const known = { id: '1', name: 'Corps 1', kind: 'SITE', kindLabel: 'Site', identifiers: [], attributes: {}, warnings: ['Aucune activité connue'] }

it('should put the groups under the levels above them, and the persons into the seats of their organisation', () => {
  const draft = fromCall(definition, prepared, [known])
  expect(draft.title).toBe('Deuxième vague')
  const [top] = childrenOf(draft, null)
  const [north, south] = childrenOf(draft, top.key)
  expect([north.label, south.label]).toEqual(['Nord', 'Sud'])
  expect(childrenOf(draft, north.key).map((n) => n.organisation?.warnings)).toEqual([['Aucune activité connue'], []])
  const request = toRequest(draft)
  expect(request.callGroups).toEqual(['g1', 'g2'])
  // A role that sits elsewhere than at the applicant's level is left to who opens the project.
  expect(request.seats.map((s) => [s.role, s.personId])).toEqual([['lead', 'p1'], ['lead', 'p3']])
})

it('should forget a group that is taken out of the project', () => {
  const draft = fromCall(definition, prepared, [])
  const south = draft.nodes.find((n) => n.label === 'Sud')!
  expect(toRequest(removeNode(draft, south.key)).callGroups).toEqual(['g1'])
})
