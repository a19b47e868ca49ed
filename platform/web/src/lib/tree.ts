import type { TreeNode } from '~/api'

export interface FlatNode { node: TreeNode; depth: number; path: string[] }

/** The tree in reading order, each node with the labels that lead to it. */
export function flatten(root: TreeNode, depth = 0, above: string[] = []): FlatNode[] {
  const path = [...above, root.label]
  return [{ node: root, depth, path }, ...root.children.flatMap((c) => flatten(c, depth + 1, path))]
}
