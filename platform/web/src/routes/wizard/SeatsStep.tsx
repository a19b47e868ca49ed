import { Stack, Text, Title } from '@mantine/core'
import { PersonPicker } from '~/components/PersonPicker'
import { t } from '~/i18n'
import { slot } from './draft'
import type { StepProps } from './StepView'

/** Who sits where. Nothing blocks: a seat left empty is a vacancy to fill later. */
export function SeatsStep({ draft, setDraft, definition, slug }: StepProps) {
  const levels = definition.levels.filter((l) => definition.roles.some((r) => r.level === l.code))
  return (
    <Stack gap="xl">
      <Text maw={720}>{t('wizard.seatsLead')}</Text>
      {levels.flatMap((level) =>
        draft.nodes
          .filter((n) => n.level === level.code)
          .map((node) => (
            <section key={node.key} aria-label={node.label || level.label}>
              <Title order={3} mb="sm">
                {node.label || level.label}
                <span className="j-level">{level.label}</span>
              </Title>
              <div className="j-seat-fields">
                {definition.roles
                  .filter((r) => r.level === level.code)
                  .map((role) => {
                    const name = slot(role.code, node.key)
                    const held = draft.seats[name] ?? []
                    const places = Math.max(1, Math.min(role.max ?? held.length + 1, held.length + (role.max === 1 ? 0 : 1)))
                    return Array.from({ length: places }, (_, i) => (
                      <PersonPicker
                        key={`${name}-${i}`}
                        slug={slug}
                        label={i === 0 ? role.label : t('wizard.another', { role: role.label })}
                        description={i === 0 ? (role.help ?? undefined) : undefined}
                        value={held[i]?.id ?? null}
                        onChange={(p) => {
                          const next = [...held]
                          if (p) next[i] = { id: p.id, familyName: p.familyName, givenName: p.givenName }
                          else next.splice(i, 1)
                          setDraft({ ...draft, seats: { ...draft.seats, [name]: next } })
                        }}
                      />
                    ))
                  })}
              </div>
            </section>
          )),
      )}
    </Stack>
  )
}
