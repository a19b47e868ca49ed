import { Button, Stack, Text, TextInput } from '@mantine/core'
import type { Level, ProgrammeDefinition } from '~/api'
import { identifiersOf, OrganisationPicker } from '~/components/OrganisationPicker'
import { t } from '~/i18n'
import { capital } from '~/lib/words'
import { addNode, childrenOf, type Draft, type DraftNode, levelBelow, removeNode } from './draft'
import { fieldId } from './ErrorSummary'
import type { StepProps } from './StepView'
import { treeWarnings } from './validate'

/** The project's tree, drawn from the declared levels: names for some, picked organisations for others. */
export function TreeStep(props: StepProps) {
  const { draft, definition } = props
  return (
    <Stack gap="md">
      <Text maw={720}>{t('wizard.treeLead', { levels: definition.levels.map((l) => l.label.toLowerCase()).join(' › ') })}</Text>
      {childrenOf(draft, null).map((n) => (
        <Node key={n.key} node={n} {...props} />
      ))}
    </Stack>
  )
}

function Node({ node, ...props }: StepProps & { node: DraftNode }) {
  const { draft, setDraft, definition, errors } = props
  const level = definition.levels.find((l) => l.code === node.level)!
  const below = levelBelow(definition, node.level)
  const siblings = childrenOf(draft, node.parent).length
  return (
    <fieldset className="j-node">
      <legend>{capital(node.label.trim() ? `${level.label} : ${node.label}` : level.label)}</legend>
      <div className="j-node-head">
        {level.organisation ? (
          <Picked node={node} />
        ) : (
          <TextInput
            id={fieldId(node.key)}
            label={t('wizard.nameOf', { level: level.label.toLowerCase() })}
            description={level.help ?? undefined}
            required
            value={node.label}
            error={errors[node.key]}
            onChange={(e) => setDraft({ ...draft, nodes: draft.nodes.map((n) => (n.key === node.key ? { ...n, label: e.currentTarget.value } : n)) })}
            style={{ flex: '1 1 240px' }}
          />
        )}
        {node.parent !== null && (siblings > 1 || level.organisation) && (
          <Button variant="subtle" size="compact-sm" onClick={() => setDraft(removeNode(draft, node.key))} aria-label={t('wizard.removeName', { name: node.label || level.label })}>
            {t('wizard.remove')}
          </Button>
        )}
      </div>
      {below && <Children node={node} below={below} {...props} />}
    </fieldset>
  )
}

function Picked({ node }: { node: DraftNode }) {
  return (
    <div>
      {node.organisation && (
        <Text c="dimmed" fz="sm">
          {[identifiersOf(node.organisation), node.organisation.city].filter(Boolean).join(' · ')}
        </Text>
      )}
      {node.organisation?.warnings?.map((w) => (
        <Text key={w} className="j-warn">
          {w}
        </Text>
      ))}
    </div>
  )
}

function Children({ node, below, ...props }: StepProps & { node: DraftNode; below: Level }) {
  const { draft, setDraft, definition, slug, errors } = props
  const field = `${node.key}.children`
  return (
    <div className="j-children">
      {childrenOf(draft, node.key).map((child) => (
        <Node key={child.key} node={child} {...props} />
      ))}
      {treeWarnings(draft, definition, node.key).map((w) => (
        <Text key={w} className="j-warn" role="status">
          {w}
        </Text>
      ))}
      {below.organisation ? (
        <OrganisationPicker
          slug={slug}
          id={fieldId(field)}
          label={t('wizard.pick', { level: below.label.toLowerCase() })}
          description={below.help ?? undefined}
          value={null}
          clearAfter
          context={contextOf(definition, below)}
          error={errors[field] ?? already(draft, below)}
          onChange={(o) => !draft.nodes.some((n) => n.organisation?.id === o.id && n.level === below.code) && setDraft(addNode(draft, node.key, below.code, o))}
        />
      ) : (
        <Button id={fieldId(field)} variant="default" onClick={() => setDraft(addNode(draft, node.key, below.code))}>
          {t('wizard.add', { level: below.label.toLowerCase() })}
        </Button>
      )}
      {!below.organisation && errors[field] && <Text className="j-late-text">{errors[field]}</Text>}
    </div>
  )
}

/** The server judges an organisation for the level it is picked for, and says so in its warnings. */
const contextOf = (definition: ProgrammeDefinition, level: Level) => `&programme=${encodeURIComponent(definition.pluginId)}&level=${encodeURIComponent(level.code)}`

function already(draft: Draft, level: Level) {
  const ids = draft.nodes.filter((n) => n.level === level.code && n.organisation).map((n) => n.organisation!.id)
  return new Set(ids).size < ids.length ? t('wizard.twice') : undefined
}
