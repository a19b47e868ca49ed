import { generate } from 'lean-qr'
import { useMemo } from 'react'
import { t } from '~/i18n'

const QUIET = 4

/** An address as a code to be photographed: black on white in every theme, or cameras do not read it. */
export function Scan({ url }: { url: string }) {
  const { size, path } = useMemo(() => drawn(url), [url])
  return (
    <svg role="img" aria-label={t('evaluation.scan')} className="j-scan" viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}

function drawn(url: string) {
  const code = generate(url)
  const dark: string[] = []
  for (let y = 0; y < code.size; y++) for (let x = 0; x < code.size; x++) if (code.get(x, y)) dark.push(`M${x} ${y}h1v1h-1z`)
  return { size: code.size, path: dark.join('') }
}
