import { shorten } from '../text/shorten.ts';

/** Longest file name without its ending, in characters. */
const nameCharacters = 40;

/** The `content-disposition` of a file: its title as a name in UTF-8, and an ASCII one for those who cannot read it (RFC 6266). */
export function attachment(title: string, format: string): string {
  const name = shorten(title.replace(/[\p{C}\\/:*?"<>|]/gu, ' '), nameCharacters).replace(
    /^[. ]+|[. ]+$/g,
    '',
  );
  const encoded = encodeURIComponent(`${name || 'cewen'}.${format}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="cewen.${format}"; filename*=UTF-8''${encoded}`;
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
