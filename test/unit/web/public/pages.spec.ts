import { describe, expect, it } from '@jest/globals';

import { renderPage } from '../../../../src/web/public/pages.js';
import { type PublishedRanking } from '../../../../src/web/public/reader.js';
import { exampleBundle, exampleRanking, summary } from './published.js';

const ID = exampleRanking().id;
const ASSETS = { script: '/assets/public.js', modules: [], styles: ['/assets/tokens.css'], preload: [] };
const EDITION = {
  label: '2025',
  ordinal: 8,
  name: 'Paritrana 2025',
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
  synthetic: true,
  rankings: 1,
};

/** A server with one announced ranking; `changes` say what it answers otherwise. */
function serverWith(ranking: PublishedRanking, changes: Readonly<Record<string, unknown>> = {}) {
  const nominee = ranking.placings[0]?.nominee;
  const answers: Readonly<Record<string, unknown>> = {
    editions: { items: [EDITION] },
    'rankings?edition=2025&limit=200': { items: [summary({ id: ranking.id, winners: ranking.placings })], next: null },
    [`rankings/${ranking.id}`]: ranking,
    [`rankings/${ranking.id}/bundle`]: exampleBundle(),
    'nominees/alfa': { ...nominee, placings: [{ ranking, rank: 1, label: 'Juara I', isAward: true }] },
    ...changes,
  };
  return (path: string) => {
    const body = answers[path.replace('/api/v1/public/', '')];
    return Promise.resolve(
      typeof body === 'number' ? { status: body, body: null } : { status: body ? 200 : 404, body },
    );
  };
}

const open = (url: string, api = serverWith(exampleRanking())) =>
  renderPage({ url, api, assets: ASSETS, publicUrl: 'https://paritrana.example/' });

const PAGES = ['/', '/arsip', '/edisi/2025', `/peringkat/${ID}`, '/kandidat/alfa', '/metode', '/periksa'];
const EVERY_PAGE = [...PAGES, ...PAGES.map((path) => `/en${path === '/' ? '' : path}`)];

describe('every public page', () => {
  it.each(EVERY_PAGE)('%s is whole, in its language, and within the content security policy', async (url) => {
    const { status, html } = await open(url);
    expect(status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="(id|en)">/);
    expect(html).toContain(`<html lang="${url.startsWith('/en') ? 'en' : 'id'}">`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on\w+=/);
    expect(html).not.toMatch(/\{\{|undefined|\[object|NaN/);
    expect(html).toMatch(/<meta name="description" content="[^"]{40,}"/);
  });

  it.each(PAGES)('%s is there in the other language at an address that keeps the page', async (path) => {
    const other = `/en${path === '/' ? '' : path}`;
    for (const url of [path, other]) {
      const { html } = await open(url);
      expect(html).toContain(`<link rel="alternate" hrefLang="id" href="https://paritrana.example${path}"/>`);
      expect(html).toContain(`<link rel="alternate" hrefLang="en" href="https://paritrana.example${other}"/>`);
      expect(html).toContain(`<link rel="canonical" href="https://paritrana.example${url}"/>`);
    }
  });
});

describe('what is not public', () => {
  it('is answered like what does not exist, and so is every address that no page has', async () => {
    const { status, html } = await open('/peringkat/00000000-0000-4000-8000-00000000000b');
    expect(status).toBe(404);
    for (const url of ['/kandidat/beta', '/edisi/1999', '/peringkat', '/arsip/2025', '/__proto__', '/constructor/x']) {
      const other = await open(url);
      expect(other.status).toBe(404);
      expect(other.html.replaceAll(`/en${url}`, '')).toBe(
        html.replaceAll('/en/peringkat/00000000-0000-4000-8000-00000000000b', ''),
      );
    }
    expect((await open('/edisi/%E0%A4%A')).status).toBe(404);
  });

  it('leaves scores, marks and the file out of a ranking whose edition keeps them', async () => {
    const placings = exampleRanking().placings.map(({ rank, label, nominee, isAward }) => ({
      rank,
      label,
      nominee,
      isAward,
    }));
    const api = serverWith(exampleRanking({ placings }), { [`rankings/${ID}/bundle`]: 404 });
    for (const url of [`/peringkat/${ID}`, '/kandidat/alfa']) {
      const { status, html } = await open(url, api);
      expect(status).toBe(200);
      expect(html).not.toMatch(/82,79|periksa\?bundle|\/bundle"/);
    }
  });
});

describe('the winners of an edition', () => {
  it.each(['/', '/edisi/2025'])('stand on %s, read in two requests however many rankings there are', async (url) => {
    const answer = serverWith(exampleRanking());
    const asked: string[] = [];
    const { html } = await open(url, (path) => {
      asked.push(path);
      return answer(path);
    });
    for (const words of ['Juara I', 'PT Alfa', 'Juara II', 'PT Beta']) expect(html).toContain(words);
    expect(html).not.toContain('82,79');
    expect(asked.length).toBe(2);
  });
});

describe('a ranking', () => {
  it('shows places, scores, what decided, and why the plenary did', async () => {
    const { html } = await open(`/peringkat/${ID}`);
    for (const words of ['Juara I', 'PT Alfa', '82,79', 'keputusan pleno', 'Ditegaskan pleno', 'BA-07/2026'])
      expect(html).toContain(words);
  });

  it('cannot be made to carry markup by a name', async () => {
    const [first] = exampleRanking().placings;
    if (!first) throw new Error('the example has a first place');
    const nominee = { id: 'alfa', name: '<script>alert(1)</script>' };
    const { html } = await open(`/peringkat/${ID}`, serverWith(exampleRanking({ placings: [{ ...first, nominee }] })));
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });
});

describe('when the API', () => {
  it.each([
    ['refuses for a while', 429, 429, 'Terlalu banyak permintaan'],
    ['fails', 500, 503, 'sedang tidak dapat ditampilkan'],
  ])('%s, the page says so', async (_, answer, status, words) => {
    const page = await open('/arsip', serverWith(exampleRanking(), { editions: answer }));
    expect(page.status).toBe(status);
    expect(page.html).toContain(words);
  });

  it('has announced nothing yet, the first page says what will be there', async () => {
    const page = await open('/', serverWith(exampleRanking(), { editions: { items: [] } }));
    expect(page.status).toBe(200);
    expect(page.html).toContain('Belum ada hasil yang diumumkan');
  });
});
