export * from './page.js';
export { readPortalPage } from './read-portal-page.js';
