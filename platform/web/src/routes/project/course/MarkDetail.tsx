import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Explanation } from '~/components/DateWhy'
import { State } from '~/components/State'
import { MarkHeading } from '~/components/timeline/Timeline'
import type { Mark } from '~/components/timeline/layout'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'
import { Facts } from './Gates'
import { gap } from './Moves'

/** What the popover of one mark of the timeline says. */
export function MarkDetail({ mark, slug, id }: { mark: Mark; slug: string; id: string }) {
  if (mark.gate) {
    return (
      <Stack gap={4}>
        <MarkHeading>{mark.gate.label}</MarkHeading>
        <div>
          <State tone={mark.gate.state === 'CLOSED' ? 'info' : 'ok'}>{t(`gate.${mark.gate.state}`)}</State>
        </div>
        <Facts gate={mark.gate} slug={slug} id={id} />
      </Stack>
    )
  }
  const item = mark.item!
  return (
    <Stack gap="xs">
      <MarkHeading>{item.title}</MarkHeading>
      {item.late && (
        <div>
          <State tone="late">{item.lateText ?? t('common.late')}</State>
        </div>
      )}
      {item.current.start && item.current.start !== item.current.end && (
        <Text>{t('plan.span', { from: plainDay(item.current.start), to: plainDay(item.current.end) })}</Text>
      )}
      {item.baseline && item.baseline.end !== item.current.end && (
        <Text fz="sm">
          {t('plan.baselineWas', { number: item.baseline.number, date: plainDay(item.baseline.end), gap: gap(item.baseline.end, item.current.end) })}
        </Text>
      )}
      {item.pin && <Text fz="sm">{t(`pin.${item.pin.kind}`, { reason: item.pin.reason })}</Text>}
      {item.explanation ? <Explanation date={item.current.end} explanation={item.explanation} /> : <Text>{plainDay(item.current.end)}</Text>}
      {mark.twins.length > 1 ? (
        <Twins mark={mark} slug={slug} id={id} />
      ) : (
        item.obligationId && (
          <Anchor component={Link} to={`/e/${slug}/projets/${id}/livrables/${item.obligationId}`}>
            {t('plan.toDeliverable')}
          </Anchor>
        )
      )}
    </Stack>
  )
}

/** Whom one mark stands for, each with its own way on. */
function Twins({ mark, slug, id }: { mark: Mark; slug: string; id: string }) {
  return (
    <div>
      <Text fz="sm">{t('plan.concerned')}</Text>
      <ul className="j-missing">
        {mark.twins.map((item) => (
          <li key={item.id}>
            {item.obligationId ? (
              <Link to="/e/$slug/projets/$id/livrables/$obligation" params={{ slug, id, obligation: item.obligationId }}>
                {item.node?.label ?? item.title}
              </Link>
            ) : (
              (item.node?.label ?? item.title)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
