// What holds in every state of the respondents' pages, at every size somebody may look at them.
import { expect } from '@playwright/test';
import { findings, listen, sideways } from './looks.js';
import { cutTexts, looseErrors, movements, smallTargets, spaceOut, stops } from './measures.js';
import { open } from './states.js';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1200, height: 900 };
/** 1,280 × 1,024 px at 400 %; also the narrowest phone. */
const ZOOMED = { width: 320, height: 256 };

/** Opens a state and looks at it in every way; `further` looks once more. */
export async function lookEverywhere(browser, wave, state, { language = 'en', further } = {}) {
  let heard;
  const prepare = (page) => (heard = listen(page, wave.address));
  const page = await open(browser, state, wave.link(), { language, prepare, viewport: PHONE, reducedMotion: 'reduce' });
  // A lost connection is what some of the states are about.
  const others = heard.filter((words) => !/ERR_FAILED/.test(words));
  const well = async (what, found) => expect.soft(found, `${state.name}: ${what}`).toEqual([]);
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await well(`${size.width} px`, [...(await findings(page, others)), ...(await smallTargets(page)), ...(await cutTexts(page))]);
  }
  await well('errors', await looseErrors(page));
  await well('reduced motion', await movements(page));
  await further?.(page);
  await page.setViewportSize(ZOOMED);
  await well('400 %', [...(await sideways(page)), ...(await smallTargets(page)), ...(await cutTexts(page)), ...(await stops(page))]);
  await spaceOut(page);
  for (const size of [ZOOMED, DESK]) {
    await page.setViewportSize(size);
    await well(`letters and lines spaced out, ${size.width} px`, [...(await sideways(page)), ...(await cutTexts(page))]);
  }
  await page.context().close();
}
