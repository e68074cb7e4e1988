/// <reference types="vite/client" />

/** Whether this is the built Storybook, which has no server of its own. */
declare const __IS_BUILT__: boolean;

declare module 'virtual:danvan-elements' {
  const manifest: object;
  export default manifest;
}
