import { defineConfig } from '@playwright/test'

const port = Number(process.env.JALON_PREVIEW_PORT ?? 4173)

/**
 * states: every screen in each of its states, the API mocked, on the built UI (`npm run build` first).
 * journey: the running product at JALON_URL, nothing mocked.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/playwright',
  reporter: [['list'], ['junit', { outputFile: `target/playwright-reports/TEST-${process.env.JALON_URL ? 'journey' : 'states'}.xml` }]],
  fullyParallel: true,
  workers: Number(process.env.JALON_WORKERS ?? 2),
  timeout: 180_000,
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      chromiumSandbox: false,
      args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=fr-FR'],
    },
  },
  projects: [
    { name: 'states', testDir: 'e2e/states', use: { baseURL: `http://localhost:${port}` } },
    { name: 'journey', testDir: 'e2e/journey', use: { baseURL: process.env.JALON_URL, trace: 'retain-on-failure', screenshot: 'only-on-failure' }, fullyParallel: false, expect: { timeout: 20_000 } },
  ],
  webServer: process.env.JALON_URL ? undefined : { command: `npx vite preview --port ${port} --strictPort`, port },
})
