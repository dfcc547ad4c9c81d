import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// In development the pages come from Vite and everything else from a server started by hand.
const server = process.env.TALKS_SERVER ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../../src/Talks.Server/wwwroot',
    emptyOutDir: true,
    // Without inlined data: URLs the content security policy needs no exceptions for them.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/sign-in': { target: server },
      '/hub': { target: server, ws: true },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
