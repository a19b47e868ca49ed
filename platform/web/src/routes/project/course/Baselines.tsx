import { Text, Title } from '@mantine/core'
import type { Baseline } from '~/api'
import { useSpace } from '~/app/space'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

export function Baselines({ baselines }: { baselines: Baseline[] }) {
  const { timeZone } = useSpace()
  return (
    <section className="j-section" aria-labelledby="titre-references">
      <Title order={2} id="titre-references" mb="sm">
        {t('baseline.title')}
      </Title>
      {baselines.length === 0 && <Text c="dimmed">{t('baseline.none')}</Text>}
      <ol className="j-plain-list j-history">
        {[...baselines]
          .sort((a, b) => b.number - a.number)
          .map((b) => (
            <li key={b.number}>
              <Text fw={600}>{t('baseline.number', { number: b.number })}</Text>
              <Text>{b.reason}</Text>
              <Text fz="sm" c="dimmed">
                {t('common.byOn', { who: b.by, when: instant(b.frozenAt, timeZone) })}
              </Text>
            </li>
          ))}
      </ol>
    </section>
  )
}
