import { Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { GatheredEvaluation } from '~/api'
import { Async } from '~/components/Async'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { shortDay } from '~/lib/dates'
import { meanText, Results } from './Results'

/** The questionnaires of a project's meetings, one beside the other and together. */
export function GatheredView({ query, slug, id }: { query: UseQueryResult<GatheredEvaluation[]>; slug: string; id: string }) {
  return (
    <Async query={query} empty={{ title: t('evaluation.none'), text: t('evaluation.noneHelp') }}>
      {(forms) => forms.map((form) => <Form key={form.code} form={form} slug={slug} id={id} />)}
    </Async>
  )
}

function Form({ form, slug, id }: { form: GatheredEvaluation; slug: string; id: string }) {
  const scales = form.results.filter((r) => form.sessions.some((s) => s.means?.some((m) => m.code === r.code)))
  const headers = [t('session.session'), t('plan.state'), t('evaluation.answered'), ...scales.map((r) => r.label)]
  return (
    <section aria-label={form.label}>
      <Title order={2} mb="xs">
        {form.label}
      </Title>
      <SmallTable
        caption={t('evaluation.sessionsCaption')}
        headers={headers}
        figures={headers.map((_, i) => i).slice(2)}
        rows={form.sessions.map((s) => ({
          key: s.id,
          cells: [
            <span key="title">
              <Link to="/e/$slug/projets/$id/sessions/$session" params={{ slug, id, session: s.id }} search={{ vue: 'evaluation' }}>
                {s.title}
              </Link>
              <span className="j-sub">{[s.place, s.day && shortDay(s.day)].filter(Boolean).join(', ')}</span>
            </span>,
            t(`evaluation.state${s.state}`),
            s.answers,
            ...scales.map((r) => (s.means ? meanText(s.means.find((m) => m.code === r.code)?.mean) : t('evaluation.hidden'))),
          ],
        }))}
      />
      <Text my="md">{t('evaluation.togetherHelp', { count: form.answers })}</Text>
      {form.answers > 0 && <Results results={form.results} order={3} />}
    </section>
  )
}
