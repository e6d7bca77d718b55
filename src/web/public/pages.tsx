import { renderToStaticMarkup } from 'react-dom/server';

/** What the server asks for a public page. */
export interface PageRequest {
  /** Path and query, such as `/peringkat/…?zone=…`. */
  readonly url: string;
  /** Reads the API as an anonymous visitor. */
  readonly api: (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly assets: { readonly script: string; readonly styles: readonly string[]; readonly preload: readonly string[] };
  /** The address under which the public reaches the server, for links that are shared. */
  readonly publicUrl: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
}

/** Writes one public page, whole, readable without script. */
export function renderPage({ assets }: PageRequest): Promise<PageAnswer> {
  const html = renderToStaticMarkup(
    <html lang="id">
      <head>
        <title>Paritrana</title>
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>Paritrana</body>
    </html>,
  );
  return Promise.resolve({ status: 200, html: `<!doctype html>${html}` });
}
