import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { attachment, cleanFileName } from '../../../src/platform/files/file-name.js';

const PDF = ['.pdf'];

describe('the name of an uploaded file', () => {
  it.each([
    ['perda.pdf', 'perda.pdf'],
    ['PERDA.PDF', 'PERDA.PDF'],
    ['/etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\perda.pdf', 'perda.pdf'],
    ['virus.exe', 'virus.exe.pdf'],
    ['gpj.\u202efdp.exe', 'gpj.fdp.exe.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['Surat Keputusan Bupati № 7 – 2025.pdf', 'Surat Keputusan Bupati № 7 – 2025.pdf'],
    ['', 'berkas.pdf'],
    ['.pdf', '.pdf.pdf'],
    ['...', 'berkas.pdf'],
    ['   ', 'berkas.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given, PDF)).toBe(kept);
  });

  it('keeps either extension of a picture', () => {
    expect(cleanFileName('foto.jpeg', ['.jpg', '.jpeg'])).toBe('foto.jpeg');
    expect(cleanFileName('foto', ['.jpg', '.jpeg'])).toBe('foto.jpg');
  });

  it('never holds a folder or a control character, is never longer than 200, and always tells what the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = cleanFileName(given, PDF);
        expect(kept).not.toMatch(/[/\\\p{Cc}]/u);
        expect(kept.length).toBeLessThanOrEqual(200);
        expect(kept.toLowerCase().endsWith('.pdf')).toBe(true);
        expect(kept.isWellFormed()).toBe(true);
        expect(cleanFileName(kept, PDF)).toBe(kept);
      }),
    );
  });
});

describe('the header that names a download', () => {
  it('carries a plain name and the true one', () => {
    expect(attachment('laporan.pdf')).toBe(`attachment; filename="laporan.pdf"; filename*=UTF-8''laporan.pdf`);
    expect(attachment('a"b – c.pdf')).toBe(
      `attachment; filename="a_b _ c.pdf"; filename*=UTF-8''a%22b%20%E2%80%93%20c.pdf`,
    );
  });

  it('can never start another header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(attachment(cleanFileName(name, PDF))).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});
