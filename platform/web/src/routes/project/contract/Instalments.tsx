import { Text, Title } from '@mantine/core'
import type { Instalment } from '~/api'
import { Source } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { plainDay } from '~/lib/dates'
import type { Part } from './ContractTab'
import { days, euros } from './money'

/** Parts of lump sums that may be paid before the rest, and what they still lack. */
export function Instalments({ contract: c }: Part) {
  if (c.instalments.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-acomptes">
      <Title order={2} id="titre-acomptes" mb="xs">
        {t('contract.instalments')}
      </Title>
      <Text maw={760} mb="sm">
        {t('contract.instalmentsHelp')}
      </Text>
      <ul className="j-plain-list j-gap">
        {c.instalments.map((x) => (
          <li key={x.code} className="j-card-flat">
            <Card instalment={x} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Card({ instalment: x }: { instalment: Instalment }) {
  return (
    <>
      <Text component="h3" fw={650}>
        {x.label}
        {x.amount !== null && x.amount !== undefined && ` · ${euros(x.amount)} HT`}
      </Text>
      <State tone={x.justifiedOn ? 'ok' : 'info'}>{x.justifiedOn ? t('contract.justifiedOn', { on: plainDay(x.justifiedOn) }) : t('contract.unjustified')}</State>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('contract.shareOf', { share: days(x.share), price: x.price })}
        {x.source && <> · <Source source={x.source} /></>}
      </Text>
      {x.missing.length > 0 && (
        <ul className="j-missing">
          {x.missing.map((m) => (
            <li key={m}>{m}</li>
          ))}
        </ul>
      )}
    </>
  )
}
