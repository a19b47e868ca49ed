import { Alert, Button, Code, List, Text } from '@mantine/core'
import { ApiError, type Problem } from '~/api'
import { t } from '~/i18n'

/** Title, what happened and what to do, in the server's words when it gave some. */
export function words(error: unknown): { title: string; detail: string; problem?: Problem } {
  if (!(error instanceof ApiError)) return { title: t('problem.ours'), detail: t('problem.oursDetail') }
  const { problem } = error
  const known = problem.status === 0 ? 'offline' : problem.status === 404 ? 'absent' : problem.status >= 500 ? 'server' : 'other'
  return {
    title: problem.title || t(`problem.${known}`),
    detail: problem.detail || t(`problem.${known}Detail`),
    problem,
  }
}

/** In place of content that could not be read. */
export function ProblemPanel({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail, problem } = words(error)
  return (
    <div className="j-panel j-problem" role="alert" data-async="error">
      <Text fw={650} fz="lg">
        {title}
      </Text>
      <Text maw={640}>{detail}</Text>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('common.retry')}
        </Button>
      )}
      <RequestId problem={problem} />
    </div>
  )
}

export function ForbiddenPanel({ problem }: { problem?: Problem }) {
  return (
    <div className="j-panel j-problem" role="alert" data-async="forbidden">
      <Text fw={650} fz="lg">
        {t('problem.forbidden')}
      </Text>
      <Text maw={640}>{problem?.detail || t('problem.forbiddenDetail')}</Text>
      <RequestId problem={problem} />
    </div>
  )
}

/** Beside a form that was refused; the form keeps what was typed. RGAA 11.10: field errors are summed up here too. */
export function ProblemAlert({ error }: { error: unknown }) {
  if (!error) return null
  const { title, detail, problem } = words(error)
  return (
    <Alert color="red" variant="light" title={title} role="alert" className="j-alert">
      <Text>{detail}</Text>
      {problem?.errors?.length ? (
        <List mt="xs">
          {problem.errors.map((e) => (
            <List.Item key={e.field + e.message}>{e.message}</List.Item>
          ))}
        </List>
      ) : null}
      <RequestId problem={problem} />
    </Alert>
  )
}

function RequestId({ problem }: { problem?: Problem }) {
  if (!problem?.requestId) return null
  return (
    <Text fz="xs" c="dimmed" mt="xs">
      {t('problem.requestId')} <Code>{problem.requestId}</Code>
    </Text>
  )
}

/** The server's message for one field, to stand beside it. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  return error.problem.errors?.find((e) => e.field === field || e.field.endsWith(`.${field}`))?.message
}
