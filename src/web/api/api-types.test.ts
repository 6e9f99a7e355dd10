import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Answer as ServerAnswer } from '../../answer/types.ts';
import type { Repair as ServerRepair } from '../../corpus/types.ts';
import type { DocumentDetail as ServerDocument } from '../../http/document-schema.ts';
import type { WordingCheck as ServerWordingCheck } from '../../wording/types.ts';
import { eventReader } from './event-reader.ts';
import type { Answer, DocumentDetail, Repair } from './types.ts';
import type { WordingCheck } from './wording-types.ts';

describe('what the page reads', () => {
  it('is what the server sends', () => {
    expectTypeOf<ServerAnswer>().toExtend<Answer>();
    expectTypeOf<ServerDocument>().toExtend<DocumentDetail>();
    expectTypeOf<ServerRepair>().toExtend<Repair>();
    expectTypeOf<ServerWordingCheck>().toExtend<WordingCheck>();
  });
});

describe('eventReader', () => {
  const stream =
    'event: meta\ndata: {"id":"1"}\n\n: keep-alive\n\nevent: text-delta\ndata: {"text":"产值: \\n\\n目标"}\n\n';
  const expected = [
    ['meta', { id: '1' }],
    ['text-delta', { text: '产值: \n\n目标' }],
  ];

  it('delivers events wherever the stream is cut', () => {
    for (let cut = 0; cut <= stream.length; cut++) {
      const events: unknown[] = [];
      const read = eventReader((event, data) => events.push([event, data]));
      read(stream.slice(0, cut));
      read(stream.slice(cut));
      expect(events).toEqual(expected);
    }
  });
});
