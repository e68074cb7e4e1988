export * from './page.js';
export { readPortalPage, type PortalPageOptions } from './read-portal-page.js';
