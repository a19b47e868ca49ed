import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useIsFetching, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ApiError, archiveUrl, type Dossier, queries, spaceCommands, versionUrl } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { ProblemPanel } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

const PLACE = 'dossier-de-preuve'

/** The dossier of proof: one click makes it, and its archive comes down. Whoever sees the contract without being a party is told who may. */
export function Proof({ slug, id }: { slug: string; id: string }) {
  const client = useQueryClient()
  const section = useRef<HTMLElement>(null)
  const wanted = useLocation({ select: (at) => at.hash === PLACE })
  // The page grows while its parts arrive: only once they all did is it known where this stands.
  const settled = useIsFetching({ predicate: (query) => query.state.status === 'pending' }) === 0
  useEffect(() => {
    if (wanted) section.current?.scrollIntoView()
  }, [wanted, settled])
  const dossiers = useQuery(queries.dossiers(slug, id))
  const make = useMutation({
    mutationFn: () => spaceCommands(slug).makeDossier(id),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('contract.proofDone'))
      download(archiveUrl(slug, id, made.id))
    },
  })
  const forbidden = dossiers.error instanceof ApiError && dossiers.error.status === 403
  return (
    <section ref={section} className="j-section" id={PLACE} aria-labelledby="titre-preuve">
      <Title order={2} id="titre-preuve" mb="sm">
        {t('contract.proof')}
      </Title>
      <Text maw={760} mb="sm">
        {t('contract.proofHelp')}
      </Text>
      {!forbidden && (
        <Button onClick={() => make.mutate()} loading={make.isPending} mb="md">
          {t('contract.makeProof')}
        </Button>
      )}
      <div aria-live="polite">{make.isPending && <Text mt="xs">{t('contract.makingProof')}</Text>}</div>
      {make.error && <ProblemPanel error={make.error} />}
      <Async query={dossiers} lines={2} empty={{ title: t('contract.noProof'), text: t('contract.noProofHelp') }}>
        {(all) => <Made all={all} slug={slug} id={id} />}
      </Async>
    </section>
  )
}

function Made({ all, slug, id }: { all: Dossier[]; slug: string; id: string }) {
  return (
    <>
      <Title order={3} fz="md" mt="md" mb="xs">
        {t('contract.proofsMade')}
      </Title>
      <ul className="j-plain-list j-gap">
        {all.map((dossier) => (
          <li key={dossier.id} className="j-card-flat">
            <Card dossier={dossier} slug={slug} id={id} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Card({ dossier: d, slug, id }: { dossier: Dossier; slug: string; id: string }) {
  const { timeZone } = useSpace()
  const when = instant(d.at, timeZone)
  const counts = [t('contract.proofFiles', { count: d.files }), d.withheld > 0 && t('contract.proofWithheld', { count: d.withheld })]
  return (
    <>
      <Text fw={600}>{t('common.byOn', { who: d.by, when })}</Text>
      <Text fz="sm" c="dimmed">
        {[d.quality, ...counts, !d.mine && t('contract.proofOther')].filter(Boolean).join(' · ')}
      </Text>
      <span className="j-sub j-hash">SHA-256 {d.sha256}</span>
      {d.mine && d.documentId && (
        <Group gap="lg" mt="xs">
          <Anchor href={versionUrl(slug, d.documentId, 1)} download aria-label={t('contract.proofPdfOf', { when })}>
            {t('contract.proofPdf')}
          </Anchor>
          <Anchor href={archiveUrl(slug, id, d.id)} download aria-label={t('contract.proofArchiveOf', { when })}>
            {t('contract.proofArchive')}
          </Anchor>
        </Group>
      )}
    </>
  )
}

/** The browser streams it to disk: an archive may be far larger than what a page may hold. */
function download(url: string) {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
