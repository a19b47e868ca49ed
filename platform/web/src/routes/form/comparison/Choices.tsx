import { Title } from '@mantine/core'
import type { FormComparison } from '~/api'
import { useSpace } from '~/app/space'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'
import { capital } from '~/lib/words'

/** Who chose what and why; a choice that was replaced stays. */
export function Choices({ comparison }: { comparison: FormComparison }) {
  const { timeZone } = useSpace()
  if (comparison.choices.length === 0) return null
  return (
    <section className="j-section j-choices" aria-labelledby="titre-choix">
      <Title order={2} id="titre-choix" mb="sm">
        {t('form.choices')}
      </Title>
      <ol className="j-plain-list j-stack">
        {comparison.choices.map((c, i) => (
          <li key={c.number} className="j-card-flat">
            <div className="j-inline">
              <State tone={i === 0 ? 'ok' : 'info'}>{i === 0 ? capital(comparison.chosenLabel) : t('form.formerChoice')}</State>
              <strong>{t('form.choice', { row: c.label, who: c.who, when: instant(c.at, timeZone) })}</strong>
            </div>
            <p className="j-long">{c.motive}</p>
            <p className="j-sub">{t('form.standing', { standing: c.standing })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
