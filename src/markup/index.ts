export { decodeEntities } from './entities.js';
export { plainText, type PlainTextOptions } from './plain-text.js';
export { safeUrl } from './safe-url.js';
