import { html } from 'lit';
import manifest from 'virtual:danvan-elements';
import { elementsOf, type Manifest } from '../../scripts/editor-data/manifest-shape.js';
import { TokenEditor } from '../token-editor.js';

if (!customElements.get('token-editor')) customElements.define('token-editor', TokenEditor);

export default {
  title: 'Bắt đầu/Đổi màu và cỡ',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, layout: 'fullscreen' },
};

const tokens = new Map(
  (manifest as Manifest).modules
    .flatMap(elementsOf)
    .flatMap(({ cssProperties = [] }) =>
      cssProperties.map((token) => [token.name, token] as const),
    ),
);

export const Tokens = {
  name: 'Đổi và chép CSS',
  render: () => html`<token-editor .tokens=${[...tokens.values()]}></token-editor>`,
};
