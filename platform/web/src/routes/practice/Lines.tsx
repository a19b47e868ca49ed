import { Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PracticeLine, PracticeList } from '~/api'
import { State } from '~/components/State'
import { t } from '~/i18n'

/** What was found, with the words marked where they stand. */
export function Lines({ slug, list }: { slug: string; list: PracticeList }) {
  return (
    <section aria-label={t('practice.title')}>
      <Text role="status" mb="sm">
        {t('practice.found', { count: list.items.length })}
        {list.more && ` · ${t('practice.more')}`}
      </Text>
      <ul className="j-practices">
        {list.items.map((line) => (
          <li key={line.id} className="j-panel">
            <Title order={2} fz="h4">
              <Name slug={slug} line={line} />
            </Title>
            <Group gap="xs" my={6}>
              <State>{line.typeLabel}</State>
              {line.space ? <State tone="ok">{t('practice.from', { space: line.space })}</State> : <State>{t('practice.levelOf', { level: line.levelLabel })}</State>}
            </Group>
            <Text>
              {line.excerpt.map((part, i) => (part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>))}
            </Text>
            <Text fz="sm" c="dimmed" mt={6}>
              {[
                line.author ? t('practice.versionBy', { number: line.version, author: line.author }) : t('practice.version', { number: line.version }),
                line.origin && t('practice.origin', { origin: line.origin }),
                line.reuses > 0 && t('practice.reuses', { count: line.reuses }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Name({ slug, line }: { slug: string; line: PracticeLine }) {
  return line.space ? (
    <Link to="/e/$slug/bonnes-pratiques/partagee/$shared" params={{ slug, shared: line.id }}>
      {line.title}
    </Link>
  ) : (
    <Link to="/e/$slug/bonnes-pratiques/$practice" params={{ slug, practice: line.id }}>
      {line.number} · {line.title}
    </Link>
  )
}
