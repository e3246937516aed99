import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,commands,test,training,bench,scripts}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
  },
});
