import { Radio, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { type ProgrammeDefinition, type ProgrammeSummary, queries } from '~/api'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { begin, type Draft } from './draft'
import { fieldId } from './ErrorSummary'
import type { Errors } from './validate'

interface Props {
  programmes: ProgrammeSummary[]
  definition?: ProgrammeDefinition
  draft: Draft
  setDraft: Dispatch<SetStateAction<Draft>>
  slug: string
  errors: Errors
  loadError: Error | null
}

const keyOf = (p: { pluginId: string; version: string }) => `${p.pluginId} ${p.version}`

export function ProgrammeStep({ programmes, draft, setDraft, slug, errors, loadError }: Props) {
  const client = useQueryClient()
  const [failed, setFailed] = useState<unknown>(null)
  const choose = async (value: string) => {
    const programme = programmes.find((p) => keyOf(p) === value)
    if (!programme || (draft.programme && keyOf(draft.programme) === value)) return
    try {
      setFailed(null)
      const definition = await client.fetchQuery(queries.programme(slug, programme.pluginId, programme.version))
      // The name may have been typed while the definition was on its way.
      setDraft((now) => ({ ...begin(definition), title: now.title }))
    } catch (error) {
      setFailed(error)
    }
  }
  return (
    <Stack gap="lg">
      <ProblemAlert error={failed ?? loadError} />
      <Radio.Group label={t('wizard.which')} required value={draft.programme ? keyOf(draft.programme) : ''} onChange={(v) => void choose(v)} error={errors.programme}>
        <Stack gap="sm" mt="xs">
          {programmes.map((p, i) => (
            <Radio.Card key={keyOf(p)} value={keyOf(p)} id={i === 0 ? fieldId('programme') : undefined} className="j-radio-card" aria-label={t('wizard.programmeName', { title: p.title, version: p.version })}>
              <Radio.Indicator />
              <span>
                <strong>{p.title}</strong>
                {p.summary && <span className="j-sub">{p.summary}</span>}
                <span className="j-sub">{t('wizard.versionLabel', { version: p.version })}</span>
              </span>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      {draft.programme && (
        <Link to="/e/$slug/programmes/$plugin/$version" params={{ slug, plugin: draft.programme.pluginId, version: draft.programme.version }} target="_blank">
          {t('sheet.readInTab')}
        </Link>
      )}
      <TextInput maw={720} id={fieldId('title')} label={t('wizard.projectTitle')} description={t('wizard.projectTitleHelp')} required value={draft.title} error={errors.title} onChange={(e) => setDraft({ ...draft, title: e.currentTarget.value })} />
    </Stack>
  )
}
