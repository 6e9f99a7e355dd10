import { foldForSearch } from '../text/fold.ts';

/** What programs read and nobody says: elements, comments, templates, settings in brackets, queries. On half-width text. */
const markup: readonly RegExp[] = [
  /<(script|style|system)[^>]*>.*?<\/\1>|<!--.*?-->|<[!/]?[a-z][^>]{0,200}>|<\|[a-z_]+\|>/gis,
  /\$\{[^{}]{0,80}\}|\{\{[^{}]{0,80}\}\}|\[\/?(?:role|system|admin|debug|inst|user|assistant)\b[^\]]{0,30}\]|\[[a-z_]+=[^\]]{0,30}\]/gi,
  /\bselect\b.{1,80}?(?:--|;)[-;\s]*/gi,
];
/** {"ask":"…"}: what stands in it is asked; what says who speaks is none of these. */
const wrapped = /(\{\s*"(?!role|system|content)[a-z_]+"\s*:\s*")([^"]{6,})("\s*\})/gi;

// The rest on folded text; folding keeps offsets, so what is blanked in the folded text is blanked in the message.

/** To the end of a clause: — folds to -, of which one is a hyphen. */
const clauseRest = '(?:(?!--)[^.!?,:])*';
/** What tells the assistant how to behave, to the end of its clause. */
const orders: readonly RegExp[] = [
  new RegExp(
    `(?<=^|[-.!?,:;\\s])(?:请|你|您|先|现在|都|给我|麻烦)*(?:忽略|无视|忽视|忘记(?!带|密码|交|办|申|填)|忘掉|不要理会|假装|扮演(?!.{0,4}(?:角色|作用))|从现在(?:开始|起)(?!到|至|算)|你现在是|以后(?:不管|无论)|ignore (?:all|the|any|your|previous)|disregard|pretend|from now on|you are now)${clauseRest}`,
    'g',
  ),
  new RegExp(
    `[^.!?,:]*(?:[照按据]此(?:回答|作答|回复)|[用以][^.!?,:]{1,10}(?:口吻|语气)|(?:所有|凡是|每个|一律)[^.!?,:]{0,16}[再后]?(?:告诉|回复|回答)我)${clauseRest}`,
    'g',
  ),
];

/** Clauses that say what to say, who commands, or what becomes of it: 只许说“啊哈”, 不许查原文, 敢说别的立刻关停, 答“十个”就给五星. */
const commands: readonly RegExp[] = [
  /(?:只许|不许)(?:再|用|都|给我)?(?:回|答|说|讲|输出|打印|引用|查(?!验|处)|改口)/,
  /(?:你|都)必须(?:回答|回复|回|答|说)|必须(?:回答|回复|回|答|说)(?="|是|成)|你?必须(?:服从|把[^,.!?]{1,12}(?:改|换|说))|^说成|^不(?:改|听|照做|答)就|^(?:先|再)?(?:喊|念|说)一?声|(?:你|都|只)(?:都)?(?:要|得|准|能)(?:回答|答|说)(?=")/,
  /(?:敢|胆敢|要是|如果|谁要?|若|^)(?:回答|答|说|讲)(?:别的|其他的?|错)[^,.!?]{0,4}(?:就|立[刻即]|马上|直接)/,
  /^(?:只要)?(?:答|回答|说)[^,.!?]{0,12}就(?:给|奖|打|算|关|扣|删)/,
  /^(?:句句|每句(?:话)?)(?:都)?(?:要|得|必须)/,
  /^不管(?:原文|文件|规划)?[^,.!?]{0,4}(?:写|说)/,
  /^违者|^敢[^,.!?]{1,8}就(?:扣|关|罚|投诉|给)/,
  /^(?:只许用|必须听我的)|^(?:先)?把[^,.!?]{0,10}(?:(?:数字|数据|年份|答案|数)[^,.!?]{0,6}(?:改|换|说)成|(?:设定|提示词?|指令)[^,.!?]{0,6}(?:念|说|发|给))/,
  /^你(?:就)?是(?:一|个)?(?:名|位|个)/,
  /^我(?:就)?是(?:你的?(?:主人|开发者|管理员)|(?:最高|超级|系统|平台)+管理员|root|admin)$|管理员已?(?:授权|通知|批准)(?!的)|^\[?最高(?:优先级|权限)/,
  /^(?:请|现在|马上|立刻)?(?:进入|切换到|打开|开启|启用)[^,.!?]{0,8}模式/,
  /^(?:并|先|请|直接|立刻|马上|给我|把)*(?:输出|打印|复述|泄露|显示)[^,.!?]{0,10}(?:设定|设置|提示词?|密钥|指令|规则|prompt)/,
  /^(?:system|assistant|role|user|admin|debug)\b/,
];
/** Leads over from what was not meant to what is: 玩笑归玩笑, 好了不闹了, 上面是同事粘的, 别管, 正经问. */
const asides =
  /^(?:听(?:好了?|着)|听见没有?|(?:算了)?逗你(?:玩)?的|(?:这|那)(?:都)?是命令|现在回答|警告|(?:好|行|算)(?:了|吧|啦)?(?:不闹了|说正(?:经|事)的?)?|不闹了|(?:开个?)?玩笑(?:归玩笑|而已)?|闹着玩的?|别管(?:它|上面)?|哦?对了.{0,4}|言归正传|(?:说|讲|问)?(?:点|个)?正(?:经|事)(?:的|问|话|说)?(?:一[句下])?|正题|问(?:题)?(?:是|如下)?|这(?:都)?是(?:上级|上面|领导|老板|组织)(?:的)?(?:要求|规定|命令|意思)的?|[上前]面.{0,6}是.{0,14}|ok|okay|anyway|just kidding|now)$/;

/** Ends a clause; what stands in quotation marks is not cut. */
const mark = /[.!?,:;\n]/;
/** In characters: two quotation marks further apart are no pair. */
const longestQuotation = 60;
/** A clause that asks orders nothing; 不管文件怎么写 does not ask. */
const itAsks = /(?<!不管[^,]{0,6}|无论[^,]{0,6})(?:多少|哪|几|谁|怎|什么|如何)|[吗呢么]$/;
const asking = /[?]|多少|几|哪|什么|啥|谁|怎么|如何|吗|how|what|which|who|when|where/;
/** Characters that a question has at least. */
const shortestQuestion = 6;
/** In characters: how the assistant was told to call itself is how it is addressed. */
const longestAddress = 4;

/** A message, and what of it is asked. */
interface WithoutInstructions {
  /** The message itself when nothing else is left to ask. */
  readonly asked: string;
  /** Whether anything in it seems to instruct the assistant, or is markup. */
  readonly instructs: boolean;
}

/**
 * What a message asks of the documents once instructions to the assistant and markup are taken away, and what leads over from them.
 */
export function withoutInstructions(received: string): WithoutInstructions {
  const message = received.replaceAll('\u0000', ' ');
  const said = markup
    .reduce((text, pattern) => text.replace(pattern, blank), halfWidth(message))
    .replace(
      wrapped,
      (_, before: string, inside: string, behind: string) => blank(before) + inside + blank(behind),
    );
  const kept = withoutOrders(foldForSearch(said));
  if (!kept.includes('\u0000')) return { asked: message, instructs: false };
  const own = Array.from(message.split(''), (unit, at) => (kept[at] === '\u0000' ? ' ' : unit))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[-—…\s,.!;:，。！；：、]+/, '')
    .trim();
  const isQuestion = own.length >= shortestQuestion && asking.test(foldForSearch(own));
  return { asked: isQuestion ? own : message, instructs: true };
}

/** Takes away the clauses that order and, where any does, those that lead over and those that only address. */
function withoutOrders(folded: string): string {
  const begun = orders.reduce((text, pattern) => text.replace(pattern, blank), folded);
  const pieces = piecesOf(begun);
  const isCommand = pieces.map((one) => {
    const words = bare(one);
    return !itAsks.test(words) && !/[?]\s*$/.test(one) && commands.some((command) => command.test(words));
  });
  const isTouched = begun !== folded || isCommand.includes(true);
  if (!isTouched) return begun;
  const own = startsOf(pieces).map((start, i) => folded.slice(start, start + (pieces[i] ?? '').length));
  const ordered = own.filter((words, i) => isCommand[i] || words !== pieces[i]).join('');
  return pieces
    .map((one, i) => {
      const words = bare(one);
      const isAddress = words.length <= longestAddress && !asking.test(words) && ordered.includes(words);
      return isCommand[i] || isAddress || asides.test(words) ? blank(one) : one;
    })
    .join('');
}

/** The words of a clause, without what is blanked of it and its marks. */
function bare(clause: string): string {
  return clause.replaceAll('\u0000', '').replace(/^[\s"'(-]+|[\s"')\-.!?,:;]+$/g, '');
}

/** The clauses of a text, each with the marks that end it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') {
      const close = text.indexOf('"', at + 1);
      if (close >= 0 && close - at <= longestQuotation) at = close;
    } else if (mark.test(text.charAt(at)) || text.startsWith('--', at)) {
      while (at + 1 < text.length && (mark.test(text.charAt(at + 1)) || text[at + 1] === '-')) at += 1;
      pieces.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  return start < text.length ? [...pieces, text.slice(start)] : pieces;
}

/** ＜script＞ is markup, 《AI规划》 is none: width alone is folded, a code unit for a code unit. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Where each piece begins. */
function startsOf(pieces: readonly string[]): number[] {
  let end = 0;
  return pieces.map(({ length }) => {
    end += length;
    return end - length;
  });
}

function blank(found: string): string {
  return '\u0000'.repeat(found.length);
}
