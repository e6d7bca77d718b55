import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';

const scene = openScene();

const signInByHand = async (page: Page, account: string): Promise<void> => {
  await page.getByLabel('Surel').fill(`${account}@demo.paritrana.invalid`);
  await page.getByLabel('Kata sandi').fill(scene.award.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
};

it('leads whoever opens a deep link through the sign-in and on to that page', async () => {
  const { page, close, faults, forgive } = await scene.visit();
  await watchLayoutShift(page);
  await page.goto('/app/account?tab=sessions');
  await page.waitForURL('**/app/sign-in?next=*');
  await page.getByRole('heading', { name: 'Masuk' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  // The browser itself reports the 401 with which the server says that nobody is signed in yet.
  forgive();
  await signInByHand(page, 'admin');
  await page.waitForURL('**/app/account?tab=sessions');
  expect(faults).toEqual([]);
  await close();
});

it('keeps the refresh token out of reach of scripts and the access token out of storage', async () => {
  const { page, context, close } = await scene.visit({ as: 'auditor' });
  await page.goto('/app/');
  await page.getByRole('navigation').waitFor();
  const cookies = await context.cookies(`${scene.award.baseUrl}/api/v1/auth/sessions`);
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
    { httpOnly: true, sameSite: 'Strict' },
  ]);
  const visible = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(visible).not.toMatch(/eyJ|token/i);
  await close();
});

it('says in the words of the server why a sign-in was refused, and keeps what was typed', async () => {
  const { page, close } = await scene.visit();
  await page.goto('/app/sign-in');
  await page.getByLabel('Surel').fill('nobody@demo.paritrana.invalid');
  await page.getByLabel('Kata sandi').fill('not the password');
  await page.getByRole('button', { name: 'Masuk' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('salah');
  expect(await page.getByLabel('Surel').inputValue()).toBe('nobody@demo.paritrana.invalid');
  await close();
});
