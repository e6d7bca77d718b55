import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Page } from 'playwright-core';

import { faultsOf } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';
import { eventually } from '../../support/eventually.js';
import { mailsIn } from '../../support/outbox.js';

const scene = openScene();
let admin: Visitor;
let page: Page;

beforeAll(async () => {
  admin = await scene.visit({ as: 'admin' });
  page = admin.page;
});

const PASSWORD = 'kalimat contoh yang panjang';
const email = `undangan.${randomUUID().slice(0, 8)}@demo.paritrana.invalid`;
const role = (number: number, on = page) => on.getByRole('group', { name: `Peran ${String(number)}` });

describe('The list of users', () => {
  it('is filtered by role and name in the address, so that a reload keeps it', async () => {
    await page.goto('/app/users?role=evaluator&province=73');
    await page.getByText('9 pengguna').waitFor();
    await page.getByLabel('Nama atau surel').fill('penilai3');
    await page.getByText('1 pengguna').waitFor();
    await page.reload();
    await page.getByText('1 pengguna').waitFor();
    expect(await page.getByRole('table').getByRole('link').allInnerTexts()).toEqual([
      'Penilai 3, unsur Dinas Ketenagakerjaan',
    ]);
  });
});

describe('A person', () => {
  it('is not invited as an evaluator with another role: the server says why, beside the role', async () => {
    await page.goto('/app/users');
    await page.getByRole('link', { name: 'Undang pengguna' }).click();
    await page.getByLabel('Surel', { exact: true }).fill(email);
    await page.getByLabel('Nama', { exact: true }).fill('Orang contoh (sintetis)');
    await role(1).getByLabel('Peran', { exact: true }).selectOption({ label: 'Penilai' });
    await page.getByRole('button', { name: 'Tambah peran' }).click();
    await role(2).getByLabel('Peran', { exact: true }).selectOption({ label: 'Auditor' });
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await page.getByText('Penilai tidak memegang peran lain').and(page.locator('.text-error')).waitFor();
    await role(2).getByText('peran ini tidak dapat dipegang bersama peran penilai').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // The browser itself reports the 409.
    admin.forgive();
  });

  it('is invited once the roles fit, with what was typed kept until then', async () => {
    await page.getByRole('button', { name: 'Hapus peran 2' }).click();
    await role(1).getByLabel('Wilayah').selectOption({ label: 'Sulawesi Selatan' });
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await page.getByRole('heading', { name: 'Orang contoh (sintetis)' }).waitFor();
    await page.getByText('Diundang', { exact: true }).waitFor();
    expect(await page.getByText(email).first().innerText()).toContain(email);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('keeps both changes apart when two administrators save at once: neither is lost in silence', async () => {
    const other = await admin.newTab();
    await other.goto(page.url());
    const name = (on: Page) => on.getByLabel('Nama', { exact: true });
    await name(other).fill('Nama dari tab kedua');
    await name(page).fill('Nama dari tab pertama');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Nama dan peran tersimpan').waitFor();

    await other.getByRole('button', { name: 'Simpan' }).click();
    const notice = other.getByRole('alert').filter({ hasText: 'Orang lain telah menyimpan' });
    await notice.getByText('Nama dari tab pertama').waitFor();
    await notice.getByText('Nama dari tab kedua').waitFor();
    expect(await name(other).inputValue()).toBe('Nama dari tab kedua');
    await notice.getByRole('button', { name: 'Simpan isian saya' }).click();
    await other.getByRole('heading', { name: 'Nama dari tab kedua' }).waitFor();
    await other.close();
    // The browser itself reports the 412.
    admin.forgive();
  });

  it('is suspended and let in again, each after a question that names what will happen', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Tangguhkan akun' }).click();
    const question = page.getByRole('dialog', { name: 'Tangguhkan Nama dari tab kedua?' });
    expect(await question.innerText()).toContain('Semua sesi orang ini berakhir seketika');
    await question.getByRole('button', { name: 'Tangguhkan', exact: true }).click();
    await page.getByText('Ditangguhkan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Aktifkan kembali' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Aktifkan kembali' }).click();
    await page.getByText('Diundang', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kirim undangan lagi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByText('Undangan dikirim lagi').waitFor();
  });

  it('chooses a password by the link of the newest invitation, once, and signs in with it', async () => {
    const mails = (): Promise<string[]> => mailsIn(scene.award.outbox, email);
    await eventually('the second invitation', async () => (await mails()).length === 2);
    const link = /\S+\/app\/invitation#token=[\w-]+/.exec((await mails()).at(-1)!)![0];
    const choose = async (on: Page, again: string): Promise<void> => {
      await on.goto(link.replace(/^.*\/app/, '/app'));
      await on.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
      await on.getByLabel('Ulangi kata sandi').fill(again);
      await on.getByRole('button', { name: 'Aktifkan akun' }).click();
    };
    const invited = await scene.visit();
    await choose(invited.page, `${PASSWORD} lain`);
    await invited.page.getByText('Kedua kata sandi tidak sama').waitFor();
    await choose(invited.page, PASSWORD);
    await invited.page.getByText('Kata sandi tersimpan. Silakan masuk.').waitFor();
    await invited.page.getByLabel('Surel').fill(email);
    await invited.page.getByLabel('Kata sandi').fill(PASSWORD);
    await invited.page.getByRole('button', { name: 'Masuk' }).click();
    await invited.page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    await invited.close();

    const late = await scene.visit();
    await choose(late.page, PASSWORD);
    await late.page.getByRole('alert').waitFor();
    await late.close();
  });

  it('is signed out everywhere when the administrator ends all sessions', async () => {
    const lost = await scene.visit({ as: 'pengusul.sulsel' });
    await lost.page.goto('/app/account');
    await lost.page.getByRole('heading', { name: 'Akun saya' }).waitFor();
    await page.goto('/app/users?q=pengusul.sulsel');
    await page.getByRole('table').getByRole('link').click();
    await page.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await page.getByText('Tidak sedang masuk di perangkat mana pun.').waitFor();
    await lost.page.reload();
    await lost.page.getByText('Sesi Anda berakhir.').waitFor();
    await lost.close();
  });
});

describe('The account of a nominee', () => {
  const nominee = () => role(1).getByLabel('Nomine', { exact: true });
  const option = (name: string) => nominee().getByRole('option', { name, exact: true });
  const chosen = () => nominee().locator('option:checked').innerText();

  it('is invited by choosing the nominee by name; while none is chosen the server says so beside the field', async () => {
    await page.goto('/app/users/new');
    await page.getByLabel('Surel', { exact: true }).fill(`nomine.${email}`);
    await page.getByLabel('Nama', { exact: true }).fill('Perwakilan contoh (sintetis)');
    await role(1).getByLabel('Peran', { exact: true }).selectOption({ label: 'Nomine' });
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await role(1).getByText('peran nomine harus menyebut nominenya').waitFor();
    // The browser itself reports the 422.
    admin.forgive();

    await role(1).getByLabel('Cari nomine').fill('100%_');
    await role(1).getByText('Tidak ada yang cocok').waitFor();
    await role(1).getByLabel('Cari nomine').fill('KOTA makas');
    await role(1).getByText('1 cocok').waitFor();
    await nominee().selectOption({ label: 'Kota Makassar · Pemerintah kabupaten/kota · Sulawesi Selatan' });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await page.getByRole('heading', { name: 'Perwakilan contoh (sintetis)' }).waitFor();
  });

  it('names its nominee when it is edited, whatever is searched for, and is tied to another one by name', async () => {
    await page.reload();
    await option('Kota Makassar · Pemerintah kabupaten/kota · Sulawesi Selatan').waitFor({ state: 'attached' });
    await role(1).getByLabel('Cari nomine').fill('sulawesi utara');
    await option('Sulawesi Utara · Pemerintah provinsi').waitFor({ state: 'attached' });
    expect(await chosen()).toBe('Kota Makassar · Pemerintah kabupaten/kota · Sulawesi Selatan');
    await nominee().selectOption({ label: 'Sulawesi Utara · Pemerintah provinsi' });
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Nama dan peran tersimpan').waitFor();
    await page.reload();
    await option('Sulawesi Utara · Pemerintah provinsi').waitFor({ state: 'attached' });
    expect(await chosen()).toBe('Sulawesi Utara · Pemerintah provinsi');
    expect(admin.faults).toEqual([]);
  });
});

describe('The work behind the scenes', () => {
  it('shows how much there is, and where everything is set', async () => {
    await page.goto('/app/jobs');
    await page.getByText('Menghitung skor berjalan').first().waitFor();
    await page.getByText('Tidak ada yang gagal').waitFor();
    await page.getByRole('link', { name: 'Sistem' }).click();
    await page.getByText('Siap melayani').waitFor();
    await page.getByText('berlaku', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(admin.faults).toEqual([]);
  });

  it('says why a job failed and gives it one more try', async () => {
    const client = new pg.Client({ connectionString: scene.award.databaseUrl });
    await client.connect();
    await client.query(
      `UPDATE pgboss.job SET state = 'failed', output = '{"name":"Error","code":"ECONNREFUSED","message":"secret"}'
       WHERE id = (SELECT id FROM pgboss.job WHERE name = 'assignment.recused' AND state = 'completed' LIMIT 1)`,
    );
    await client.end();
    await page.goto('/app/jobs');
    await page.getByRole('link', { name: /Lihat 1 yang gagal/ }).click();
    await page.getByText('Jaringan, server surel, atau penyimpanan berkas tidak berfungsi').waitFor();
    await page.getByText('ECONNREFUSED').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Coba lagi/ }).click();
    await page.getByText('Pekerjaan dicoba lagi').waitFor();
    await page.getByText('Tidak ada yang gagal').waitFor();
  });
});
