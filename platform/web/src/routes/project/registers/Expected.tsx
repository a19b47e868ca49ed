import { Text } from '@mantine/core'
import type { Register } from '~/api'
import { State } from '~/components/State'
import { t } from '~/i18n'

/** Entries that the text asks for at least, with whether one is there. */
export function Expected({ list }: { list: Register['expected'] }) {
  if (list.length === 0) return null
  return (
    <ul className="j-register-expected" aria-label={t('register.expected')}>
      {list.map((expected) => (
        <li key={expected.text}>
          <State tone={expected.met ? 'ok' : 'warn'}>{t(expected.met ? 'register.expectedMet' : 'register.expectedOpen')}</State> {expected.text}
          {expected.source && (
            <Text span fz="sm" c="dimmed">
              {' '}
              ({expected.source})
            </Text>
          )}
        </li>
      ))}
    </ul>
  )
}
