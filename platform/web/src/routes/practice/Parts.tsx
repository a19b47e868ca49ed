import { Text, Title } from '@mantine/core'
import type { PracticeText } from '~/api'
import { t } from '~/i18n'

/** The parts of a sheet in the order in which they are written. */
export const PARTS = ['problem', 'means', 'conditions', 'results', 'difficulties'] as const

export function Parts({ text }: { text: PracticeText }) {
  return PARTS.map((part) => (
    <section key={part} className="j-practice-part">
      <Title order={3} fz="h4">
        {t(`practice.${part}`)}
      </Title>
      <Text style={{ whiteSpace: 'pre-line' }} c={text[part] ? undefined : 'dimmed'}>
        {text[part] || t('practice.nothing')}
      </Text>
    </section>
  ))
}
