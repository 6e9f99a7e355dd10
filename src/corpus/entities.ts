import { foldForSearch } from '../text/fold.ts';
import { splitSubsentences } from '../text/sentences.ts';
import type { PolicyDocument } from './types.ts';

/** Names that a list calls companies, parks, institutions and the like: 飞腾、海光…等一批行业头部企业. */
const listHead =
  /等(?:[一二三四五六七八九十\d]*[批家个所项大]|知名|重点|龙头|骨干|头部|外资|国有|一批|各类)*[^,、;]{0,10}(?:企业|公司|厂商|机构|高校|园区|开发区|数据中心|平台|基地|品牌|单位|项目)/;
/** A name is short, in one piece, and no phrase of common words. */
const nameShape = /^[\u4e00-\u9fff\d]{2,8}$|^[a-z][a-z0-9+-]{1,9}$/;
/** Endings by which a thing is known as a company or an institution, behind a name of its own. */
const named =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fffa-z0-9-]{2,14}(公司|集团|大学|学院|研究院|研究所|实验室|开发区|工业园|科技园|产业园|示范区|新城|科技城|科技谷|试验区|先导区|数据中心|创新中心|博览会|大会|联盟|委员会)/g;

/** What is known of words in general. */
export interface GeneralLanguage {
  isCommon(word: string): boolean;
  isVerb(word: string): boolean;
}

/**
 * Names that a document itself uses, folded: members of its lists of companies and institutions, and what ends in a word for one. They
 * tell whom a question is about.
 *
 * @param language tells names from the words of general language
 */
export function entitiesOf(document: PolicyDocument, language: GeneralLanguage): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (found: string, ownPart: (name: string) => string = (name) => name) => {
    const name = withoutVerbs(found, language);
    const own = ownPart(name);
    if (own.length > 1 && !/[的等]|^[在以好一]/.test(name) && !isOrdinary(own, language)) names.add(name);
  };
  for (const { start, end } of splitSubsentences(document.text)) {
    const raw = document.text.slice(start, end);
    for (const part of raw.split(/[,，]/)) {
      const list = /^(.*?)(等.*)$/.exec(part);
      const items = part.includes('、') ? (list?.[1] ?? '').split(/[、和及与]/) : [];
      if (list !== null && listHead.test(list[2] ?? '')) {
        for (const item of items) {
          const name = foldForSearch(item.trim());
          if (nameShape.test(name)) add(name);
        }
      }
      for (const [name, ending] of foldForSearch(part).matchAll(named))
        add(name, (whole) => whole.slice(0, -(ending?.length ?? 0)));
    }
  }
  return names;
}

/** 封装 and 产品研发 are words, not names. */
function isOrdinary(name: string, { isCommon }: GeneralLanguage): boolean {
  if (isCommon(name)) return true;
  return name.length === 4 && isCommon(name.slice(0, 2)) && isCommon(name.slice(2));
}

/** 汇聚飞腾 is 飞腾: what is done to a thing is no part of its name. */
function withoutVerbs(name: string, { isVerb }: GeneralLanguage): string {
  let rest = name;
  while (rest.length > 3 && isVerb(rest.slice(0, 2))) rest = rest.slice(2);
  return rest;
}
