import { foldForSearch } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import { withoutReporter } from './reported-speech.ts';
import { benefitAsked } from './slot/benefits.ts';

/** A question that states something and wants it confirmed or denied. */
export interface StatedClaim {
  /** What is stated, folded, without the words that ask. */
  readonly proposition: string;
  /** Words of absolute force in it: 全部, 必须, 唯一. */
  readonly absolutes: readonly string[];
}

// Folded text. What asks for confirmation at the end …
const closing =
  /[,.\s]*(?:(?:这|我|你)?(?:说法|话|数|个数|理解|笔记)?(?:这样)?(?:是)?(?:(?:说|写|记|理解|这么写|这么说|这样写)(?:的)?)?(?:对吗|对不对|对吧|对么|是吗|是吧|是不是(?:真的|这样|这么回事)?|是真的(?:吗|么|吧)?|真的吗|真的假的|没错吧|没错吗|没错|没[记说读看听理解弄搞]+错吧|(?:没|不是)(?:在)?(?:吹牛|瞎说|骗人|唬人|开玩笑)吧|(?:是否|属不)属实|属实吗|靠谱吗|准不准|准吗|有这(?:回|个|种)?(?:事|说法|规定)(?:吗|没有|没)?|是这样(?:的)?(?:吗|吧)?|是这么(?:写|说|回事|分)(?:的)?(?:吗|吧)?|这么写的?吧|说的?吗|写的?吗)|确认一?下|对不|真的不|吧|吗|(?<![什怎那这多])么|(?<!干)嘛|(?<!有)没)[?!.~\s]*$|(?:是吧|对吧|吧)[,.][^,?]{2,20}[?]?$|[,.\s]*(?:right|correct|true|is (?:that|this) (?:so|true|right|correct)|isn't it|doesn't it|does the (?:document|plan) (?:back|confirm) (?:that|this)(?: up)?)[?.!\s]*$/;
// … and what does so at the beginning.
const opening =
  /^(?:请问|麻烦|想|[^,.:]{0,6}核(?:一下|实一下|对(?:一下)?)|帮我?核对?(?:一下)?)?[:,\s]*(?:(?:我|俺|咱|还|也|又|刚|刚才|昨天)*(?:听|有人|人家|报道|报导|网上|朋友|同事|同学|都|别人|我妈|领导)[^,.]{0,10}?(?:说|讲|传|告诉我)(?:过|的)?[,:]?|我(?:记得|以为|印象)(?:里|中)?[,:]?|据说|是不是(?:说)?|是否(?:真的)?|(?:somebody|someone|a (?:friend|colleague)) told me(?: that)?|i (?:was|have been|am) told(?: that)?|i (?:read|heard|think)(?: that)?|is it (?:true|correct|right) that|does the (?:plan|document) (?:really )?say(?: that)?)/;
const absoluteWords =
  /全部|全都|所有|一律|必须|唯一|只能|只有|仅仅|百分之百|凡是|强制|一定要|任何|无一例外|不得|禁止|保证|确保|肯定|\ball\b|\bonly\b|\bmust\b|\bevery\b/g;
/** Asks whether a thing is mentioned: the document's silence on it is the answer, no claim to be checked. */
const mention =
  /(?:有没有|有无|是否|到底)?(?:提到|提及|提过|说到|写到|涉及|讲到|点名|点到)[^,.]{0,16}(?:吗|没有|没|么|了吗)?[?\s]*$|(?:名单|电话|地址|时间表|明细|数字|标准|细则|流程)(?:有|给)?(?:了)?(?:吗|没有|没)?[?\s]*$|列(?![入为进])[^,.]{0,3}(?:名单|清单)(?:吗|不|没)?[?\s]*$|有(?:讲|提|写|说)(?!明|法)|写没写|提没提|说没说|有没有(?:写|说|提|讲|给|规定)|给没给|(?:给|出|掏|拨|补)[^,.]{0,4}(?:钱|资金|经费)(?:吗|么|嘛|不|没)[?\s]*$|(?:能|可以|可否|会)[^,.]{0,8}(?:补贴|补助|奖补|奖励|资助|奖金|津贴)(?:吗|么|嘛|不)[?\s]*$|mention/;
/** A question word makes it an open question, however it ends. */
const interrogative =
  /多少|(?<![一好])几(?!乎)|哪|什么|啥|谁|怎么|怎样|如何|咋|为何|为什么|呢[?\s]*$|\b(?:what|which|how|who|when|where|why)\b/;

/** Asks whether something is allowed, or works: 卖给同事,行不行; 能跟城里的接上不. */
const permission =
  /[,\s]*(?:(?:这样|这么做|那样|这)?(?:到底)?(?:行不行|成不成|可不可以|可以不可以|行得通吗|合不合规|合不合规定|违不违规|违规吗|允不允许)|(?<=(?:能|可以|可|会|得)[^,.?;]{1,14})不)[?!.~\s]*$/;
/** 转了户口以后能接上不: what comes before only tells when. */
const circumstance = /^.*(?:以后|之后|的话|时候?)/;
/** What is said behind the question to give it weight: 别白交了. */
const remark = /(?<=[?])(?:别|可别|不然|否则|我|急|就怕)[^?]{1,10}$/;
/** Words that ask for confirmation, and for nothing else. */
const confirmation =
  /(?:对吗|对不对|对吧|对么|是吧|是吗|没错吧|没错吗|没[记说读看听理解弄搞]+错吧|(?:是否|属不)属实|是真的[吗么吧]?|真的吗|属实吗|有这回事吗|是这样(?:的)?[吗吧]|是这么回事吧?)[?!.~\s]*$/;

/**
 * The question behind a claim: 天津占5家,是真的吗 asks 天津占多少家. What is carried from a claim into the next question is its subject, not
 * what it stated.
 */
export function asQuestion(text: string): string {
  const stated = text.slice(0, foldForSearch(text).replace(closing, '').length);
  const figure = findQuantities(stated)
    .filter(({ kind }) => kind !== 'date')
    .at(-1);
  if (figure === undefined) return stated;
  return `${stated.slice(0, figure.start)}${figure.kind === 'percentage' ? '百分之几' : `多少${figure.unit}`}${stated.slice(figure.end)}?`;
}

/** Whether a claim is put as a fact to be confirmed (要罚款,对吗; 听说要罚款), as against asked outright (要罚款吗). */
export function statesIt(folded: string): boolean {
  return confirmation.test(folded) || /听说|据说|听.{1,6}说|我记得|以为/.test(folded);
}

/** 给住房补贴吗 asks whether it is given; 给住房补贴,对吗 says so. */
function asksForBenefit(folded: string): boolean {
  return (
    ((benefitAsked(folded) !== null && /(?:吗|么|嘛|没有|没)[?\s]*$/.test(folded)) ||
      (permission.test(folded) &&
        benefitAsked((folded.split(/[,.;]/).at(-1) ?? '').replace(circumstance, '')) !== null)) &&
    !/(?:对|是|真|真的|没错|属实|说法|规定|是不是.*)(?:吗|么)[?\s]*$|听说|据说|我记得/.test(folded)
  );
}

/** Reads a claim out of a question; `null` when it only asks. */
export function findClaim(folded: string): StatedClaim | null {
  const asked = folded.replace(remark, '');
  const closed = asked.replace(permission, '').replace(closing, '');
  const reported = withoutReporter(closed, closed);
  const proposition = reported.replace(opening, '').trim();
  const isMarked = closed !== asked || proposition !== closed.trim() || /是不是|没错|对不对/.test(folded);
  if (asksForBenefit(asked)) return null;
  if (!isMarked || proposition.length < 4 || mention.test(asked) || asksOpenly(asked, proposition))
    return null;
  return { proposition, absolutes: [...new Set(proposition.match(absoluteWords) ?? [])] };
}

/** 查各地办得怎么样的那套审计,是审计署带头的,对吗: what comes last states, and the question word only names the thing. */
function asksOpenly(folded: string, proposition: string): boolean {
  if (!interrogative.test(proposition)) return false;
  const last = proposition.split(',').at(-1) ?? '';
  return !(
    confirmation.test(folded) &&
    last !== proposition &&
    last.length >= 5 &&
    !interrogative.test(last)
  );
}
