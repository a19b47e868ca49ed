import type { PluginRow } from '~/api'

const byVersion = new Intl.Collator('fr', { numeric: true })

export const isFaulty = (version: PluginRow) => version.state === 'REFUSED' || version.state === 'FAILED'

/** The files of one programme together, newest version first; programmes stay in the server's order. */
export function programmesOf(list: PluginRow[]): [PluginRow, ...PluginRow[]][] {
  const byId = new Map<string, [PluginRow, ...PluginRow[]]>()
  list.forEach((row) => {
    const known = byId.get(row.id)
    if (known) known.push(row)
    else byId.set(row.id, [row])
  })
  byId.forEach((versions) => versions.sort((a, b) => byVersion.compare(b.version, a.version)))
  return [...byId.values()]
}
