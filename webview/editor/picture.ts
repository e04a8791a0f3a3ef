/** How often and how long the page waits for the focus, in milliseconds: only a page in use may write to the clipboard. */
const ATTEMPTS = 20;
const PAUSE = 100;

/** Puts a PNG into the clipboard. Throws when the browser does not allow it. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  window.focus();
  for (let attempt = 0; attempt < ATTEMPTS && !document.hasFocus(); attempt++) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const blob = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}
