import { createTheme, type CSSVariablesResolver, Modal } from '@mantine/core'
import { t } from '~/i18n'
import { shadesOf } from './accent'

/** One neutral theme; only the accent differs from space to space. */
export function themeOf(accent?: string | null) {
  return createTheme({
    primaryColor: 'accent',
    colors: { accent: shadesOf(accent) },
    primaryShade: { light: 6, dark: 8 },
    fontFamily: "'Source Sans 3 Variable', system-ui, 'Segoe UI', sans-serif",
    fontSizes: { xs: '0.875rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
    lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
    headings: {
      fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '1.875rem', lineHeight: '1.2' },
        h2: { fontSize: '1.375rem', lineHeight: '1.3' },
        h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      },
    },
    defaultRadius: 'sm',
    focusRing: 'auto',
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      // A dialog's <header> would count as a second banner of the page.
      Modal: Modal.extend({ defaultProps: { centered: true, size: 'lg', closeButtonProps: { 'aria-label': t('common.close') }, attributes: { header: { role: 'presentation' } } } }),
    },
  })
}

/** Mantine's own greys and reds miss AA on tinted backgrounds; these do not. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#565d68',
    '--mantine-color-placeholder': '#6b717c',
    '--mantine-color-error': '#b42318',
    '--mantine-color-text': '#1b1f27',
    '--j-page': '#f6f7f9',
    '--j-surface': '#ffffff',
    '--j-line': '#dfe3e8',
    '--j-late': '#b42318',
    '--j-late-bg': '#fdeeec',
    '--j-warn': '#8a4b00',
    '--j-warn-bg': '#fdf4e3',
    '--j-ok': '#1d6b3c',
    '--j-ok-bg': '#e9f6ee',
    '--j-info-bg': '#eef2f7',
  },
  dark: {
    '--mantine-color-dimmed': '#b3b9c4',
    '--mantine-color-placeholder': '#9aa1ad',
    '--mantine-color-error': '#ff9d92',
    '--mantine-color-text': '#e8eaee',
    '--mantine-color-body': '#1a1c20',
    '--mantine-color-anchor': 'var(--mantine-color-accent-4)',
    '--j-page': '#14161a',
    '--j-surface': '#1e2126',
    '--j-line': '#383d46',
    '--j-late': '#ff9d92',
    '--j-late-bg': '#3a1f1d',
    '--j-warn': '#f3c56b',
    '--j-warn-bg': '#352a14',
    '--j-ok': '#86d7a4',
    '--j-ok-bg': '#173022',
    '--j-info-bg': '#262b33',
  },
})
