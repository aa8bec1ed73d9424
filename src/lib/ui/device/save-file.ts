/** Hands a text to the player as a file. `type`: its media type. */
export function saveFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Safari reads it after the click; a minute is enough for anybody.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
