// Draws the images of src/web/static from icon.svg: `node scripts/make-web-images.mjs`, after the icon was changed.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { launchChromium } from './lib/chromium.mjs';
import { ROOT } from './lib/project.mjs';

const STATIC = join(ROOT, 'src', 'web', 'static');
const GREEN = '#0d5c4b';
const SIZES = [
  { name: 'icon-192.png', side: 192, isFullBleed: false },
  // Also the maskable one: the system cuts its own shape out of it, so its ground goes to the edges.
  { name: 'icon-512.png', side: 512, isFullBleed: true },
];

const icon = await readFile(join(STATIC, 'icon.svg'), 'utf8');
const font = await readFile(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
  ),
);

const browser = await launchChromium();
try {
  for (const { name, side, isFullBleed } of SIZES) {
    await draw(name, { width: side, height: side }, drawnIcon(side, isFullBleed ? GREEN : 'transparent'));
  }
  await draw('og.png', { width: 1200, height: 630 }, sharedCard());
} finally {
  await browser.close();
}

async function draw(name, viewport, body) {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<!doctype html><style>*{margin:0;box-sizing:border-box}svg{display:block}</style>${body}`);
  await page.evaluate('document.fonts.ready');
  await writeFile(join(STATIC, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}

function drawnIcon(side, ground) {
  return `<div style="width:${side}px;height:${side}px;background:${ground}">${icon.replace('<svg', `<svg width="${side}" height="${side}"`)}</div>`;
}

/** What stands beside a link that is shared: the name of the award and nothing that could grow old. */
function sharedCard() {
  return `<style>
      @font-face { font-family: Jakarta; font-weight: 200 800; src: url(data:font/woff2;base64,${font.toString('base64')}) }
      body { font-family: Jakarta; color: #1d2a2e; background: #fbfaf7 }
      main { width: 1200px; height: 630px; padding: 84px 96px; display: flex; flex-direction: column; border-bottom: 16px solid ${GREEN} }
      header { display: flex; align-items: center; gap: 24px; font-size: 40px; font-weight: 700; letter-spacing: -0.02em }
      h1 { margin-top: auto; font-size: 76px; line-height: 1.12; letter-spacing: -0.03em; font-weight: 800; max-width: 980px }
      p { margin-top: 28px; font-size: 30px; color: #55626a }
    </style>
    <main>
      <header>${icon.replace('<svg', '<svg width="88" height="88"')} Paritrana</header>
      <h1>Penghargaan Jaminan Sosial Ketenagakerjaan</h1>
      <p>Hasil yang dapat dihitung ulang oleh siapa pun</p>
    </main>`;
}
