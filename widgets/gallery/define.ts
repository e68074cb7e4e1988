import { DanvanGallery } from './gallery.js';

if (!customElements.get('danvan-gallery')) customElements.define('danvan-gallery', DanvanGallery);

export type { DanvanGallery } from './gallery.js';
