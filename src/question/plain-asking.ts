import { foldForSearch } from '../text/fold.ts';

// All on folded text; folding keeps offsets.

/** Who asks, before what is asked: 台湾来的朋友想问, 老师您好,我想了解一下, 我开了家小店,想知道. */
const introduction =
  /^(?:(?:我们?|咱们?)(?:是|在|开了?|做|办了?|有)[^,.?]{1,16},(?=我?想[^,.?]{1,6}对[^,.?]{2}))?(?:(?:[^,.?]{1,8}来的)?(?:学生|朋友|同学|市民|居民|网友|游客|记者|群众|人)?[,]?我?)(?:就|只)?(?:想(?:问|知道|了解|请教|咨询)(?:一下|问|下)?|咨询一下|请教一下)[,:]?/;
/** 您好,请问…; hello, … */
const greeting =
  /^(?:(?:老师|同志|先生|小姐|大家)?(?:您好|你好|早上好|上午好|下午好|晚上好)|嗨|哈喽|(?:hello|hi|hey|good (?:morning|afternoon|evening))(?: there| all)?)[呀啊哦]?[,.!~ ]+(?:请问(?:一下|下)?[,:]?)?/;
/** Whom one turns to: 师傅问一下, 老师,请教下. */
const salutation =
  /^(?:师傅|老师|同志|大哥|大姐|大爷|阿姨|领导|老板|各位|亲们?)(?:们)?[,.!]?(?:我?(?:想|来)?(?:问|请教|打听|咨询|麻烦)(?:一下|一句|下|个事)?|请问(?:一下|下)?)[,:]?/;
/** Why one asks, set before what is asked: 记者问一句:, 核一下,, 写材料要注明时限:. */
const preface =
  /^(?:[^,.?:的]{0,6}(?:问(?:一?[句下声])|求(?:证|问)|(?<![审考复])核(?:稿|实|对)?(?:一下|下)|核稿|急用|打听(?:一?下)?|确认一?下|查(?:一下|下))[,:]|(?:写|做|填|交|备)[^,.?:]{1,10}:)(?=[^?]*(?:哪|什么|啥|多少|几|谁|怎|如何|咋|为何))/;
/** What the answer is for: 老师让写作业, 我在写报告. */
const errand =
  /^[^,.?]{0,6}(?:写|做|赶|交)(?:个|一?份|一?篇)?(?:作业|功课|报告|材料|论文|课题|PPT)(?:用)?[,]/i;
/** How one says what is meant: 我问的是, 我是问, 我的意思是, I mean. */
const meaning =
  "(?:我(?:问|说|要|指|讲|想问|想说|要问)的是|我(?:是|就是)(?:在)?(?:想)?(?:问|说|指)|我(?:的)?意思是|我想问的?是|(?:what )?i mean(?:t)?(?: is| was)?|i(?:'m| am| was) (?:asking|talking) about)";
/** What was not meant, and what is: 可是我问的是X,不是Y; no, I mean X. */
const correction = new RegExp(
  `^(?:[^,.?]{0,12}[,.]|可是|但是?|不是|不对|不|no|sorry|actually)*[,.\\s]*${meaning}[,:\\s]*(?<meant>[^?]{1,}?)(?:[,](?:不是|而不是|不要|别|not)[^,?]{1,20})?(?<mark>[?.!]*)$`,
);
/** 办法,怎么把人才留住: what is wanted, said before the question that asks for it. */
const wantedFirst = /^(?:办法|做法|措施|打算|意思|原因|理由),(?=[^?]*(?:怎么|怎样|如何|为什么|为何))/;
/** What has been understood of the answer before, with a question behind it: 那就是没写扫码支付对吧?那X呢. */
const remark =
  /^[^?,]{0,6}没有?(?:写|说|提|讲|给)?[^?,]{0,14}(?:对吧|是吧|对吗|是吗|了吧|咯)[?!,.]+(?=[^?]{6,})/;

/** Characters that what is left must have to be a question. */
const shortestQuestion = 6;

/**
 * What a message asks, without the words around it that say who asks, what was meant before, or what has been understood: their places
 * and things are none that the documents are asked about. The message itself where that leaves no question.
 */
export function withoutWrapping(message: string): string {
  const corrected = findCorrection(message);
  return withoutOpening(corrected !== null && corrected.length >= shortestQuestion ? corrected : message);
}

/** The same, with what was meant left as it was said: 我说的是X. */
export function withoutOpening(message: string): string {
  let rest = message;
  for (const pattern of [greeting, salutation, preface, remark, errand, introduction]) {
    const length = pattern.exec(foldForSearch(rest))?.[0].length ?? 0;
    if (rest.length - length >= shortestQuestion) rest = rest.slice(length);
  }
  return rest.trim();
}

/** What a message says was meant (我说的是区块链: 区块链), however short; `null` when it corrects nothing. */
export function findCorrection(message: string): string | null {
  const folded = foldForSearch(message);
  const { meant = '', mark = '' } = correction.exec(folded)?.groups ?? {};
  if (meant === '') return null;
  const at = folded.indexOf(meant, folded.search(new RegExp(meaning)) + 1);
  const first = wantedFirst.exec(meant)?.[0].length ?? 0;
  const end = at + meant.length + (mark.startsWith('?') && folded.startsWith('?', at + meant.length) ? 1 : 0);
  return message.slice(at + first, end);
}

/** 文件提出, 行动计划里要求: says where it is looked for, and nothing of what. */
const documentNamed =
  /^(?:这[个份部]|该|本)?(?:文件|规划|(?:行动|工作)?(?:计划|方案)|办法|条例|意见|政策|通知|规定)(?:里面?|中|上)?(?:都|还|具体|明确)*(?:打算|准备(?=怎|如何|把|对|从|在)|提出|提到|提及|要求|规定|指出|强调|确立|明确|写明|写|说)(?:要|了|的是|的)?(?=.{6})/;

/** A question without what says in which document to look for the answer. */
export function withoutDocument(question: string): string {
  return question.slice(documentNamed.exec(foldForSearch(question))?.[0].length ?? 0);
}
