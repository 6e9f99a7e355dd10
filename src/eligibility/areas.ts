import type { PolicyDocument } from '../corpus/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { type Gazetteer, isIn, type Place } from './places.ts';
import type { KnownFirm } from './profile/types.ts';

/** A place that stands at the beginning of a title, and in no list: a county, a park. */
const ahead =
  /^(?:关于)?([\u4e00-\u9fff]{2,10}?(?:自治州|自治县|新区|开发区|高新区|科技园|产业园|软件园|创新园|科技城|生态城|[市区县旗州盟]))/;
/** 城市, 工业园区: kinds of places, no names. */
const kinds =
  /^(?:城市|超市|都市|全市|全区|学区|社区|地区|片区|(?:工业|产业|高新|经济|技术|自贸|保税|示范|合作|商务|功能|特色|开发)+(?:新区|园?区|市))$/;

/** The place that a document is of: one of the list, else the one that its title begins with; `null` where it names none. */
export function areaOf({ metadata }: PolicyDocument, places: Gazetteer): Place | null {
  const listed = places.mentions(`${metadata.issuer ?? ''} ${metadata.title}`)[0]?.place;
  if (listed !== undefined) return listed;
  const name = ahead.exec(foldForSearch(metadata.title))?.[1];
  return name === undefined || kinds.test(name) ? null : { name, province: null, isUnlisted: true };
}

const suffix = /(?:自治州|自治县|新区|[市区县旗州盟])$/;
const here = /园区[里内的]|入园|(?:在|是)(?:这个|你们|贵)?园区|园内/;

/** A firm with the unlisted areas that it says it is in, under their names with or without 市 and 区. */
export function withAreas(firm: KnownFirm, district: string | undefined, areas: readonly Place[]): KnownFirm {
  const said = `${foldForSearch(district ?? '')}\n${firm.affirmed}`;
  const found = areas.filter(({ name, isUnlisted }) => {
    if (isUnlisted !== true) return false;
    const short = name.replace(suffix, '');
    const isPark = /园$|城$|开发区$|高新区$/.test(name);
    return said.includes(short.length >= 2 ? short : name) || (isPark && here.test(said));
  });
  return found.length === 0 ? firm : { ...firm, places: [...firm.places, ...found] };
}

/** Whether a firm is in none of the areas; of an area that no list has nobody can tell. */
export function isOutside({ places }: KnownFirm, areas: readonly Place[]): boolean {
  if (places.length === 0 || areas.length === 0) return false;
  if (areas.some(({ isUnlisted }) => isUnlisted === true)) return false;
  return !places.some((place) => areas.some((area) => isIn(place, area) || isIn(area, place)));
}
