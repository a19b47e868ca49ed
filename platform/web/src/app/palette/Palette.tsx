import { Button, Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { NavItem } from '~/app/Shell'
import { t } from '~/i18n'
import { found, useEntries } from './entries'

interface Props { slug: string; nav: NavItem[] }

/** Jump anywhere by typing: Ctrl+K, or the button that says so. */
export function Palette({ slug, nav }: Props) {
  const [opened, { open, close, toggle }] = useDisclosure(false)
  // No tag is left out: the shortcut works from a field too.
  useHotkeys([['mod+K', toggle]], [])
  return (
    <>
      <Button variant="default" size="sm" className="j-palette-button" onClick={open} aria-label={t('palette.open')} aria-keyshortcuts="Control+K">
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
          <circle cx="7" cy="7" r="4.5" />
          <path d="M10.5 10.5L14 14" />
        </svg>
        <span className="j-palette-words" aria-hidden="true">
          {t('palette.search')} <kbd>Ctrl K</kbd>
        </span>
      </Button>
      <Modal opened={opened} onClose={close} withCloseButton={false} title={<span className="j-hidden">{t('palette.title')}</span>} classNames={{ header: 'j-palette-header' }} size="lg" yOffset="10vh" padding={0} transitionProps={{ duration: 0 }}>
        <Search slug={slug} nav={nav} onClose={close} />
      </Modal>
    </>
  )
}

function Search({ slug, nav, onClose }: Props & { onClose: () => void }) {
  const [query, setQuery] = useState('')
  const router = useRouter()
  const combobox = useCombobox({ opened: true })
  const { entries, loading, failed } = useEntries(slug, nav, true)
  const groups = found(entries, query)
  const count = [...groups.values()].flat().length
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => setActive(combobox.selectFirstOption()), [query, count]) // the store is new at each render; only what is listed decides
  // Mantine's own target names the active option only after an arrow key; a screen reader must hear what Enter would open.
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: combobox.selectNextOption, ArrowUp: combobox.selectPreviousOption, Enter: combobox.clickSelectedOption }[event.key]
    if (!step) return
    event.preventDefault()
    setActive(step() ?? null)
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(href) => {
        onClose()
        router.history.push(href)
      }}
    >
      <TextInput
        role="combobox"
        aria-expanded
        aria-controls={combobox.listId ?? undefined}
        aria-activedescendant={active ?? undefined}
        aria-autocomplete="list"
        onKeyDown={walk}
        data-autofocus
        size="lg"
        variant="unstyled"
        px="md"
        aria-label={t('palette.search')}
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(e) => setQuery(e.currentTarget.value)}
        autoComplete="off"
      />
      <Combobox.Options aria-label={t('palette.title')} className="j-palette-list">
        {[...groups].map(([label, list]) => (
          <Combobox.Group key={label} label={label}>
            {list.map((e) => (
              <Combobox.Option key={e.href} value={e.href}>
                <Text component="span" fw={600}>
                  {e.label}
                </Text>
                {e.detail && (
                  <Text component="span" fz="sm" c="dimmed" className="j-palette-detail">
                    {e.detail}
                  </Text>
                )}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <Text role="status" fz="sm" c="dimmed" px="md" py="xs" className="j-palette-status">
        {failed ? t('palette.partial') : loading ? t('common.loading') : t('palette.count', { count })}
      </Text>
    </Combobox>
  )
}
