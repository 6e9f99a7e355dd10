import type { IndustryTree } from '../industries.ts';
import type { Gazetteer } from '../places.ts';
import { boundOf, thresholdPattern } from '../thresholds.ts';
import type { ConditionKind, MeasureCondition } from '../types.ts';
import { leadEnd } from './read-circumstances.ts';

/** What reading conditions needs to know of the world. */
export interface ConditionContext {
  readonly industries: IndustryTree;
  readonly places: Gazetteer;
}

/** Words that tell for whom something is, by what they are about. */
const patterns: readonly (readonly [ConditionKind, RegExp])[] = [
  [
    'district',
    /(?:我省|全省|省内|我市|全市|市内|本市|本省|本区|我区|区内|本县|我县|本园区|来[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?![^,，。、]{0,2}[区县])|来[^\s,，。]{1}(?=落户|落地|投资|合作)|(?!入驻|进驻|驻)[^\s,，。、]{2,8}(?:开发区|高新区|示范区|合作区|工业区|产业园区?|科技园|科技城|科技谷|产业基地))/g,
  ],
  [
    'size',
    /(?:规模以上|规上|大中型|大中小|中小微|中小|小微|大型|中型|小型|微型|重点头部|头部|龙头|领军|骨干|重点|优势|一流|独角兽|上市|大)(?:骨干|领军|工业|科技型|高新技术|互联网)?(?:企业|公司)/g,
  ],
  ['stage', /初创(?:期|企业)?|创业期|种子期|成长期|成熟期|拟上市|新设立|新注册|新(?:建|成立)(?:的)?企业/g],
  [
    'ownership',
    /外资(?:企业)?|外商投资|跨国公司|民营(?:企业)?|民间资本|国有(?:企业|控股)?|央企|中央企业|社会资本|集体企业/g,
  ],
  [
    'certification',
    /(?:世界|全球|中国|全国|国内|民营)[\u4e00-\u9fff]{0,8}?(?:\d{2,3}|百)强(?:、[\u4e00-\u9fff]{0,8}?(?:\d{2,3}|百)强)*(?:企业)?/g,
  ],
  [
    'certification',
    /国家级高新技术企业|高新技术企业|(?:国家级|省级|市级)?“?专精特新”?“?(?:小巨人)?”?|“?小巨人”?|单项冠军|瞪羚企业?|雏鹰企业?|(?:国家级|省级|市级)(?:企业技术中心|重点实验室|工程(?:技术)?(?:研究)?中心|数字化车间|智能工厂|工业设计中心|众创空间|产业发展载体|试点示范|制造业创新中心)|[1-5]A级|(?:首台套|首版次|首批次)|资源池|符合[^,，。、]{2,10}标准/g,
  ],
  // 科技型、创新型中小企业; 对技术先进、带动力强的项目; 具有重大应用需求的产品.
  ['certification', /(?:科技型|创新型|成长型)(?:[、和](?:科技型|创新型|成长型))*(?=[^,，。;；]{0,6}企业)/g],
  [
    'activity',
    /(?<=对)(?:[\u4e00-\u9fff]{2,5}(?:先进|强|广|高|好|大|优良|突出))(?:、[\u4e00-\u9fff]{2,5}(?:先进|强|广|高|好|大|优良|突出))*(?=的)|(?:具有|拥有)[^,，。;；的]{3,16}(?:、[^,，。;；的]{2,8})?(?=的[^,，。;；]{0,8}(?:企业|产品|项目|技术|团队))/g,
  ],
  ['activity', /新(?:引进|落户|迁入|入驻|入园)/g],
  [
    'time',
    /上一?年度|当年|上年|自20\d\d年(?:\d+月)?(?:\d+日)?(?:起|开始)|20\d\d年\d*月?\d*日?(?:以后|之后|以前|之前)/g,
  ],
];

/** Who has to reach something and when, in front of it: conditions of their own. */
const ahead = /^(?:[^\d]*(?:企业|公司|单位|机构)(?:在|的)?)?(?:上一?年度|当年|上年)?/;

function thresholdsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(thresholdPattern)].map(({ 0: words, index }) => ({
    start: index + (ahead.exec(words)?.[0].length ?? 0),
    end: index + words.length,
  }));
}

/** Trades that mostly help others in such texts: 引导银行支持企业 is not for banks. */
const helpers = new Set([
  ...['金融', '创业投资', '产业园区', '高校', '人力资源', '法律', '检验检测', '科技服务', '现代服务业'],
  ...['教育', '新材料', '制造业', '能源', '建筑', '房地产'],
]);

function isNamedAsFirms(word: string, behind: string): boolean {
  return /企业$/.test(word) || /^(?:类|产业|行业)?企业|^产业/.test(behind);
}

/** 功率器件产业链企业: those of the trade are named with it. */
function withFirms(end: number, text: string): number {
  return (
    end +
    (/^(?:等)?(?:产业链|类|行业|领域)?(?:企业|服务商|供应商|行业|领域)/.exec(text.slice(end))?.[0].length ??
      0)
  );
}

/** What stands in brackets explains; it does not restrict. */
function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]/g, (found) => '　'.repeat(found.length));
}

/** Words between which industries are listed. */
const listed = /^(?:[、,，和及与以　]|以及|等|\(|（|\)|）|产业|领域|技术|企业|设备|产品)*$/;

/**
 * Reads the conditions of a measure: places, industries (a list is one), size, stage, ownership, certificates, thresholds, times.
 *
 * @param base offset of the words in the document
 * @param giving offset of the word of giving in the words: behind it a number bounds what is given, not to whom; `null` where nothing is
 */
export function readConditions(
  text: string,
  base: number,
  { industries, places }: ConditionContext,
  giving: number | null = null,
): MeasureCondition[] {
  const found: MeasureCondition[] = [];
  const add = (about: ConditionKind, start: number, end: number) => {
    const isCovered = found.some(
      (other) =>
        (other.start <= base + start && base + end <= other.end) ||
        (other.about === about && other.text === text.slice(start, end)),
    );
    if (!isCovered) found.push({ about, text: text.slice(start, end), start: base + start, end: base + end });
  };
  for (const { start, end } of places.mentions(text)) add('district', start, end);
  // What only supports is bounded from above by what it offers: 担保费率不高于1%.
  for (const { start, end } of thresholdsIn(giving === null ? text : text.slice(0, leadEnd(text, giving))))
    if (giving !== null || !boundOf(text.slice(start, end)).isMost) add('figure', start, end);
  for (const [about, pattern] of patterns)
    for (const match of text.matchAll(pattern)) add(about, match.index, match.index + match[0].length);
  let open: { start: number; end: number } | null = null;
  const plain = withoutBrackets(text);
  for (const { industry, start, end } of industries.mentions(plain)) {
    if (/(?:通过|利用|运用|采用|借助|应用|购买|采购|租用|租赁)[^,，。；;]{0,30}$/.test(text.slice(0, start)))
      continue;
    if (helpers.has(industry.name) && !isNamedAsFirms(text.slice(start, end), text.slice(end))) continue;
    if (open !== null && start <= open.end) open = { start: open.start, end: Math.max(open.end, end) };
    else if (open !== null && listed.test(plain.slice(open.end, start))) open = { start: open.start, end };
    else {
      if (open !== null) add('industry', open.start, withFirms(open.end, text));
      open = { start, end };
    }
  }
  if (open !== null) add('industry', open.start, withFirms(open.end, text));
  return found.sort((one, other) => one.start - other.start);
}
