import { renderToStaticMarkup } from 'react-dom/server';

import { type Address, readAddress } from './address.js';
import { checkPage } from './check/check-page.js';
import { type Assets, Document } from './document.js';
import { archivePage } from './editions/archive-page.js';
import { editionPage } from './editions/edition-page.js';
import { homePage } from './home/home-page.js';
import { methodPage } from './method/method-page.js';
import { missingPage, unavailablePage } from './missing-page.js';
import { nomineePage } from './nominees/nominee-page.js';
import { type PublicPage } from './public-page.js';
import { type Api, PublicReader, Unavailable } from './reader.js';
import { rankingPage } from './rankings/ranking-page.js';
import { type Visit, visitAt } from './visit.js';

/** What the server asks for a public page. */
export interface PageRequest {
  /** Path and query, such as `/peringkat/…?zone=…`. */
  readonly url: string;
  /** Reads the API as an anonymous visitor, in the language of the address: English below `/en`. */
  readonly api: Api;
  readonly assets: Assets;
  /** The address under which the public reaches the server, for links that are shared. */
  readonly publicUrl: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
}

type Route = (reader: PublicReader, visit: Visit, step: string) => Promise<PublicPage | null> | PublicPage;

/** Pages of one step, and pages about the one thing that their second step names. */
const SINGLE: Readonly<Record<string, Route>> = {
  arsip: archivePage,
  metode: (_, visit) => methodPage(visit),
  periksa: checkPage,
};
const ABOUT: Readonly<Record<string, Route>> = { edisi: editionPage, peringkat: rankingPage, kandidat: nomineePage };

/** Writes one public page, whole, readable without script. What is not public is answered like what does not exist. */
export async function renderPage({ url, api, assets, publicUrl }: PageRequest): Promise<PageAnswer> {
  const address = readAddress(url) ?? { language: 'id', steps: [], query: new URLSearchParams() };
  const page = readAddress(url) ? await pageAt(address, new PublicReader(api)) : missingPage('id');
  const html = renderToStaticMarkup(<Document page={page} address={address} assets={assets} publicUrl={publicUrl} />);
  return { status: page.status, html: `<!doctype html>${html}` };
}

async function pageAt(address: Address, reader: PublicReader): Promise<PublicPage> {
  try {
    return (await find(visitAt(address), reader)) ?? missingPage(address.language);
  } catch (error) {
    if (error instanceof Unavailable) return unavailablePage(address.language, error.status);
    throw error;
  }
}

function find(visit: Visit, reader: PublicReader): Promise<PublicPage | null> | PublicPage | null {
  const [first, second, ...more] = visit.steps;
  if (first === undefined) return homePage(reader, visit);
  const route = second === undefined ? own(SINGLE, first) : own(ABOUT, first);
  return route && more.length === 0 ? route(reader, visit, second ?? '') : null;
}

const own = (routes: Readonly<Record<string, Route>>, name: string): Route | undefined =>
  Object.hasOwn(routes, name) ? routes[name] : undefined;
