import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,commands,test,training,bench}/**/*.test.ts'],
    environment: 'node',
  },
});
