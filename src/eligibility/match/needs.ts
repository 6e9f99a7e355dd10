import { foldForSearch } from '../../text/fold.ts';
import type { KnownFirm } from '../profile/types.ts';
import type { Measure } from '../types.ts';
import { likeness } from './likeness.ts';

/** What firms want, each by the words in which they ask for it and policies offer it. */
const themes: readonly RegExp[] = [
  /贷款|融资|贴息|信贷|担保|授信|利息|loan|financ|credit/,
  /上市|挂牌|首次公开发行|\bipo\b|listing/,
  /基金|投资(?!额)|股权|创投|风投|equity|venture/,
  /人才|引才|博士|硕士|大学生|招聘|团队|培训|talent|recruit|training/,
  /租金|房租|用房|厂房|办公|场地|入驻|减租|\brent|office|premises/,
  /土地|用地|\bland\b/,
  /设备|技改|技术改造|智能化改造|数字化改造|产线|更新改造|equipment|renewal/,
  /研发|攻关|新产品|\br&d\b|research/,
  /专利|知识产权|商标|版权|patent|intellectual property/,
  /标准|standard/,
  /上云|云服务|云平台|cloud/,
  /数据(?!中心)|\bdata\b/,
  /市场|推广|订单|销售|首台|首版|展会|出口|走出去|海外|\bmarket|export|sales/,
  /认定|资质|高新技术企业|专精特新|小巨人|certif/,
  /平台|实验室|研究中心|技术中心|创新中心|laborator|innovation (?:centre|center)/,
  /场景|试点|示范|scenario|pilot/,
  /税|\btax/,
  /落户|总部|迁|设立|relocat|headquarter/,
  /合作|对接|产学研|联合|cooperat/,
];

/** Words that any support is asked for with, and that tell nothing of what. */
const general =
  /支持|补贴|补助|奖励|奖补|资助|扶持|优惠|政策|资金|申请|申报|减免|怎么|如何|哪些|什么|需要|希望|想要?|能|给|获得|得到|support|subsid(?:y|ies)|grants?|incentives?/g;
const longestNeed = 40;

/** Whether a measure offers what a firm needs: both speak of the same thing. */
export function offersNeed({ text, heading }: Pick<Measure, 'text' | 'heading'>, need: string): boolean {
  const wanted = foldForSearch(need).replace(general, ' ').trim();
  if (wanted.length < 2) return false;
  const offered = foldForSearch(`${heading.at(-1) ?? ''}\n${text}`);
  const asked = themes.filter((theme) => theme.test(wanted));
  if (asked.length > 0) return asked.some((theme) => theme.test(offered));
  return wanted.length >= 3 && likeness(wanted, offered) >= sameNeed;
}

const sameNeed = 0.6;

const wish =
  /想|需要|希望|打算|准备|计划|寻求|缺|求|怎么(?=减|贷|租|招)|(?:房租|租金|贷款|利息).{0,6}[?？]|\b(?:need|want|plan|look(?:ing)? for|would like)\b/;

/** What a firm says it needs: in the form, and where its own words wish for something. */
export function needsOf({ affirmed }: KnownFirm, form: readonly string[]): string[] {
  const wished = affirmed.split('\n').filter((line) => line.length <= longestNeed && wish.test(line));
  return [...new Set([...form, ...wished])];
}
