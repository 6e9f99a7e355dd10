import { foldForSearch } from '../text/fold.ts';
import type { Segmenter } from '../text/segment.ts';
import { readFrame } from './follow-up/question-frame.ts';

// Everything here matches folded text: half width, lower case, simplified script; offsets carry over.

const who =
  '(?:[敝鄙本](?:公司|单位|厂|店)|我们?(?:公司|单位|企业|工?厂|店|村|学校|医院|团队|行业|这边)|我们家?|我家|咱们?家?|俺们?|本人|我司|我)(?:就|也|其实|本身)?';
/** Whole clauses that say who asks, and ask nothing. */
const introductions: readonly RegExp[] = [
  // 我是师范生; 我们是西青一家软件公司
  new RegExp(`^${who}是(?!问|说|想|要|指|讲|听|看|不是|否|觉得|搞不|担心|怕|为了)[^?]{1,24}$`),
  // 我做机器人的; 我們是開餐館的
  new RegExp(
    `^${who}(?:是)?(?:一直|现在|刚|平时|主要|专门|在)*(?:做|搞|干|卖|从事|经营|开|教|学)[^?]{1,16}的$`,
  ),
  // 我在武清开了家小店; 我开了家小店
  new RegExp(
    `^${who}(?:[^?,]{0,3}在[^?]{1,12})?(?:新|刚|也)?(?:开|办|创办|经营|弄)了(?:一?[家个间])[^?]{1,18}$`,
  ),
  new RegExp(
    `^${who}(?:现在|目前|一直|刚)?在[^?]{1,14}(?:工作|上班|干活|做事|务工|跑(?:运输|货运|客运|车|船|外卖|业务)|摆摊|值班|当班|上学|读书|读研|念书|打工|任教|教书|当[^?]{1,6}|开[^?]{0,8}店|做[^?]{1,6}生意|种地|养老)$`,
  ),
  // 我岁数大了眼睛花; 我今年七十了; 我退休了
  new RegExp(
    `^${who}(?:今年|都|已经|快|也)*(?:(?:上了?)?(?:岁数|年纪|年龄)[^?]{0,10}|老了[^?]{0,8}|(?:刚)?退休[^?]{0,6}|(?:\\d+|[一二三四五六七八九十]+)多?岁[^?]{0,8}|[六七八九]十[^?]{0,2}了[^?]{0,8})$`,
  ),
  // 外事处的; 街道办的
  /^[\u4e00-\u9fff]{1,8}(?:处|局|(?<![全干内外大])部|厅|委|(?<![民公开举合创主兴承])办|公司|厂|店|学校|医院|站|所)的$/,
  // 房子在东河人住昆区; 厂子在临港
  new RegExp(
    `^(?:${who}(?:的)?(?:公司|单位|孩子)|(?:${who}(?:的)?)?(?:房子|家|店|厂子?|老家))(?:就|都|还)?(?:住在?|在)[^?]{1,14}$`,
  ),
  // 我住和平区; 我家就住在大港
  new RegExp(`^${who}住在?[^?]{1,10}$`),
  // 我家娃上小学; 我儿子明年上初中
  new RegExp(
    `^${who}(?:的)?(?:娃|孩子|小孩|小朋友|儿子|女儿|闺女|孙子|孙女|老大|老二|大宝|二宝)(?:今年|明年|马上|现在|刚|正|要|快|都|已经|在)*(?:上|读|念|升)了?(?:幼儿园|小学|初中|高中|大学|中专|职高|[一二三四五六七八九]年级|[小中大]班|[初高][一二三])[^?]{0,4}$`,
  ),
  // 我写课程论文
  new RegExp(
    `^${who}(?:最近|正)?(?:在|要)?(?:写|做|准备|赶)[^?]{0,6}(?:论文|作业|报告|材料|课题|功课|稿子?|新闻|采访)$`,
  ),
  // 作为家长; 身为教师
  /^(?:作为|身为)(?:一[个名位])?[^?]{1,14}$/,
  /^as an? [^,?]{2,50}$/,
  /^(?:i|we)(?:'m| am|'re| are| run| own| work| live| study| teach| have a| have an| represent| write| report)\b(?! (?:looking|interested|asking|wondering|trying|curious|not|supposed|allowed|eligible|entitled))[^,?]{2,60}$/,
];
/** What goes on telling of the asker: 毕业想回乡下教书, 手下二十个人. */
const goingOn =
  /^(?:毕业|退休|想|打算|准备|平时|也|还|又|就|刚|专门|手下|手底下|有点|今年刚|现在)[^?]{1,20}$/;
const asking =
  /多少|(?<![一好])几(?!乎|十|百|千|个人)|哪|什么|啥|谁|怎么|怎样|如何|咋|吗|呢|有没有|是不是|能不能|可不可以|是否|\b(?:what|which|who|when|where|why|how)\b/;
/** The rest speaks of the asker, or points back to what was told. */
const pointsBack =
  /(?:我们?|咱们?)(?:这|能|可以|可否|该|要|有|怎么|如何|符合|算|属于|公司|企业|单位|厂|店|学校|那)|(?:给|帮|对|像|跟|到)(?:我们?|咱们?)(?!国|省|市|区|县|老)|这(?:儿|里|边|种|样|类|个情况|方面)|那(?:儿|里|边)|周边|附近|当地|[它他她]们?|\b(?:we|us|our|my|me|it|they|this|these|here|there)\b/;
/** Names that are nothing particular to ask about. */
const general = new Set(
  '政策 文件 国家 政府 省里 市里 帮助 机会 照顾 好处 关系 想法 看法 意见 规定 出路 路子 盼头 动作 变化 影响 补助 计划 措施 安排 关照 甜头 打算 办法 事情 事 讲究 名堂 help plan plans document'.split(
    ' ',
  ),
);

/** A clause of a message, with the mark that ends it. */
interface MessageClause {
  readonly start: number;
  readonly end: number;
  /** Folded, without the mark. */
  readonly text: string;
}

function clausesOf(message: string): MessageClause[] {
  return [...foldForSearch(message).matchAll(/(?:[^,;.!?:]|\.(?=\d))+[,;.!?:]*\s*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].replace(/[,;.!?:\s]+$/, '').trim(),
  }));
}

/** Length of the clauses at the head of a message that say who asks, and how many of it only go on from them. */
function introductionLengths(message: string): { readonly own: number; readonly all: number } {
  let own = 0;
  let all = 0;
  const clauses = clausesOf(message);
  for (const { text, end } of clauses.slice(0, -1)) {
    if (asking.test(text)) break;
    if (introductions.some((pattern) => pattern.test(text))) {
      if (all > own) break;
      own = end;
      all = end;
    } else if (own > 0 && goingOn.test(text)) all = end;
    else break;
  }
  return { own, all };
}

/** 跟我们医院有什么关系: says itself, by its ending, whose place or trade is asked about. */
const ownNamed =
  /(?:我们|咱们)(?=[\u4e00-\u9fff]{1,4}(?<=院|银行|机场|港口|车站|码头|场馆|社区|物业|幼儿园|农民|工人|教师|医生|护士|司机|渔民|牧民)(?:有|能|会|要|是|来|的|怎|如|,|[?]))/g;

/** A question this short hardly says what it is about; in characters. */
const shortestAlone = 9;

function speaksOfAsker(rest: string): boolean {
  return pointsBack.test(foldForSearch(rest).replace(ownNamed, ''));
}

/**
 * A message without what the asker says of himself: 我是师范生,老师的工资规划里怎么说 asks about 老师的工资. A rest too short to say what it is
 * about keeps what goes on from the introduction. The message itself where the rest would not say it either (我是师范生,有什么补助), or speaks
 * of the asker again (我住和平区,我们这儿有什么安排).
 */
export function withoutIntroduction(message: string, segment: Segmenter): string {
  const { own, all } = introductionLengths(message);
  const short = message.slice(all).trim();
  // 想开个研发中心,政策欢迎不: what goes on from the introduction says what it is about.
  const rest = short.length < shortestAlone ? message.slice(own).trim() : short;
  return all > 0 && !speaksOfAsker(rest) && namesMatter(rest, segment) ? rest : message;
}

/**
 * What a question may hand on to the next one: never who asks, also where the question itself needed it. 我就是个小厂,想搞数字化,国家能帮点啥
 * hands on 想搞数字化,国家能帮点啥.
 */
export function withoutAsker(message: string, segment: Segmenter): string {
  const rest = withoutIntroduction(message, segment);
  if (rest !== message) return rest;
  const { own } = introductionLengths(message);
  const after = message.slice(own).trim();
  return own > 0 && namesMatter(after, segment) ? after : message;
}

/** Whether a text names something particular that may be asked about. */
export function namesMatter(text: string, segment: Segmenter): boolean {
  return readFrame(text, segment).groups.some(({ parts }) => {
    // A name that the segmenter does not know falls into single characters.
    const name = parts.map((part) => (part.kind === 'name' ? part.text : '')).join('');
    if (name.length > 1 && !general.has(name)) return true;
    return parts.some((part) => part.kind === 'deverbal') && isTopic(text, parts.at(-1)?.end ?? 0);
  });
}

/** 融资这块, 招商方面: said to be what it is about. */
function isTopic(text: string, end: number): boolean {
  return /^(?:这|那)?一?(?:块|方面|上面|的事)/.test(foldForSearch(text.slice(end)));
}
