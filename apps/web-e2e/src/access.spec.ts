import { createNeed, signUpStranger } from './support/api';
import { signIn } from './support/people';
import { expect, test } from './support/test';

test("another company's need looks like one that does not exist", async ({ page, playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL });
  const { companyId } = await signUpStranger(stranger);
  const foreign = await createNeed(stranger, companyId, 'A need of somebody else');
  await stranger.dispose();

  await signIn(page);
  const seen: string[] = [];
  for (const id of [foreign.id, '01890000-0000-7000-8000-000000000000']) {
    await page.goto(`/needs/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
    seen.push(await page.getByRole('main').innerText());
    await page.goto(`/needs/${id}/edit`);
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  }
  expect(seen[0]).toBe(seen[1]);
  await expect(page.getByText('A need of somebody else')).toHaveCount(0);
});
