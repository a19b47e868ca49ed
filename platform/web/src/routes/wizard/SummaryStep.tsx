import { List, Stack, Text, Title } from '@mantine/core'
import { fullName } from '~/components/PersonPicker'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { longDay } from '~/lib/dates'
import { childrenOf, type Draft, slot } from './draft'
import { shown } from './ParametersStep'
import type { StepProps } from './StepView'

/** All that will be opened, on one page, before it is. */
export function SummaryStep({ draft, definition }: StepProps) {
  const changed = definition.parameters.filter((p) => draft.parameters[p.code] !== p.value)
  const vacant = definition.roles.filter((r) => r.required).flatMap((r) => draft.nodes.filter((n) => n.level === r.level && !(draft.seats[slot(r.code, n.key)]?.length)))
  return (
    <Stack gap="lg">
      <Text>{t('wizard.summaryLead')}</Text>
      <dl className="j-facts">
        <dt>{t('wizard.projectTitle')}</dt>
        <dd>{draft.title}</dd>
        <dt>{t('project.programme')}</dt>
        <dd>
          {definition.title}, {t('wizard.version', { version: definition.version })}
        </dd>
        {definition.parties.map((p) => (
          <div key={p.quality}>
            <dt>{p.label}</dt>
            <dd>{draft.parties[p.quality]?.name ?? t('wizard.notGiven')}</dd>
          </div>
        ))}
        {Object.entries(draft.origins)
          .filter(([, o]) => o.date)
          .map(([name, o]) => (
            <div key={name}>
              <dt>{definition.origins.find((d) => name.startsWith(`${d.code}|`))?.label}</dt>
              <dd>
                {longDay(o.date)} ({o.actual ? t('origin.actual') : t('origin.forecast')})
              </dd>
            </div>
          ))}
      </dl>
      <section>
        <Title order={3}>{t('wizard.step_tree')}</Title>
        <Tree draft={draft} parent={null} />
      </section>
      <section>
        <Title order={3}>{t('wizard.step_parameters')}</Title>
        {changed.length === 0 && <Text c="dimmed">{t('wizard.allProposed')}</Text>}
        <List>
          {changed.map((p) => (
            <List.Item key={p.code}>{t('wizard.changedTo', { label: p.label, value: shown(p, draft.parameters[p.code]), from: shown(p, p.value) })}</List.Item>
          ))}
        </List>
      </section>
      <section>
        <Title order={3}>{t('wizard.step_seats')}</Title>
        <List>
          {Object.entries(draft.seats)
            .filter(([, people]) => people.length > 0)
            .map(([name, people]) => (
              <List.Item key={name}>
                {definition.roles.find((r) => name.startsWith(`${r.code}|`))?.label}
                {`, ${draft.nodes.find((n) => name.endsWith(`|${n.key}`))?.label} : `}
                <strong>{people.map(fullName).join(', ')}</strong>
              </List.Item>
            ))}
        </List>
        {vacant.length > 0 && <State tone="warn">{t('wizard.vacant', { count: vacant.length })}</State>}
      </section>
    </Stack>
  )
}

function Tree({ draft, parent }: { draft: Draft; parent: string | null }) {
  const nodes = childrenOf(draft, parent)
  if (nodes.length === 0) return null
  return (
    <ul className="j-missing">
      {nodes.map((n) => (
        <li key={n.key}>
          {n.label}
          {n.organisation?.warnings?.map((w) => (
            <span key={w} className="j-sub j-warn">
              {w}
            </span>
          ))}
          <Tree draft={draft} parent={n.key} />
        </li>
      ))}
    </ul>
  )
}
