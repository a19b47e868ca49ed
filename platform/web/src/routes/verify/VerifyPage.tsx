import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { outsideCommands, type Verification } from '~/api'
import { FileField } from '~/components/FileField'
import { PageTitle } from '~/components/PageTitle'
import { ProblemAlert } from '~/components/ProblemPanel'
import { State, type Tone } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

const TONE: Record<Verification['verdict'], Tone> = { VALID: 'ok', ALTERED: 'late', OTHER_KEY: 'warn', NOT_SEALED: 'warn' }
/** Nobody is signed in here, so no space says whose time counts. */
const ZONE = 'Europe/Paris'

/** For anyone who has the file, signed in or not. */
export function VerifyPage() {
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const verify = useMutation({ mutationFn: outsideCommands.verify })
  return (
    <>
      <PageTitle title={t('verify.title')} lead={t('verify.lead')} />
      <div className="j-two">
        <form
          className="j-panel"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (file) verify.mutate(file)
          }}
        >
          <Stack gap="md">
            <ProblemAlert error={verify.error} />
            <FileField
              label={t('verify.file')}
              description={t('verify.fileHelp')}
              accept="application/pdf,.pdf"
              required
              error={tried && !file ? t('verify.missing') : undefined}
              onChange={([chosen]) => {
                setFile(chosen ?? null)
                verify.reset()
              }}
            />
            <Group>
              <Button type="submit" loading={verify.isPending}>
                {t('verify.verb')}
              </Button>
            </Group>
          </Stack>
        </form>
        <div aria-live="polite">{verify.data ? <Answer answer={verify.data} /> : <Text c="dimmed">{t('verify.before')}</Text>}</div>
      </div>
    </>
  )
}

function Answer({ answer }: { answer: Verification }) {
  const { recorded } = answer
  return (
    <section className="j-panel" aria-labelledby="titre-reponse">
      <Title order={2} id="titre-reponse" fz="h3" mb="sm">
        <State tone={TONE[answer.verdict]}>{t(`verify.${answer.verdict}`)}</State>
      </Title>
      <Text>{answer.message}</Text>
      <dl className="j-facts">
        {answer.sealedBy && (
          <Fact label={t(answer.verdict === 'VALID' ? 'verify.sealedBy' : 'verify.sealedByUnknown')} more={answer.selfSigned ? t('verify.selfSigned') : undefined}>
            {answer.sealedBy}
          </Fact>
        )}
        {recorded && <Fact label={t('verify.sealedAt')}>{instant(recorded.sealedAt, ZONE)}</Fact>}
        {recorded && <Fact label={t('verify.document')}>{t('verify.of', recorded)}</Fact>}
        {recorded && <Fact label={t('verify.project')}>{t('verify.inSpace', recorded)}</Fact>}
        {recorded?.statement && <Fact label={t('verify.statement')}>{recorded.statement}</Fact>}
        {recorded && recorded.documents.length > 0 && (
          <Fact label={t('verify.seenDocuments')}>
            {recorded.documents.map((d) => (
              <div key={d.sha256}>
                {t('verify.seenDocument', d)}
                <span className="j-sub j-hash">SHA-256 {d.sha256}</span>
              </div>
            ))}
          </Fact>
        )}
        {recorded?.sha256 && (
          <Fact label={t('verify.signedHash')} more={t('verify.signedHashHelp')}>
            <span className="j-hash">{recorded.sha256}</span>
          </Fact>
        )}
        <Fact label={t('verify.fileHash')}>
          <span className="j-hash">{answer.sha256}</span>
        </Fact>
      </dl>
      {recorded && <Signatures recorded={recorded} />}
    </section>
  )
}

function Fact({ label, more, children }: { label: string; more?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {more && <span className="j-sub">{more}</span>}
      </dd>
    </div>
  )
}

function Signatures({ recorded }: { recorded: NonNullable<Verification['recorded']> }) {
  return (
    <>
      <Table.ScrollContainer minWidth={0} mt="md">
        <Table captionSide="top">
          <Table.Caption>{t('verify.signatures')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('verify.name')}</Table.Th>
              <Table.Th scope="col">{t('verify.quality')}</Table.Th>
              <Table.Th scope="col">{t('verify.at')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recorded.signatures.map((s) => (
              <Table.Tr key={s.name + s.at}>
                <Table.Td>{s.name}</Table.Td>
                <Table.Td>{s.quality}</Table.Td>
                <Table.Td>{instant(s.at, ZONE)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text fz="sm" c="dimmed" mt="sm">
        {t('verify.method')}
      </Text>
    </>
  )
}
