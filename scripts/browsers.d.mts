import type { LaunchOptions } from 'puppeteer-core';

/** Launch options of a Chromium for puppeteer. Throws one sentence where no Chromium can be had. */
export function chromium(): Promise<LaunchOptions>;

/** Launch options of an installed Firefox for puppeteer over WebDriver BiDi; undefined where there is none. */
export function firefox(): LaunchOptions | undefined;

/** Paths of WebKitGTK's driver and browser; undefined where they are not installed. */
export function webkit(): { readonly driver: string; readonly binary: string } | undefined;

/** Starts Xvfb where there is no display, and WebKitWebDriver. */
export function startWebKitDriver(
  driver: string,
): Promise<{ readonly port: number; readonly stop: () => void }>;
