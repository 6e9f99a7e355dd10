/** Toneless readings of characters, from the English glossary's lines `~syllable<TAB>characters`. */
export function parseReadings(glossary: string): (character: string) => readonly string[] {
  const readings = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of glossary.matchAll(/^~([a-z]+)\t(.+)$/gm)) {
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return (character) => readings.get(character) ?? [];
}
