/** Somebody who asks a running server, signed in or not. */
export interface Visitor {
  get<Answer>(path: string): Promise<Answer>;
  text(path: string): Promise<string>;
}

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** Asks as the public does, or as whoever holds the token. */
export function visitor(baseUrl: string, token?: string): Visitor {
  const text = async (path: string): Promise<string> => {
    const headers = { 'accept-language': 'id', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${baseUrl}/api/v1${path}`, { headers });
    const body = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${body}`);
    return body;
  };
  return { text, get: async <Answer>(path: string) => JSON.parse(await text(path)) as Answer };
}

/** Signs in as the promised operation `signIn` lets outside clients do. */
export async function signIn(baseUrl: string, email: string, password: string): Promise<Visitor> {
  const response = await fetch(`${baseUrl}/api/v1/auth/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { accessToken } = (await response.json()) as { accessToken?: string };
  if (accessToken === undefined) throw new Error(`${email} cannot sign in: ${String(response.status)}`);
  return visitor(baseUrl, accessToken);
}

/** Every item of a list that fits on one page of 200. */
export async function allOf<Item>(who: Visitor, path: string): Promise<Item[]> {
  const { items, next } = await who.get<Page<Item>>(`${path}${path.includes('?') ? '&' : '?'}limit=200`);
  if (next !== null) throw new Error(`${path} has more than one page`);
  return items;
}
