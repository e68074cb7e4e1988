/** The icon of the service's pages: three bars of a poll, 32 × 32 px in two colours, as PNG. */
export const ICON = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgAQMAAABJtOi3AAAABlBMVEX///+jFhsYAUx8AAAAHklEQVR42mNgwAXY//9/gJtAVvcAD4Gs7h8eAhcAAJGwKNsuNIWcAAAAAElFTkSuQmCC',
    'base64',
  ),
);
