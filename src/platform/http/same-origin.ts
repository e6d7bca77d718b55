import { type FastifyRequest } from 'fastify';

type Asked = Pick<FastifyRequest, 'headers' | 'host'>;

/**
 * True when a browser says that a page of another origin asks. What no browser sent passes: it has no cookies of somebody
 * else. Browsers send `Sec-Fetch-Site` over https and on this machine only; elsewhere `Origin` has to do.
 */
export function isFromElsewhere({ headers, host }: Asked, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
