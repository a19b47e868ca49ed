import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { queries, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { Crumbs } from '~/components/Crumbs'
import { LeaveGuard } from '~/components/LeaveGuard'
import { PageTitle } from '~/components/PageTitle'
import { ForbiddenPanel, ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { toRequest } from './draft'
import { ErrorSummary } from './ErrorSummary'
import { StepList } from './StepList'
import { StepView } from './StepView'
import { useDraft } from './useDraft'
import { errorsOf, type Step, STEPS } from './validate'

/** Opens a project of any programme: everything asked here is declared by the programme's definition. */
export function WizardPage() {
  const space = useSpace()
  const programmes = useQuery(queries.programmes(space.slug))
  return (
    <>
      <Crumbs items={[{ label: t('projects.title'), to: `/e/${space.slug}/projets` }, { label: t('wizard.title') }]} />
      <PageTitle title={t('wizard.title')} tab={`${t('wizard.title')} · ${space.name}`} />
      {space.can('OPEN_ENGAGEMENT') ? (
        <Async query={programmes} empty={{ title: t('wizard.noProgramme'), text: t('wizard.noProgrammeHelp') }}>
          {(list) => <Wizard programmes={list} slug={space.slug} />}
        </Async>
      ) : (
        <ForbiddenPanel />
      )}
    </>
  )
}

function Wizard({ programmes, slug }: { programmes: Parameters<typeof StepView>[0]['programmes']; slug: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { draft, setDraft, forget, dirty } = useDraft(slug)
  const [step, setStep] = useState<Step>('programme')
  const [tried, setTried] = useState(false)
  const chosen = draft.programme
  const definition = useQuery({ ...queries.programme(slug, chosen?.pluginId ?? '', chosen?.version ?? ''), enabled: Boolean(chosen) })
  const open = useMutation({
    mutationFn: () => spaceCommands(slug).open(toRequest(draft)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['space', slug] }),
  })
  const opened = open.data?.id
  useEffect(() => {
    if (!opened) return
    forget()
    void navigate({ to: '/e/$slug/projets/$id/parcours', params: { slug, id: opened } })
  }, [opened, forget, navigate, slug]) // after the guard below has let go

  const errors = errorsOf(step, draft, definition.data)
  const index = STEPS.indexOf(step)
  const go = (to: Step) => {
    setTried(false)
    setStep(to)
    window.scrollTo({ top: 0 })
    setTimeout(() => document.getElementById('titre-etape')?.focus(), 0)
  }
  const next = () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return document.getElementById('resume-erreurs')?.focus()
    go(STEPS[index + 1])
  }
  const submit = () => {
    const firstBad = STEPS.find((s) => Object.keys(errorsOf(s, draft, definition.data)).length > 0)
    if (!firstBad) return open.mutate()
    setStep(firstBad)
    setTried(true)
  }
  const waiting = step !== 'programme' && !definition.data
  return (
    <>
      <LeaveGuard dirty={dirty && !opened} text={t('wizard.leave')} />
      <StepList step={step} draft={draft} definition={definition.data} onGo={go} />
      <form
        noValidate
        className="j-wizard"
        onSubmit={(event) => {
          event.preventDefault()
          if (step === 'summary') submit()
          else next()
        }}
      >
        <h2 id="titre-etape" tabIndex={-1} className="j-step-title">
          {t(`wizard.step_${step}`)}
        </h2>
        {draft.nodes.some((n) => n.callGroup) && <Text mb="md">{t('wizard.fromCall')}</Text>}
        <ErrorSummary errors={tried ? errors : {}} />
        <ProblemAlert error={open.error} />
        {waiting ? (
          <Async query={definition}>{() => null}</Async>
        ) : (
          <StepView step={step} draft={draft} setDraft={setDraft} definition={definition.data} programmes={programmes} slug={slug} errors={tried ? errors : {}} loadError={definition.error} />
        )}
        <Group justify="space-between" mt="xl">
          {index > 0 ? (
            <Button variant="default" onClick={() => go(STEPS[index - 1])}>
              {t('wizard.back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={open.isPending || (index === 0 && definition.isFetching && !definition.data)}>
            {step === 'summary' ? t('wizard.open') : t('wizard.next')}
          </Button>
        </Group>
      </form>
    </>
  )
}
