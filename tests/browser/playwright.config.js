// Two people's screens: a phone held upright and a desk. See README.md.
import { defineConfig } from '@playwright/test';

const chromium = process.env.RAPPORT_CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  retries: 0,
  // For a machine under load; nothing waits for it.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: process.stdout.isTTY ? 'list' : 'line',
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'off',
    launchOptions: {
      executablePath: chromium,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-sync',
        // Fields for times ask in this language's order.
        '--lang=en-US',
        '--no-first-run',
        '--no-pings',
      ],
    },
  },
  projects: [
    { name: 'narrow', use: { viewport: { width: 320, height: 640 } } },
    { name: 'wide', use: { viewport: { width: 1200, height: 900 } } },
  ],
});
