import { Button, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ParameterSetting, queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Source } from '~/components/Source'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'
import { shown } from '~/routes/wizard/ParametersStep'
import { ParameterModal } from './ParameterModal'

interface Props { slug: string; id: string; manages: boolean }

/** Every value that the texts leave open: what counts today, since when, by whom, and what contradicts it. */
export function Parameters({ slug, id, manages }: Props) {
  const parameters = useQuery(queries.parameters(slug, id))
  const [changing, setChanging] = useState<ParameterSetting | null>(null)
  if (parameters.data?.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-parametres">
      <Title order={2} id="titre-parametres" mb="xs">
        {t('parameter.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('parameter.lead')}
      </Text>
      <Async query={parameters} lines={2}>
        {(all) => {
          const disputed = all.filter((p) => p.warnings?.length)
          const others = all.filter((p) => !p.warnings?.length)
          const list = (some: ParameterSetting[]) => (
            <ul className="j-plain-list j-origins">
              {some.map((p) => (
                <li key={p.code} className="j-card-flat">
                  <Setting parameter={p} manages={manages} onChange={() => setChanging(p)} />
                </li>
              ))}
            </ul>
          )
          return (
            <Stack gap="md">
              {disputed.length > 0 && (
                <details className="j-details" open>
                  <summary>{t('parameter.disputed')}</summary>
                  {list(disputed)}
                </details>
              )}
              {others.length > 0 && (
                <details className="j-details">
                  <summary>{t('parameter.others', { count: others.length })}</summary>
                  {list(others)}
                </details>
              )}
            </Stack>
          )
        }}
      </Async>
      {changing && <ParameterModal key={changing.code} parameter={changing} slug={slug} id={id} onClose={() => setChanging(null)} />}
    </section>
  )
}

function Setting({ parameter: p, manages, onChange }: { parameter: ParameterSetting; manages: boolean; onChange: () => void }) {
  const { timeZone } = useSpace()
  const now = today(timeZone)
  const inForce = p.entries.find((e) => e.since <= now)
  return (
    <>
      <Text fz="sm" c="dimmed">
        {p.label}
      </Text>
      <Text fw={650} fz="lg">
        {shown(p, p.value)}
      </Text>
      <Text fz="sm" c="dimmed">
        {inForce ? t('parameter.since', { date: plainDay(inForce.since), by: inForce.by }) : t('parameter.declared')}
        {p.source && (
          <>
            {' · '}
            <Source source={p.source} />
          </>
        )}
      </Text>
      {p.entries
        .filter((e) => e.since > now)
        .map((e) => (
          <Text key={e.at} fz="sm">
            {t('parameter.future', { date: plainDay(e.since), value: shown(p, e.value), by: e.by })}
          </Text>
        ))}
      {p.warnings?.map((w) => (
        <Text key={w.code} fz="sm" mt={4}>
          {w.message} <span className="j-sub">{w.code}</span>
        </Text>
      ))}
      {manages && p.running && (
        <Button variant="subtle" size="compact-sm" ml={-8} mt={4} onClick={onChange} aria-label={t('parameter.changeName', { label: p.label })}>
          {t('parameter.change')}
        </Button>
      )}
      {!p.running && (
        <Text fz="sm" c="dimmed">
          {t('parameter.opening')}
        </Text>
      )}
    </>
  )
}
