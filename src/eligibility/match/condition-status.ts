import { foldForSearch } from '../../text/fold.ts';
import { type Industry, relate } from '../industries.ts';
import { isIn, type Place } from '../places.ts';
import { asWritten } from '../profile/as-written.ts';
import type { ProfileContext } from '../profile/read-profile.ts';
import { sizesIn } from '../profile/sizes.ts';
import type { KnownFirm } from '../profile/types.ts';
import type { MeasureCondition } from '../types.ts';
import { certificateStatus, contradicts } from './certificate-status.ts';
import type { ConditionStatus } from './condition-state.ts';
import { figureStatus } from './figure-status.ts';
import { likeness, pairsOf, sameThing } from './likeness.ts';
import { sameKind } from './told-apart.ts';

export type { ConditionStatus } from './condition-state.ts';

/** What a condition is held against. */
export interface Holding {
  readonly firm: KnownFirm;
  /** Where the document holds; `null` where that is not known. */
  readonly area: Place | null;
  readonly context: ProfileContext;
  /** What the document as a whole is about: to be in it is nothing that tells a firm apart. */
  readonly subjects: ReadonlySet<Industry>;
}

/** Whether a firm meets a condition, from what it has told of itself alone. */
export function statusOf(condition: MeasureCondition, holding: Holding): ConditionStatus {
  if (condition.isException !== true) return statusOfKind(condition, holding);
  const words = foldForSearch(condition.text);
  const { affirmed, denied } = holding.firm;
  if (affirmed.includes(words)) return 'not_met';
  if (denied.includes(words)) return 'met';
  const status = condition.about === 'industry' ? statusOfKind(condition, holding) : 'unknown';
  return status === 'met' ? 'not_met' : status === 'not_met' ? 'met' : 'unknown';
}

function statusOfKind(condition: MeasureCondition, holding: Holding): ConditionStatus {
  const words = foldForSearch(condition.text);
  switch (condition.about) {
    case 'district':
      return districtStatus(words, holding);
    case 'industry':
      return industryStatus(words, holding);
    case 'size':
      return sizeStatus(words, holding.firm);
    case 'stage':
      return stageStatus(words, holding.firm);
    case 'ownership':
      return ownershipStatus(words, holding.firm);
    case 'certification':
      return certificateStatus(words, holding.firm);
    case 'figure':
      return figureStatus(words, condition.subject, holding.firm);
    case 'activity':
      return activityStatus(words, `${foldForSearch(condition.subject ?? '')}${words}`, holding.firm);
    case 'time':
      return timeStatus(words, holding.firm);
  }
}

function districtStatus(words: string, { firm, area, context }: Holding): ConditionStatus {
  if (firm.affirmed.includes(words)) return 'met';
  if (/^来/.test(words))
    return /落户|落地|搬|迁|设.{0,4}(?:总部|分公司|基地)|来|branch|settle|relocat/.test(firm.affirmed)
      ? 'met'
      : 'unknown';
  if (firm.places.length === 0) return 'unknown';
  const wanted = context.places.mentions(words).map(({ place }) => place);
  const isZone = /(?:开发区|高新区|示范区|合作区|工业区|园区?|科技园|科技城|科技谷|基地)$/.test(words);
  if (wanted.length === 0) {
    if (isZone || area === null) return 'unknown';
    if (firm.places.some((place) => isIn(place, area))) return 'met';
    return area.isUnlisted ? 'unknown' : 'not_met';
  }
  if (firm.places.some((place) => wanted.some((other) => isIn(place, other))))
    return isZone ? 'unknown' : 'met';
  return firm.places.some((place) => wanted.some((other) => isIn(other, place))) ? 'unknown' : 'not_met';
}

function industryStatus(words: string, { firm, context, subjects }: Holding): ConditionStatus {
  if (firm.affirmed.includes(words)) return 'met';
  const wanted = context.industries.mentions(words).map(({ industry }) => industry);
  if (firm.industries.length === 0 || wanted.length === 0) return 'unknown';
  const relation = relate(firm.industries, wanted);
  // The document's whole subject reaches further than any list of trades.
  if (relation === 'apart' && wanted.every((industry) => subjects.has(industry))) return 'unknown';
  return relation === 'within' ? 'met' : relation === 'broader' ? 'unknown' : 'not_met';
}

/** 龙头, 领军: what nobody is by size alone. */
const leader = /龙头|领军|骨干|头部|一流|重点|优势|独角兽|上市/;

function sizeStatus(words: string, { sizes, affirmed, denied }: KnownFirm): ConditionStatus {
  const rank = leader.exec(words)?.[0];
  if (rank !== undefined) {
    if (affirmed.includes(rank)) return 'met';
    const isSmall = sizes.size > 0 && [...sizes].every((size) => size === 'micro' || size === 'small');
    return isSmall || denied.includes(rank) ? 'not_met' : 'unknown';
  }
  if (/规模以上|规上/.test(words)) {
    if (/规模以上|规上/.test(affirmed)) return 'met';
    return /规模以上|规上/.test(denied) || sizes.has('micro') ? 'not_met' : 'unknown';
  }
  if (sizes.size === 0) return 'unknown';
  // A measure for small and medium firms is for micro ones too, unless it tells them apart.
  const wanted = new Set(/中小/.test(words) ? ['micro', 'small', 'medium'] : sizesIn(words));
  if (/大中小/.test(words)) return 'met';
  if (wanted.size === 0) return /^大/.test(words) ? (sizes.has('large') ? 'met' : 'not_met') : 'unknown';
  const fits = [...sizes].filter((size) => wanted.has(size)).length;
  if (fits === 0) return 'not_met';
  return fits === sizes.size ? 'met' : 'unknown';
}

function stageStatus(words: string, { stage }: KnownFirm): ConditionStatus {
  if (stage === null) return 'unknown';
  const wanted = /拟上市/.test(words)
    ? 'growing'
    : /成长/.test(words)
      ? 'growing'
      : /成熟/.test(words)
        ? 'listed'
        : 'early';
  return stage === wanted ? 'met' : 'not_met';
}

function ownershipStatus(words: string, { ownership }: KnownFirm): ConditionStatus {
  const wanted = /外资|外商|跨国/.test(words)
    ? 'foreign'
    : /民营|民间/.test(words)
      ? 'private'
      : /国有|央企|中央/.test(words)
        ? 'state'
        : null;
  if (wanted === null || ownership.size === 0) return 'unknown';
  return ownership.has(wanted) ? 'met' : 'not_met';
}

/** Words of doing that tell nothing of what is done. */
const doing =
  /积极|加快|联合|牵头|参与|开展|实施|建设|使用|应用|运用|采用|打造|加强|加大|建立|设立|完成|进行|推广|提升|提高|发展|企业|工作|项目|技术|产品|以及|等|本区|本市|本园区|用于|租[用赁]|取得|获得|购买|购置|全职|引进|主导|首次/g;

function activityStatus(words: string, whole: string, firm: KnownFirm): ConditionStatus {
  const { affirmed, denied } = firm;
  if (/^新(?:引进|落户|迁入|入驻|入园)$/.test(words))
    return firm.isMoving || affirmed.includes(words) ? 'met' : 'unknown';
  const core = words
    .replace(doing, ' ')
    .split(/\s+/)
    .filter((part) => part.length >= 2);
  if (core.length === 0) return 'unknown';
  if (contradicts(words, affirmed)) return 'not_met';
  const saying = (text: string) => text.split('\n').filter((line) => speaksOf(core, asWritten(line)));
  const kinds = saying(affirmed).map((line) => sameKind(whole, line));
  if (kinds.length > 0)
    return kinds.find((kind) => kind === 'met') ?? kinds.find((kind) => kind === 'unknown') ?? 'not_met';
  return saying(denied).length > 0 ? 'not_met' : 'unknown';
}

/** A part of more than one pair of characters is said, or most of all parts together. */
function speaksOf(core: readonly string[], line: string): boolean {
  if (core.some((part) => part.length > 2 && likeness(part, line) >= sameThing)) return true;
  const wanted = new Set(core.flatMap((part) => [...pairsOf(part)]));
  const said = pairsOf(line);
  const shared = [...wanted].filter((pair) => said.has(pair)).length;
  return wanted.size > 0 && shared / wanted.size >= sameThing;
}

function timeStatus(words: string, { affirmed }: KnownFirm): ConditionStatus {
  if (!/上一?年度|上年/.test(words)) return 'unknown';
  if (/去年|上一?年/.test(affirmed)) return 'met';
  return /今年/.test(affirmed) ? 'not_met' : 'unknown';
}
