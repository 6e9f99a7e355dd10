// Everything here matches folded text; offsets carry over.

/** Whom one has something from: 工头, 我们主任, 我妈, 隔壁老王, 我们社区的人. */
const source =
  '(?:(?:我们?|咱们?|俺们?|他们?|她们?|隔壁|旁边|对门|楼下|一?个)?(?:家|这儿|这边|那边)?(?:[^,.?]{1,6}的)?' +
  '(?:人家?|别人|有人|大家|大伙儿?|群里|网上|朋友|同事|同学|舍友|领导|主任|经理|老板|师傅|工头|班长|组长|会计|中介|老师|家长|邻居|亲戚|老乡|' +
  '妈妈?|爸爸?|爷爷|奶奶|外公|外婆|姥姥|姥爷|老婆|老公|媳妇|爱人|丈夫|妻子|儿子|女儿|闺女|哥|姐|弟弟|妹妹|叔叔?|阿姨|舅舅?|婶|老[王李张刘陈杨赵黄周吴]))';
const saying =
  '(?:说(?![明法话服])|讲(?![课解座述授台话清])|传(?![统达授播递承])|告诉(?:我们?|他|她)|认为|觉得)(?:过|的是|的)?';
/** 听工头讲, 我妈说, 我跟她讲, 我们主任说; at the head of a clause. */
const reporter = new RegExp(
  `(?<=^|[,.;!?] ?)(?:(?:我|我们|咱)?(?:也|都|还|又|刚|刚才|昨天|前几天|今天)?(?:听${source}(?:${saying})?|${source}(?:也|都|还|又|总|老|非|硬|一直|刚才?|昨天|今天|跟我|和我|对我|给我)*${saying})|` +
    `我(?:跟|和|对|给)(?:她|他|你|[^,.?]{1,4})${saying})[,:]?\\s*`,
  'g',
);
/** What somebody is afraid of tells why it is asked, and names the matter; only who is afraid is left out. */
const afraid = new RegExp(`(?<=^|[,.;!?] ?)${source}(?:就|老|总|一直)?(?:怕|担心|害怕)`, 'g');

/**
 * A message without the words that tell from whom something was heard, or to whom it was said: they name no matter of the document. Where
 * hardly anything would be left, the message itself.
 *
 * @param message as typed
 * @param folded the same message, folded
 */
export function withoutReporter(message: string, folded: string): string {
  const spans = [...folded.matchAll(reporter), ...folded.matchAll(afraid)]
    .map(({ index, 0: text }) => ({ from: index, to: index + text.length }))
    .sort((a, b) => a.from - b.from);
  let rest = '';
  let at = 0;
  for (const { from, to } of spans) {
    if (from < at) continue;
    rest += message.slice(at, from);
    at = to;
  }
  rest += message.slice(at);
  return rest.length < shortest || pointsBack.test(rest) ? message : rest;
}

/** 河东那边的人说他们区不归这里管: the rest says by whom it was told whose matter it is. On text of either script. */
const pointsBack = /他[们們]|她[们們]|[它牠][们們]|[该該][区區市县縣校厂廠]|那[边邊儿兒]/;

/** Characters that what is left must have to be a claim. */
const shortest = 8;
