import type { Engagement } from '~/api'
import { flatten } from '~/lib/tree'

type Node = Engagement['tree']

/** Whoever may receive a meeting: the members at the ends of the tree, below the node that meets. */
export function hostsBelow(tree: Node, nodeId: string): Node[] {
  const meeting = flatten(tree).find(({ node }) => node.id === nodeId)?.node
  return meeting ? flatten(meeting).map(({ node }) => node).filter((n) => n.children.length === 0 && n.id !== nodeId) : []
}
