import { Text, Title } from '@mantine/core'
import type { DeadlineView } from '~/api'
import { DateWhy } from '~/components/DateWhy'
import { t } from '~/i18n'

/** The one clock that counts now, in words, and what its expiry does. */
export function Deadline({ deadline, title }: { deadline?: DeadlineView | null; title: string }) {
  return (
    <section className={deadline?.late ? 'j-panel is-late' : 'j-panel'} aria-labelledby="titre-delai">
      <Title order={2} id="titre-delai" fz="h3" mb="xs">
        {deadline?.label ?? t('deliverable.due')}
      </Title>
      {!deadline && <Text c="dimmed">{t('deliverable.noDueHelp')}</Text>}
      {deadline && (
        <>
          <Text fw={650} fz="lg">
            <DateWhy date={deadline.dueOn} explanation={deadline.explanation} about={title}>
              {deadline.dueText}
            </DateWhy>
          </Text>
          {deadline.explanation && (
            <Text fz="sm" c="dimmed">
              {t('why.hint')}
            </Text>
          )}
          {deadline.effectText && <Text mt="xs">{deadline.effectText}</Text>}
        </>
      )}
    </section>
  )
}
