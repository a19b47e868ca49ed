import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '~/api'
import { t } from '~/i18n'

/** The call for applications that a project came from, where it came from one. */
export function ProjectCalls({ slug, id }: { slug: string; id: string }) {
  const calls = useQuery(queries.projectCalls(slug, id))
  return calls.data?.map((call) => (
    <Text key={call.callId} c="dimmed">
      {t('applications.cameFrom')} :{' '}
      {call.readable ? (
        <Link to="/e/$slug/appels/$call" params={{ slug, call: call.callId }}>
          {call.title}
        </Link>
      ) : (
        call.title
      )}{' '}
      ({call.groups.join(', ')})
    </Text>
  ))
}
