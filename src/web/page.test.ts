import { describe, expect, it } from 'vitest';

// The page's modules are plain JavaScript: a specifier in a variable keeps the type checker out of them.
const serverEvents = './server-events.js';
const words = './words.js';

describe('eventReader', async () => {
  const { eventReader } = await import(serverEvents);
  const stream =
    'event: meta\ndata: {"id":"1"}\n\n: keep-alive\n\nevent: text-delta\ndata: {"text":"产值: \\n\\n目标"}\n\n';
  const expected = [
    ['meta', { id: '1' }],
    ['text-delta', { text: '产值: \n\n目标' }],
  ];

  it('delivers events wherever the stream is cut', () => {
    for (let cut = 0; cut <= stream.length; cut++) {
      const events: unknown[] = [];
      const read = eventReader((event: string, data: unknown) => events.push([event, data]));
      read(stream.slice(0, cut));
      read(stream.slice(cut));
      expect(events).toEqual(expected);
    }
  });

  it('holds an unfinished event back', () => {
    const events: unknown[] = [];
    eventReader((event: string) => events.push(event))(stream.slice(0, -1));
    expect(events).toEqual(['meta']);
  });
});

describe('interfaceLanguage', async () => {
  const { interfaceLanguage } = await import(words);

  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh'], 'zh'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['zh-HK', 'zh'], 'zh-Hant'],
    [['fr', 'en-GB', 'zh'], 'en'],
    [['fr'], 'zh'],
    [[], 'zh'],
  ])('%j reads %s', (preferred, language) => {
    expect(interfaceLanguage(preferred)).toBe(language);
  });
});
