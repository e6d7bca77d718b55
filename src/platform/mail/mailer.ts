import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';

import { CONFIG, type Config } from '../config/config.js';

/** One mail: Indonesian first, English second, plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail by MAIL_URL; without one, writes each mail as an `.eml` file into the outbox folder, where a developer reads it. */
@Injectable()
export class Mailer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async send(mail: Mail): Promise<void> {
    const { url, from, outboxDir } = this.config.mail;
    if (url !== null) {
      await createTransport(url).sendMail({ from, ...mail });
      return;
    }
    const built = await createTransport({ streamTransport: true, buffer: true }).sendMail({ from, ...mail });
    await mkdir(outboxDir, { recursive: true });
    await writeFile(join(outboxDir, `${randomUUID()}.eml`), built.message as Buffer, { mode: 0o600 });
  }
}
