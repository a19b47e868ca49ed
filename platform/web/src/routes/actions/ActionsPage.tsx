import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Action, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { PathLink } from '~/components/PathLink'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { byConsequence } from './sort'

/** Home of a space: what I must do, the gravest first. */
export function ActionsPage() {
  const space = useSpace()
  const actions = useQuery(queries.actions(space.slug))
  return (
    <>
      <PageTitle title={t('actions.title')} tab={`${t('actions.title')} · ${space.name}`} lead={actions.data?.length ? t('actions.lead', { count: actions.data.length }) : undefined} />
      <Async
        query={actions}
        empty={{
          title: t('actions.none'),
          text: t('actions.noneHelp'),
          action: (
            <Button component={Link} to={`/e/${space.slug}/projets`} variant="default">
              {t('actions.seeProjects')}
            </Button>
          ),
        }}
      >
        {(list) => (
          <ol className="j-plain-list j-actions">
            {[...list].sort(byConsequence).map((a) => (
              <Line key={a.id} action={a} />
            ))}
          </ol>
        )}
      </Async>
    </>
  )
}

function Line({ action }: { action: Action }) {
  return (
    <li className={action.late ? 'j-action is-late' : 'j-action'}>
      <div className="j-action-what">
        <Text component="h2" fw={650} fz="lg" lh={1.3}>
          {action.title}
        </Text>
        {action.node && (
          <Text c="dimmed" fz="sm">
            {(action.node.path ?? [action.node.label]).join(' › ')}
          </Text>
        )}
        <Text mt={6}>{action.reason}</Text>
        {action.effect && <Text className="j-warn">{t('actions.effect', { effect: action.effect })}</Text>}
      </div>
      <div className="j-action-when">
        {action.late && <State tone="late">{t('common.late')}</State>}
        {(action.dueText ?? action.dueOn) && <Text fw={600}>{action.dueText ?? longDay(action.dueOn!)}</Text>}
        {action.waitingFor && (
          <Text fz="sm" c="dimmed">
            {t('actions.waits', { who: action.waitingFor })}
          </Text>
        )}
      </div>
      <Button component={PathLink} href={action.link} variant={action.late ? 'filled' : 'default'} className="j-action-verb" aria-label={t('actions.verbFor', { verb: action.verb, title: action.title })}>
        {action.verb}
      </Button>
    </li>
  )
}
