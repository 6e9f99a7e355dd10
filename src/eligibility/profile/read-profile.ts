import { foldForSearch } from '../../text/fold.ts';
import type { Industry, IndustryTree } from '../industries.ts';
import { depthOf, withAncestors } from '../industries.ts';
import { type Gazetteer, isIn, provinceLetters } from '../places.ts';
import { readFigures } from './read-figures.ts';
import { headcountIn, headcountWordsIn, sizeOf, sizesIn, sizeWordIn } from './sizes.ts';
import type { KnownFirm, Profile, SizeClass } from './types.ts';
import { unusableWords } from './unusable.ts';

/** What reading a profile needs to know of the world. */
export interface ProfileContext {
  readonly industries: IndustryTree;
  readonly places: Gazetteer;
}

const denial =
  /不是|不在|不做|不搞|不属于|不算|不从事|不生产|不需要|没有|还没|尚未|未曾|并未|没(?=[^有])|未(?=[获评认通])|非(?=[^常])|无(?=[^人线])|\bnot\b|\bno\b|n't/;

const moving = new RegExp(
  `落户|落地|搬|迁|入驻|设(?:立)?.{0,6}(?:总部|分公司|基地|中心|厂)|来${provinceLetters}|带项目来|想[来去到]|relocat|settle|branch|set up|move to`,
);

/** Understands what a firm has told of itself, form and own words together. */
export function readProfile(profile: Profile, { industries, places }: ProfileContext): KnownFirm {
  const said = foldForSearch(profile.text ?? '');
  const phrases = said
    .split(/(?:[,。;!?！？\n]|(?<!\d)\.|\.(?!\d))+/)
    .filter((phrase) => phrase.trim() !== '');
  const denied = phrases.filter((phrase) => denial.test(phrase));
  const form = [
    ...(profile.industry ?? []),
    ...(profile.certifications ?? []),
    ...[profile.size, profile.stage, profile.ownership].filter((each) => each !== undefined),
    ...(profile.figures ?? []).map(({ name }) => name),
    ...(profile.needs ?? []),
  ].map(foldForSearch);
  const own = phrases.filter((phrase) => !denial.test(phrase));
  const told = own.join('\n');
  const affirmed = [...form, ...own].join('\n');
  const trades = industriesOf(profile, told, affirmed, industries);
  const size = readSize(profile, told, trades);
  const numbers = readFigures(profile.figures ?? [], profile.text ?? '');
  const place = placesOf(profile, told, places);
  return {
    places: place.places,
    industries: trades,
    sizes: size.sizes,
    headcount: size.headcount,
    stage: readStage(`${foldForSearch(profile.stage ?? '')}\n${affirmed}`),
    ownership: readOwnership(`${foldForSearch(profile.ownership ?? '')}\n${affirmed}`),
    figures: numbers.figures,
    affirmed,
    denied: denied.join('\n'),
    needs: [...(profile.needs ?? []), ...(profile.text === undefined ? [] : [profile.text])],
    isMoving: moving.test(affirmed),
    contradictions: [...size.contradictions, ...place.contradictions, ...numbers.contradictions],
    unusable: [...unusableWords(foldForSearch(profile.size ?? '')), ...numbers.unusable],
  };
}

type PlacesTold = Pick<KnownFirm, 'places' | 'contradictions'>;

/** Where a firm is: by its form, else by its own words. Of two that cannot both be, none counts. */
function placesOf(profile: Profile, told: string, gazetteer: Gazetteer): PlacesTold {
  const mentions = gazetteer.mentions(told);
  // 在上海, 注册在河西: where it is goes before whose subsidy it asks about.
  const seated = mentions.filter(({ start, end }) => isSeat(told.slice(0, start), told.slice(end)));
  const form = profile.district === undefined ? null : gazetteer.mentions(profile.district).at(-1)?.place;
  if (form) {
    const other = seated.find(({ place }) => !isIn(place, form) && !isIn(form, place) && !moving.test(told));
    if (other === undefined) return { places: [form], contradictions: [] };
    const pair = [profile.district ?? form.name, told.slice(other.start, other.end)] as const;
    return { places: [], contradictions: [pair] };
  }
  const found = (seated.length > 0 ? seated : mentions).map(({ place }) => place);
  // 天津北辰: the district tells more.
  const places = [...new Set(found)].filter((place) => !found.some((other) => other.province === place));
  return { places, contradictions: [] };
}

function isSeat(before: string, behind: string): boolean {
  return (
    /(?:在|位于|注册于|来自|落在|设在|\b(?:in|from|at|based in))\s*(?:[\u4e00-\u9fff]{0,3})$/.test(before) ||
    /^(?:市|区)?的(?:一?家|[\u4e00-\u9fffa-z0-9]{0,8}(?:企业|公司|厂))|^这边/.test(behind)
  );
}

/** What a firm does, by its form first; of what it names only the narrowest. */
function industriesOf(profile: Profile, told: string, affirmed: string, tree: IndustryTree): Industry[] {
  const form = (profile.industry ?? []).flatMap((name) => tree.mentions(name));
  const mentions = form.length > 0 ? [...form, ...tree.mentions(told)] : tree.mentions(affirmed);
  const found = [...new Set(mentions.map(({ industry }) => industry))];
  return found.filter((one) => !found.some((other) => other !== one && withAncestors(other).has(one)));
}

function readSize(
  profile: Profile,
  said: string,
  industries: readonly Industry[],
): Pick<KnownFirm, 'sizes' | 'headcount' | 'contradictions'> {
  const isSoftware = industries.some((industry) =>
    [...withAncestors(industry)].some(
      ({ name }) => name === '软件' || name === '大数据' || name === '人工智能',
    ),
  );
  const form = foldForSearch(profile.size ?? '');
  const people = headcountIn(form) ?? headcountIn(said);
  const byWord = sizesIn(form).length > 0 ? sizesIn(form) : sizesIn(said);
  const byCount = people === null ? null : sizeOf(people, isSoftware);
  const sizes = new Set<SizeClass>(byWord.length > 0 ? byWord : byCount === null ? [] : [byCount]);
  const order = ['micro', 'small', 'medium', 'large'];
  const isApart =
    byCount !== null &&
    byWord.length > 0 &&
    byWord.every((word) => Math.abs(order.indexOf(word) - order.indexOf(byCount)) > 1);
  if (!isApart) return { sizes, headcount: people, contradictions: [] };
  // Neither is to be believed over the other.
  const word = sizeWordIn(form) ?? sizeWordIn(said);
  const count = headcountWordsIn(form) ?? headcountWordsIn(said);
  const pair = word !== null && count !== null ? [[word, count] as const] : [];
  return { sizes: new Set(), headcount: null, contradictions: pair };
}

function readStage(text: string): KnownFirm['stage'] {
  if (/初创|新创|创业|刚成立|新成立|新设立|刚起步|刚注册|种子|孵化|start-?up|newly founded/.test(text))
    return 'early';
  if (/上市公司|已上市|挂牌|listed company/.test(text)) return 'listed';
  return /成长期|扩张|growth stage/.test(text) ? 'growing' : null;
}

function readOwnership(text: string): KnownFirm['ownership'] {
  const found = new Set<'foreign' | 'private' | 'state'>();
  if (/外资|外商|跨国|合资|台资|港资|foreign|multinational/.test(text)) found.add('foreign');
  if (/民营|私营|民企|private/.test(text)) found.add('private');
  if (/国有|国企|央企|中央企业|state-owned/.test(text)) found.add('state');
  return found;
}

/** The narrowest industries of a firm, as names. */
export function industryNames(firm: KnownFirm): string[] {
  return [...firm.industries].sort((one, other) => depthOf(other) - depthOf(one)).map(({ name }) => name);
}
