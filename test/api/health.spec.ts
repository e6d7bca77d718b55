import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Post } from '@nestjs/common';

import { type Actor } from '../../src/core/access.js';
import { CurrentActor } from '../../src/platform/access/current-actor.js';
import { Allow, Public, SignedIn } from '../../src/platform/access/declare.js';
import { currentContext } from '../../src/platform/http/request-context.js';
import { startTestApp, type TestApp } from '../support/app.js';

@Controller('rooms')
class RoomsController {
  @Get('undeclared')
  undeclared(): string {
    return 'never seen';
  }

  @Get('audit')
  @Allow('auditor')
  audit(): string {
    return 'seen by auditors';
  }

  @Get('own')
  @SignedIn()
  own(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('echo')
  @Public()
  echo(@Body() body: object): object {
    return { language: currentContext()?.language, length: JSON.stringify(body).length };
  }
}

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({}, [RoomsController]);
});
afterAll(() => t.close());

const problem = (code: string, status: number, title: string, requestId: string | undefined) => ({
  type: `urn:paritrana:problem:${code}`,
  title,
  status,
  code,
  instance: `urn:paritrana:request:${String(requestId)}`,
});

describe('health', () => {
  it('says that the process is alive', async () => {
    const answer = await t.http().get('/health/live').expect(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });

  it('says that the server can serve, because its database answers', async () => {
    const answer = await t.http().get('/health/ready').expect(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });
});

describe('what every route has in common', () => {
  it.each([
    [
      'an unknown address',
      '/api/v1/nowhere',
      404,
      'request.route-not-found',
      'Alamat tidak ditemukan',
      'There is no such address',
    ],
    [
      'an address that cannot be decoded',
      '/api/v1/%E0%A4%A',
      400,
      'request.malformed',
      'Permintaan tidak sah',
      'The request is malformed',
    ],
    [
      'a route that declares no access',
      '/api/v1/rooms/undeclared',
      403,
      'access.not-declared',
      'Alamat ini tertutup',
      'This route is closed',
    ],
    [
      'a route for signed-in people',
      '/api/v1/rooms/own',
      401,
      'access.sign-in-needed',
      'Silakan masuk terlebih dahulu',
      'Sign in first',
    ],
  ])(
    '%s answers a problem, in Indonesian unless the reader asks for English',
    async (_, path, status, code, id, en) => {
      const answer = await t.http().get(path).expect(status);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': 'id',
        'cache-control': 'no-store',
      });
      expect(answer.body).toEqual(problem(code, status, id, answer.headers['x-request-id']));

      const english = await t.http().get(path).set('accept-language', 'en-GB,en').expect(status);
      expect(english.headers['content-language']).toBe('en');
      expect(english.body).toEqual(problem(code, status, en, english.headers['x-request-id']));
    },
  );

  it('a route that declares no access stays closed for the administrator as well', async () => {
    const administrator = await t.actorOf('administrator');
    const answer = await t.http().get('/api/v1/rooms/undeclared').set(administrator.headers).expect(403);
    expect(answer.body).toMatchObject({ code: 'access.not-declared' });
  });

  it('a route for one role is closed for the others', async () => {
    const [auditor, proposer] = [await t.actorOf('auditor'), await t.actorOf('proposer')];
    await t.http().get('/api/v1/rooms/audit').set(auditor.headers).expect(200);
    const answer = await t.http().get('/api/v1/rooms/audit').set(proposer.headers).expect(403);
    expect(answer.body).toMatchObject({ code: 'access.role-not-allowed' });
  });

  it('the actor is who the token says, with the roles of this moment and the instant of arrival', async () => {
    const actor = await t.actorOf('secretariat', { province: '73' });
    const answer = await t.http().get('/api/v1/rooms/own').set(actor.headers).expect(200);
    expect(answer.body).toEqual({
      userId: actor.userId,
      sessionId: actor.sessionId,
      grants: [{ role: 'secretariat', provinceCode: '73', nomineeId: null }],
      requestId: answer.headers['x-request-id'],
      arrivedAt: t.clock.now().toISOString(),
    });
  });

  it('a body that is not JSON is refused', async () => {
    const answer = await t
      .http()
      .post('/api/v1/rooms/echo')
      .set('content-type', 'application/json')
      .send('{"half":')
      .expect(400);
    expect(answer.body).toMatchObject({ code: 'request.malformed-json' });
  });

  it('a body that arrives in pieces keeps the context of its request', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(10) });
    const answer = await sendInPieces(body);
    expect(answer).toContain(JSON.stringify({ language: 'en', length: body.length }));
  });
});

/** Writes the head, waits for the socket to drain, then each half of the body as a packet of its own. */
async function sendInPieces(body: string): Promise<string> {
  const { hostname, port } = new URL(t.url);
  const socket = connect(Number(port), hostname).setNoDelay();
  const head = [
    'POST /api/v1/rooms/echo HTTP/1.1',
    'host: localhost',
    'accept-language: en',
    'content-type: application/json',
    `content-length: ${body.length}`,
    'expect: 100-continue',
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  let answer = '';
  for await (const chunk of socket) {
    // The server has read the head and asks for the body: only now is it sent.
    if (answer === '') socket.write(body.slice(0, 5), () => socket.write(body.slice(5)));
    answer += String(chunk);
  }
  return answer;
}
