import { expect, it } from '@jest/globals';

import { openScene } from '../../support/browser/scene.js';

const scene = openScene();

it('changes the language in place: address, scroll and what was typed stay', async () => {
  const { page, close, faults } = await scene.visit({ as: 'sekretariat', height: 500 });
  await page.goto('/app/account');
  await page.getByLabel('Nama').fill('Nama yang belum disimpan (sintetis)');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
  expect(await page.getByLabel('Name').inputValue()).toBe('Nama yang belum disimpan (sintetis)');
  expect(new URL(page.url()).pathname).toBe('/app/account');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('the back button returns to the same filter of a list', async () => {
  const { page, close, faults } = await scene.visit({ as: 'sekretariat' });
  await page.goto('/app/rankings');
  await page.getByLabel('Tingkat').selectOption('national');
  await page.waitForURL(/level=national/);
  const filtered = page.url();
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/app\/rankings\/[0-9a-f-]{36}/);
  await page.goBack();
  await page.waitForURL((url) => url.href === filtered);
  expect(await page.getByLabel('Tingkat').inputValue()).toBe('national');
  expect(faults).toEqual([]);
  await close();
});

it('signing out in one tab signs out every tab, and a reload signs nobody in again', async () => {
  const { page, newTab, close } = await scene.visit({ as: 'auditor' });
  await page.goto('/app/account');
  const other = await newTab();
  await other.goto('/app/account');
  await other.getByRole('heading', { level: 1, name: 'Akun saya' }).waitFor();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click();
  await page.waitForURL('**/app/sign-in*');
  await other.waitForURL('**/app/sign-in*');
  await page.goto('/app/account');
  await page.waitForURL('**/app/sign-in?next=*');
  await close();
});

it('is worked by keyboard alone: skip link, navigation, form', async () => {
  const { page, close } = await scene.visit({ as: 'admin' });
  await page.goto('/app/account');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Langsung ke isi');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  const reached = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => `${document.activeElement?.tagName ?? ''}:${document.activeElement?.id ?? ''}`),
    );
    const outline = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      // Beyond the last control the focus is in the browser's own frame.
      return element === document.body
        ? 'outside'
        : `${element.outerHTML.slice(0, 80)}: ${getComputedStyle(element).outlineStyle}`;
    });
    expect(outline).not.toMatch(/: none$/);
  }
  expect(reached.size).toBeGreaterThan(6);
  await close();
});
