import type { Clause } from '../../corpus/types.ts';
import { readSentences } from './sentence-parts.ts';
import type { Asked, Proposal } from './suggestion.ts';

const list =
  /(?:[^、]{2,20}、)+[^、]{2,16}等(?:一批|一系列|多个|若干|[\d一二三四五六七八九十]+[家个项大类])?([\u4e00-\u9fff]{4,12})$/;
/** What the members of a list are called. */
const kindOfThing =
  /(?:企业|厂商|机构|平台|园区|基地|领域|行业|技术|产品|项目|工程|场景|中心|高校|载体|装备|设备|材料|人才|政策|方式|模式|标准)$/;
/** What stands behind 等 may be the rest of a sentence, or too general to ask for. */
const notName =
  /^(?:多|各|其他|相关|方面|之间|内容|为|在|领域|环节)|开[发展]|建设|打造|推[动广]|形成|提供|实现|进行|一批|一系列|应用于|的|[或和与及]|^.{0,2}(?:领域|技术|项目|产品|企业|行业)$/;

const focus =
  /^([\u4e00-\u9fff]{2,9}(?<!各|全|示范|开发)(?:新区|区|市|县|新城|开发区))重点(?:发展|建设|打造|布局|聚焦)/;

/** Questions for the lists that a clause gives, and for what its places are to do. */
export function proposeLists(clause: Clause): Proposal[] {
  return readSentences(clause).flatMap(({ start, end, parts }) =>
    parts.flatMap(({ text }) => inPart(text)).map((asked) => ({ asked, clause, source: { start, end } })),
  );
}

function inPart(part: string): Asked[] {
  const [, place] = focus.exec(part) ?? [];
  if (place !== undefined) return [{ kind: 'focus', of: place }];
  const [, head] = list.exec(part) ?? [];
  if (head === undefined || !kindOfThing.test(head) || notName.test(head)) return [];
  return [{ kind: 'members', of: head }];
}
