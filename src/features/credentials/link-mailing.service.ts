import { Injectable } from '@nestjs/common';

import { systemActor } from '../../platform/access/system-actor.js';
import { Database } from '../../platform/database/database.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { Clock } from '../../platform/time/clock.js';
import { type User, UsersRepository } from '../accounts/index.js';
import { type LinkPurpose, OneTimeLinks } from './one-time-links.js';

/** Mails one-time links. The token comes into being here, after the request, and goes into the mail only. */
@Injectable()
export class LinkMailingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly users: UsersRepository,
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
  ) {}

  /** Safe to run again: a second mail carries a new link, and the first link stops working. */
  async send(userId: string, purpose: LinkPurpose): Promise<void> {
    const mail = await this.db.transaction(async (tx) => {
      const user = await this.users.lock(tx, userId);
      if (user.state !== RECIPIENT[purpose]) return undefined;
      const link = await this.links.issue(tx, systemActor(this.clock.now()), userId, purpose);
      return compose(user, purpose, link);
    });
    // Sent after the commit: a slow mail server holds no row, and no mail carries a link that was rolled back.
    if (mail) await this.mailer.send(mail);
  }
}

const RECIPIENT: Readonly<Record<LinkPurpose, User['state']>> = { invitation: 'invited', password_reset: 'active' };

const compose = ({ email, name }: User, purpose: LinkPurpose, link: string): Mail => ({
  to: email,
  subject: TEXTS[purpose].subject,
  text: TEXTS[purpose].lines.map((line) => line.replace('{{name}}', () => name).replace('{{link}}', link)).join('\n'),
});

const TEXTS: Readonly<Record<LinkPurpose, { subject: string; lines: readonly string[] }>> = {
  invitation: {
    subject: 'Undangan ke sistem Paritrana / Invitation to the Paritrana system',
    lines: [
      'Yth. {{name}},',
      '',
      'Anda diundang untuk menggunakan sistem Penghargaan Paritrana. Pilih kata sandi Anda melalui tautan ini:',
      '',
      '{{link}}',
      '',
      'Tautan berlaku 72 jam dan hanya dapat dipakai satu kali. Abaikan surat ini bila Anda tidak mengenalnya.',
      '',
      '---',
      '',
      'Dear {{name}},',
      '',
      'You are invited to use the system of the Paritrana Award. Choose your password with the link above. It works for',
      '72 hours, once. Ignore this mail if you do not recognise it.',
      '',
    ],
  },
  password_reset: {
    subject: 'Atur ulang kata sandi Paritrana / Reset your Paritrana password',
    lines: [
      'Yth. {{name}},',
      '',
      'Kami menerima permintaan untuk mengatur ulang kata sandi Anda. Pilih kata sandi baru melalui tautan ini:',
      '',
      '{{link}}',
      '',
      'Tautan berlaku 1 jam dan hanya dapat dipakai satu kali. Abaikan surat ini bila bukan Anda yang meminta; kata sandi',
      'Anda tidak berubah.',
      '',
      '---',
      '',
      'Dear {{name}},',
      '',
      'Somebody asked to reset your password. Choose a new one with the link above. It works for one hour, once. If it was',
      'not you, ignore this mail; your password stays as it is.',
      '',
    ],
  },
};
