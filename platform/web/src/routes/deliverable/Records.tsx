import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries, type RecordFile, recordWordUrl, type RecordSigner, type RecordView, versionUrl } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { State, type Tone } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'
import { RefuseModal, SignModal } from './SignModal'

const TONE: Record<RecordView['state'], Tone> = { OPEN: 'warn', COMPLETE: 'ok', VOID: 'info' }

/** What the parties sign after a decision: the document, who has signed, who must. Nothing stands here before the first. */
export function Records({ slug, deliverable }: { slug: string; deliverable: string }) {
  const records = useQuery(queries.records(slug, deliverable))
  if (records.data?.length === 0) return null
  return (
    <section className="j-section" aria-label={records.data?.[0].label ?? t('record.section')}>
      <Async query={records} lines={3}>
        {([newest, ...former]) => (
          <>
            <Title order={2} mb="sm">
              {newest.label}
            </Title>
            <Record record={newest} slug={slug} />
            {former.length > 0 && (
              <details className="j-former">
                <summary>{t('record.former')}</summary>
                {former.map((record) => (
                  <Record key={record.id} record={record} slug={slug} />
                ))}
              </details>
            )}
          </>
        )}
      </Async>
    </section>
  )
}

function Record({ record, slug }: { record: RecordView; slug: string }) {
  const [act, setAct] = useState<'sign' | 'refuse' | null>(null)
  const close = () => setAct(null)
  return (
    <div className="j-card-flat">
      <State tone={TONE[record.state]}>{record.stateLabel}</State>
      {record.voidReason && <Text mt="xs">{record.voidReason}</Text>}
      <File slug={slug} file={record.signed} label={t(`record.document_${record.state}`)} name={t('record.read', { name: record.label })} />
      {record.word && (
        <Text mt="xs">
          <Anchor href={recordWordUrl(slug, record.id)} download aria-label={t('record.wordOf', { name: record.label })}>
            {t('record.word')}
          </Anchor>
        </Text>
      )}
      {record.sealed && <File slug={slug} file={record.sealed} label={t('record.sealedLink')} name={t('record.sealed', { name: record.label })} />}
      <Title order={3} fz="md" mt="md" mb="xs">
        {t('record.signers')}
      </Title>
      <ol className="j-plain-list j-versions">
        {record.signers.map((signer) => (
          <li key={signer.position}>
            <Signer signer={signer} open={record.state === 'OPEN'} />
          </li>
        ))}
      </ol>
      <Text fz="sm" c="dimmed" mt="sm">
        {record.method}
      </Text>
      {record.maySign && (
        <Group mt="md" gap="sm">
          <Button onClick={() => setAct('sign')}>{t('record.sign')}</Button>
          <Button variant="default" onClick={() => setAct('refuse')}>
            {t('record.refuse')}
          </Button>
        </Group>
      )}
      {act === 'sign' && <SignModal record={record} slug={slug} onClose={close} />}
      {act === 'refuse' && <RefuseModal record={record} slug={slug} onClose={close} />}
    </div>
  )
}

function File({ slug, file, label, name }: { slug: string; file: RecordFile; label: string; name: string }) {
  return (
    <Text mt="xs" component="div">
      <Anchor href={versionUrl(slug, file.documentId, file.version)} download={`${file.name}.pdf`} aria-label={name}>
        {label}
      </Anchor>
      <span className="j-sub j-hash">SHA-256 {file.sha256}</span>
    </Text>
  )
}

function Signer({ signer, open }: { signer: RecordSigner; open: boolean }) {
  const { timeZone } = useSpace()
  const waiting = signer.state === 'WAITING'
  return (
    <>
      <Text component="span" fw={600}>
        {signer.quality}
      </Text>
      <span className="j-sub">
        {waiting && !open && t('record.closed')}
        {waiting && open && t('record.waitsFor', { who: signer.people.join(', ') || t('record.vacant') })}
        {!waiting && `${t(`record.${signer.state}`)} : ${t('common.byOn', { who: signer.name ?? '', when: signer.at ? instant(signer.at, timeZone) : '' })}`}
      </span>
      {signer.motive && <blockquote>{signer.motive}</blockquote>}
    </>
  )
}
