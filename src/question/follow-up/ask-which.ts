import { foldForSearch } from '../../text/fold.ts';
import type { QuestionFrame } from './question-frame.ts';
import type { Replacement } from './refer-back.ts';

/** 是哪些医院, 都有哪几家, 分别是谁, which ones: asks by name for what has been counted. Folded. */
const which =
  /^(?:那么?)?(?:具体|分别|都|各)*(?:是|有|叫)?(?:哪些|哪几[个家所种条项类座]|谁|什么名字)(?<noun>[\u4e00-\u9fff]{0,6}?)(?:呢|啊|呀)?[?!. ]*$|^(?:and |so )?(?:which(?: ones?)?(?: are they)?|what are they(?: called)?)[?!. ]*$/;
const counting = /(?:多少|几)(?:个|家|所|种|条|项|类|座|名|位|批|处|台|款)?|\bhow many\b/;

/** Asks which they are that the previous question counted: 有多少家医院能挂号, 是哪些医院 → 有哪些医院能挂号. `null` for anything else. */
export function askWhich(message: string, { text }: QuestionFrame): Replacement | null {
  const match = which.exec(foldForSearch(message).trim());
  const counted = counting.exec(foldForSearch(text));
  if (match === null || counted === null) return null;
  const before = text.slice(0, counted.index);
  const after = text.slice(counted.index + counted[0].length);
  const noun = match.groups?.noun ?? '';
  if (noun !== '' && !foldForSearch(after).startsWith(noun)) return null;
  // 产值是多少 counts nothing that has names.
  if (!/^\s*[\u4e00-\u9fffA-Za-z0-9]/.test(after)) return null;
  const asked = /[a-z]/.test(counted[0]) ? 'which' : '哪些';
  const capital = before === '' && /^[A-Z]/.test(text) ? 'Which' : asked;
  return { query: `${before}${capital}${after}`, carried: `${before}…${after}`.replace(/[?？\s]+$/, '') };
}

const withoutHead =
  /的(?:都|分别|各)?(?:是|有)?(?:哪几|哪|几|多少)(?<measure>[个家所种条项类座位批台款])(?<behind>呢|啊|呀)?[?!. ]*$/;

/** 去年通车的是哪几条 after 今年建哪几条地铁: of what was asked for before. `null` for anything else. */
export function putHead(message: string, { groups, parts, text }: QuestionFrame): Replacement | null {
  const match = withoutHead.exec(foldForSearch(message).trim());
  if (match === null) return null;
  const asked = groups.find(({ asked }) => asked);
  const asking = parts.findLast(({ kind, end }) => kind === 'asking' && end <= (asked?.start ?? 0));
  if (asked === undefined || asking?.text.endsWith(match.groups?.measure ?? '') !== true) return null;
  const noun = text.slice(asked.start, asked.end);
  const at = match.index + 1;
  return { query: message.slice(0, at) + noun + message.slice(at), carried: noun };
}
