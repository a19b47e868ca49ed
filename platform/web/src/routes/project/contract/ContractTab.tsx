import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Contract, queries } from '~/api'
import { Async } from '~/components/Async'
import { Source } from '~/components/Source'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'
import { Ending } from './Ending'
import { Instalments } from './Instalments'
import { Invoices } from './Invoices'
import { Loads } from './Loads'
import { Orders } from './Orders'
import { Penalties } from './Penalties'
import { Prices } from './Prices'
import { Proof } from './Proof'
import { Sanctions } from './Sanctions'
import { Tranches } from './Tranches'

export interface Part { contract: Contract; slug: string; id: string }

/** What is ordered, at what price, for what load, and what may be paid. */
export function ContractTab() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/contrat' })
  const contract = useQuery(queries.contract(slug, id))
  return (
    <>
      <Async query={contract} isEmpty={isBare} empty={{ title: t('contract.none'), text: t('contract.noneHelp') }} lines={6}>
        {(data) => {
          const part = { contract: data, slug, id }
          return (
            <>
              <Facts contract={data} />
              <Tranches {...part} />
              <Prices {...part} />
              <Instalments {...part} />
              <Loads {...part} />
              <Orders slug={slug} id={id} />
              <Invoices {...part} />
              <Penalties slug={slug} id={id} />
              <Sanctions slug={slug} id={id} />
              <Ending slug={slug} id={id} />
              <Clauses contract={data} />
            </>
          )
        }}
      </Async>
      {contract.data && <Proof slug={slug} id={id} />}
    </>
  )
}

/** A contract that only has its name: nothing is ordered, priced, counted or said, and nothing may be entered. */
const isBare = (c: Contract) => [c.tranches, c.schedule.prices, c.loads, c.invoices, c.clauses, c.allowed].every((part) => part.length === 0)

function Facts({ contract: c }: { contract: Contract }) {
  const facts = [
    { label: t('contract.reference'), value: c.reference },
    { label: t('contract.notifiedOn'), value: c.notifiedOn && plainDay(c.notifiedOn) },
    { label: t('contract.endsOn'), value: c.endsOn && plainDay(c.endsOn) },
  ]
  return (
    <section className="j-panel" aria-labelledby="titre-contrat">
      <Title order={2} id="titre-contrat" fz="h3" mb="xs">
        {c.label}
      </Title>
      <dl className="j-facts j-facts-row">
        {facts.map((f) => (
          <div key={f.label}>
            <dt>{f.label}</dt>
            <dd>{f.value ?? t('contract.unknown')}</dd>
          </div>
        ))}
        {c.parties.map((p) => (
          <div key={p.label}>
            <dt>{p.label}</dt>
            <dd>{p.organisation ?? t('contract.nobody')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Clauses({ contract: c }: { contract: Contract }) {
  if (c.clauses.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-clauses">
      <Title order={2} id="titre-clauses" mb="sm">
        {t('contract.clauses')}
      </Title>
      <ul className="j-plain-list j-gap">
        {c.clauses.map((clause) => (
          <li key={clause.label} className="j-card-flat">
            <Text component="h3" fw={650}>
              {clause.label}
            </Text>
            <Text maw={760}>{clause.text}</Text>
            {clause.source && (
              <Text fz="sm" c="dimmed">
                <Source source={clause.source} />
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
