import { PassThrough, Readable, finished } from 'node:stream';
import { type ReadableStream } from 'node:stream/web';

import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { invalid } from '../../../core/errors.js';

/** The media type of a piece of a file (tus 1.0.0). */
export const PIECE_TYPE = 'application/offset+octet-stream';

const BUFFERED_BYTES = 262_144;
const WHOLE_NUMBER = /^(0|[1-9]\d{0,14})$/;

/** A piece of a file on its way in. Nothing of it is read before `hand`, so that permission can be asked first. */
export class IncomingPiece {
  private readonly offset: string;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    if (request.headers['content-type'] !== PIECE_TYPE) throw new UnsupportedMediaTypeException();
    const offset = request.headers['upload-offset'];
    const code = offset === undefined ? 'field.required' : 'field.not-whole';
    if (!WHOLE_NUMBER.test(String(offset))) throw invalid('request.invalid', {}, [{ field: 'Upload-Offset', code }]);
    this.offset = String(offset);
  }

  /**
   * Hands the piece on as a web request to `url`. What is left of it afterwards is read and forgotten: a browser looks at an
   * answer only when it has sent everything. Only a line that somebody asked to stop is closed with the answer.
   */
  async hand(url: string, take: (piece: Request) => Promise<Response>): Promise<Response> {
    const { raw } = this.request;
    // Between the two stands a stream of our own: to give it up does not close the line on which the answer leaves.
    const body = new PassThrough();
    body.on('error', () => undefined); // Whoever reads hears of it as well.
    const forget = finished(raw, { writable: false }, (error) => {
      if (error) body.destroy(error);
    });
    raw.pipe(body);
    try {
      const answer = await take(this.asWebRequest(url, body));
      if (answer.headers.get('connection') === 'close') void this.reply.header('connection', 'close');
      return answer;
    } finally {
      forget();
      raw.unpipe(body);
      raw.on('error', () => undefined).resume();
      body.destroy();
    }
  }

  private asWebRequest(url: string, body: Readable): Request {
    const length = this.request.headers['content-length'];
    // Counted in bytes: left to itself, Node counts chunks here, and would keep sixteen thousand of them in memory.
    const strategy = new ByteLengthQueuingStrategy({ highWaterMark: BUFFERED_BYTES });
    return new Request(url, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'content-type': PIECE_TYPE,
        'upload-offset': this.offset,
        ...(length === undefined ? {} : { 'content-length': length }),
      },
      body: Readable.toWeb(body, { strategy }) as ReadableStream<Uint8Array>,
      duplex: 'half',
    });
  }
}

/** The piece of a file in the body of a PATCH request. */
export const Piece = createParamDecorator((_: unknown, context: ExecutionContext): IncomingPiece => {
  const http = context.switchToHttp();
  return new IncomingPiece(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
