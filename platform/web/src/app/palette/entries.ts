import { useQueries, useQuery } from '@tanstack/react-query'
import { queries } from '~/api'
import type { NavItem } from '~/app/Shell'
import { t } from '~/i18n'
import { flatten } from '~/lib/tree'
import { matches } from '~/lib/words'

export interface Entry { group: string; label: string; detail: string; href: string }

/** Lines per group: who looks for more types one letter more. */
const SHOWN = 7

/**
 * Everything that one may jump to, from the lists that the pages themselves read: nothing is shown that its page would
 * refuse. Read once the palette opens; React Query keeps what was read.
 */
export function useEntries(slug: string, nav: NavItem[], opened: boolean) {
  const projects = useQuery({ ...queries.engagements(slug), enabled: opened })
  const list = projects.data ?? []
  const trees = useQueries({ queries: list.map((p) => ({ ...queries.engagement(slug, p.id), enabled: opened })) })
  const deliverables = useQueries({ queries: list.map((p) => ({ ...queries.deliverables(slug, p.id), enabled: opened })) })
  const home = (id: string) => `/e/${slug}/projets/${id}`
  const entries: Entry[] = [
    ...nav.map((page) => ({ group: t('palette.pages'), label: page.label, detail: '', href: page.to })),
    ...list.map((p) => ({ group: t('palette.projects'), label: p.title, detail: p.programme.title, href: `${home(p.id)}/parcours` })),
    ...trees.flatMap(({ data }) =>
      data
        ? flatten(data.tree)
            .filter(({ node }) => node.organisation)
            .map(({ node, path }) => ({ group: t('palette.sites'), label: node.label, detail: [node.organisation?.finess, ...path.slice(0, -1)].filter(Boolean).join(' › '), href: `${home(data.id)}/parcours?noeud=${node.id}` }))
        : [],
    ),
    ...deliverables.flatMap(({ data }, i) =>
      (data ?? []).map((d) => ({ group: t('palette.deliverables'), label: d.title, detail: [d.node.label, d.stateLabel].join(' · '), href: `${home(list[i].id)}/livrables/${d.id}` })),
    ),
  ]
  const loading = projects.isLoading || trees.some((q) => q.isLoading) || deliverables.some((q) => q.isLoading)
  const failed = projects.isError || trees.some((q) => q.isError) || deliverables.some((q) => q.isError)
  return { entries, loading, failed }
}

/** The first lines of each group that say every word of the query. */
export function found(entries: Entry[], query: string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  entries
    .filter((e) => matches(query, e.label, e.detail))
    .forEach((e) => {
      const group = groups.get(e.group) ?? []
      if (group.length < SHOWN) groups.set(e.group, [...group, e])
    })
  return groups
}
