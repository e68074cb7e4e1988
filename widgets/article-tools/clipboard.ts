/** What every browser still does on plain-http pages, where there is no `navigator.clipboard`. */
interface OldCopying {
  execCommand(command: 'copy'): boolean;
}

/** Puts a text on the clipboard; tells whether the browser let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing on plain-http pages, refused in frames.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The same by the text of a field, which stays selected for the reader where the browser does not let us. */
export function copyField(field: HTMLInputElement): boolean {
  const page: OldCopying = document;
  field.focus();
  field.select();
  try {
    return page.execCommand('copy');
  } catch {
    return false;
  }
}
