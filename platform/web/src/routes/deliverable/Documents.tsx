import { Anchor, Text, Title } from '@mantine/core'
import { type Deliverable, type DocumentCard, versionUrl } from '~/api'
import { useSpace } from '~/app/space'
import { EmptyPanel } from '~/components/EmptyPanel'
import { t } from '~/i18n'
import { fileSize, instant } from '~/lib/dates'

export function Documents({ deliverable: d, slug }: { deliverable: Deliverable; slug: string }) {
  return (
    <section className="j-section" aria-labelledby="titre-documents">
      <Title order={2} id="titre-documents" mb="sm">
        {t('document.title')}
      </Title>
      {d.documents.length === 0 && <EmptyPanel title={t('document.none')} text={t(d.allowed.includes('ATTACH') ? 'document.noneAttach' : 'document.noneHelp')} />}
      <ul className="j-plain-list j-documents">
        {d.documents.map((doc) => (
          <li key={doc.id}>
            <Document document={doc} slug={slug} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Document({ document: doc, slug }: { document: DocumentCard; slug: string }) {
  const { timeZone } = useSpace()
  const versions = [...doc.versions].sort((a, b) => b.version - a.version)
  return (
    <div className="j-card-flat">
      <Text component="h3" fw={650}>
        {doc.name}
      </Text>
      {doc.confidentialityLabel && (
        <Text fz="sm" c="dimmed">
          {t('document.confidentialityIs', { level: doc.confidentialityLabel })}
        </Text>
      )}
      <ol className="j-plain-list j-versions">
        {versions.map((v) => (
          <li key={v.version}>
            <Anchor href={versionUrl(slug, doc.id, v.version)} download={v.fileName ?? doc.name} aria-label={t('document.download', { name: doc.name, version: v.version })}>
              {t('document.version', { version: v.version })}
            </Anchor>
            <span className="j-sub">
              {fileSize(v.size)} · {t('common.byOn', { who: v.by, when: instant(v.at, timeZone) })}
            </span>
            <span className="j-sub j-hash" title={t('document.hashHelp')}>
              SHA-256 {v.sha256}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
