import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiError, queries } from '~/api'
import { Async } from '~/components/Async'
import { t } from '~/i18n'
import { rolesInWords } from '~/lib/roles'
import { useAccent } from './accentContext'
import { Bell } from './Bell'
import { Palette } from './palette/Palette'
import { type NavItem, Shell } from './Shell'
import { SpaceContext } from './space'

export function SpaceLayout() {
  const { slug } = useParams({ from: '/e/$slug' })
  const router = useRouter()
  const me = useQuery(queries.me())
  const space = useQuery({ ...queries.space(slug), enabled: me.isSuccess })
  const calls = useQuery({ ...queries.calls(slug), enabled: space.isSuccess })
  const mine = me.data?.spaces.find((s) => s.slug === slug)
  const signedOut = me.error instanceof ApiError && me.error.status === 401
  useEffect(() => {
    if (signedOut) void router.navigate({ to: '/', search: { retour: router.state.location.href }, replace: true })
  }, [signedOut, router]) // read when it happens: a link to sign-in must lead back to the page that was wanted
  useAccent(space.data?.accent ?? mine?.accent)
  const rights = space.data?.me.rights ?? []
  const nav: NavItem[] = [
    { to: `/e/${slug}`, label: t('actions.title'), exact: true },
    { to: `/e/${slug}/projets`, label: t('projects.title') },
    ...(rights.includes('SEE_REGION') ? [{ to: `/e/${slug}/region`, label: t('region.nav') }, { to: `/e/${slug}/indicateurs`, label: t('dashboard.nav') }] : []),
    ...(calls.data?.calls?.length || calls.data?.programmes?.length ? [{ to: `/e/${slug}/appels`, label: t('applications.title') }] : []),
    { to: `/e/${slug}/bonnes-pratiques`, label: t('practice.title') },
    { to: `/e/${slug}/etablissements`, label: t('organisation.title') },
    ...(rights.includes('SEE_ALL') ? [{ to: `/e/${slug}/personnes`, label: t('person.title') }] : []),
  ]
  const gate = me.isSuccess || signedOut ? space : { ...space, error: me.error ?? space.error, refetch: me.refetch as never }
  return (
    <Shell name={space.data?.name ?? mine?.name ?? t('shell.space')} home={`/e/${slug}`} sub={rolesInWords(space.data?.me.roles ?? [])} nav={space.data ? nav : undefined} tools={space.data ? <Tools slug={slug} nav={nav} /> : undefined}>
      <Async query={gate} lines={5} heading={mine?.name ?? t('shell.space')}>
        {(data) => (
          <SpaceContext value={data}>
            <Outlet />
          </SpaceContext>
        )}
      </Async>
    </Shell>
  )
}

function Tools({ slug, nav }: { slug: string; nav: NavItem[] }) {
  return (
    <>
      <Palette slug={slug} nav={nav} />
      <Bell slug={slug} />
    </>
  )
}
