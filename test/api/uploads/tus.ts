import { connect, type Socket } from 'node:net';

import { type Response } from 'supertest';

import { type TestActor } from '../../support/actors.js';
import { type TestApp } from '../../support/app.js';

export const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };

/** Words and base64 values, as tus has them. */
export const metadata = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([word, value]) => `${word} ${Buffer.from(value).toString('base64')}`)
    .join(',');

export interface Announce {
  readonly size: number;
  readonly words?: Readonly<Record<string, string>>;
}

/** Speaks tus to the application as one person would. */
export class TusClient {
  constructor(
    private readonly t: TestApp,
    private readonly actor: TestActor,
  ) {}

  begin(nominationId: string, { size, words = { filename: 'perda.pdf' } }: Announce) {
    return this.t
      .http()
      .post(`/api/v1/nominations/${nominationId}/uploads`)
      .set({ ...this.actor.headers, ...TUS, 'upload-length': String(size), 'upload-metadata': metadata(words) });
  }

  /** Begins an upload and answers its id. */
  async begun(nominationId: string, announce: Announce): Promise<string> {
    const answer = await this.begin(nominationId, announce).expect(201);
    return (answer.body as { id: string }).id;
  }

  send(id: string, offset: number, content: Buffer) {
    const headers = { ...this.actor.headers, ...PIECE, 'upload-offset': String(offset) };
    return this.t.http().patch(`/api/v1/uploads/${id}`).set(headers).send(content);
  }

  check(id: string) {
    return this.t
      .http()
      .head(`/api/v1/uploads/${id}`)
      .set({ ...this.actor.headers, ...TUS });
  }

  cancel(id: string) {
    return this.t.http().delete(`/api/v1/uploads/${id}`).set(this.actor.headers);
  }

  list() {
    return this.t.http().get('/api/v1/uploads').set(this.actor.headers);
  }

  /** A line of its own for one piece: its bytes go when the test says so, and the line may break. */
  async line(id: string, offset: number, length: number): Promise<Line> {
    const { hostname, port } = new URL(this.t.url);
    const socket = connect(Number(port), hostname);
    const headers = {
      ...this.actor.headers,
      ...PIECE,
      host: hostname,
      'upload-offset': offset,
      'content-length': length,
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const line = new Line(socket);
    await line.write(Buffer.from(`PATCH /api/v1/uploads/${id} HTTP/1.1\r\n${head.join('')}\r\n`));
    return line;
  }
}

export class Line {
  private heard = '';
  private readonly closed: Promise<void>;

  constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1').on('data', (text: string) => (this.heard += text));
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) =>
      socket.once('close', () => {
        resolve();
      }),
    );
  }

  write(content: Buffer): Promise<void> {
    return new Promise((resolve) =>
      this.socket.write(content, () => {
        resolve();
      }),
    );
  }

  break(): void {
    this.socket.destroy();
  }

  get answer(): string {
    return this.heard;
  }

  get end(): Promise<void> {
    return this.closed;
  }
}

export const header = (answer: Response, name: string): string | undefined => answer.headers[name];
export const offsetOf = (answer: Response): number => Number(header(answer, 'upload-offset'));
export const evidenceOf = (answer: Response): string | undefined => header(answer, 'upload-evidence-id');
