import { fileURLToPath } from 'node:url';

import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

import { keepForEvaluators } from './build/evaluator-precache.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const API = process.env.PARITRANA_API ?? 'http://127.0.0.1:3000';

/** Deep links in development: every address of the app opens its one page, as on the server. */
const deepLinks: Plugin = {
  name: 'deep-links',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (/^\/app(\/[^.]*)?(\?.*)?$/.test(request.url ?? '')) request.url = '/app/index.html';
      next();
    });
  },
};

const FONT = /plus-jakarta-sans-latin-wght-normal-[^/]*\.woff2$/;

/** The font is asked for with the page, not when its style sheet has come: words that change their width later move the page. */
const fontAtOnce: Plugin = {
  name: 'font-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const font = Object.keys(bundle).find((name) => FONT.test(name));
      if (font === undefined) throw new Error('the build holds no font of the page');
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  },
};

const IN_BROWSERS = [
  // The core's SHA-256 is Node's; what runs in a browser gets one that answers at once there (src/web/public/check/sha256.ts).
  { find: /^\.\/sha256\.js$/, replacement: here('public/check/sha256.ts') },
  // Dexie's own entry is for every loader there ever was; our browsers take the modern build, which is smaller.
  { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
];

/**
 * Two builds of one source. `vite build` makes what browsers load, with hashed names and a manifest of them;
 * `vite build --ssr` makes the module with which the server writes the public pages (docs/decisions/0010).
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: here('.'),
  // Nothing of the page module is looked up at run time: the server that serves it has only its own packages.
  ssr: { noExternal: true },
  ...(isSsrBuild === true ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  base: '/',
  ...(isSsrBuild === true ? {} : { resolve: { alias: IN_BROWSERS } }),
  publicDir: isSsrBuild === true ? false : here('static'),
  plugins: [
    react(),
    tailwind(),
    deepLinks,
    fontAtOnce,
    ...(isSsrBuild === true
      ? []
      : [
          VitePWA({
            registerType: 'prompt',
            injectRegister: false,
            manifest: false,
            scope: '/app/',
            workbox: {
              // The shell and what an evaluator marks with; every other page is fetched when it is opened.
              globPatterns: [
                'app/index.html',
                'app.webmanifest',
                'icon.svg',
                'assets/*.{js,css}',
                'assets/plus-jakarta-sans-latin-wght-normal-*.woff2',
              ],
              globIgnores: ['**/pdf*'],
              manifestTransforms: [keepForEvaluators(here('../../dist/web/client'))],
              // Hashed names never change their content.
              dontCacheBustURLsMatching: /^assets\//,
              navigateFallback: '/app/',
              navigateFallbackAllowlist: [/^\/app(\/|$)/],
              cleanupOutdatedCaches: true,
            },
          }),
        ]),
  ],
  // Whatever is no source of the app is asked of the server: the API, and the public pages that it writes.
  server: {
    port: 5173,
    proxy: { [String.raw`^/(?!app/|@|assets/|node_modules/|\w+/.*\.(tsx?|css|woff2?)(\?|$))`]: API },
  },
  build: {
    outDir: here(isSsrBuild === true ? '../../dist/web/server' : '../../dist/web/client'),
    emptyOutDir: true,
    manifest: isSsrBuild !== true,
    target: 'es2022',
    // A browser that does not know the hint asks for the same scripts a moment later.
    modulePreload: { polyfill: false },
    // An image or a font inside a style sheet would be refused by the content security policy, or loaded by everybody.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input:
        isSsrBuild === true
          ? { pages: here('public/pages.tsx') }
          : { app: here('app/index.html'), public: here('public/client.ts') },
    },
  },
}));
