import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Project tabs keep the focus on the tab; any other page change moves it to the new page's heading. */
const tabsOf = (path: string) => path.replace(/\/(parcours|sessions|livrables|personnes|historique)$/, '')

export function RootLayout() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) => {
        if (!fromLocation || tabsOf(fromLocation.pathname) === tabsOf(toLocation.pathname)) return
        focusHeading()
      }),
    [router],
  )
  return <Outlet />
}

/** Headings may come after the data: looks again for two seconds, and gives up when the person moved the focus meanwhile. */
function focusHeading() {
  const before = document.activeElement
  const end = Date.now() + 2000
  const look = () => {
    if (document.activeElement !== before && document.activeElement !== document.body) return
    const heading = document.querySelector<HTMLElement>('[data-page-heading]')
    if (heading) heading.focus({ preventScroll: false })
    else if (Date.now() < end) setTimeout(look, 50)
  }
  look()
}
