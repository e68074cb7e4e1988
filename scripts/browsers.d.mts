import type { LaunchOptions } from 'puppeteer-core';

/** Launch options of a Chromium for puppeteer. Throws one sentence where no Chromium can be had. */
export function chromium(): Promise<LaunchOptions>;
