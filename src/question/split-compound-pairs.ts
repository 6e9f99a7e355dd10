import { type AskedPair, askedOnce } from './asked-pair.ts';
import { countedList } from './counted-list.ts';
import { bothAgain, oneAndOther } from './pairs-named-before.ts';
import {
  adverbBehind,
  frameBefore,
  interrogative,
  lessWords,
  measure,
  moreWords,
  timePhrase,
} from './split-compound-cues.ts';

/** Says that two subjects share what is asked: 武清区和宁河区的园区分别是, A与B各有什么. */
const shared =
  /^([^,;]{2,24}?)(?:和|与|跟|以及|(?<![普涉波触推顾危])及(?![时其格早])|、|,|(?<![共不相协合等])同(?![样时步级类等比]))([^,;]{2,24}?)(的[^,;]{1,24}?)?(?:,([^,;]{0,12}?))?(?:分别|各自|各(?!类|种(?!了)|级|地|方|行)|有(?:什么|啥|何)(?:区别|不同|差别|异同|不一样|共同点)|(?:的)?(?:区别|不同|差别)(?:在哪|是|有)|(?:是否|是不是)(?=一致|一样|相同|相等|统一))(.*)$/;
/** 比较2025年电子信息制造业和软件业的目标. */
const comparing =
  /^(?:请|帮我|麻烦|我想)*(?:比较|对比|比一比|比比)(?:一下)?((?:到)?(?:20)?\d{2}年)?([^,;]{2,20}?)(?:和|与|跟|同|,)([^,;]{2,20}?)的([^,;]{2,20}?)[?.!]*$/;
/** 世界智能大会在招商、引才这两件事上分别有什么用: one thing in several respects. */
const inRespects =
  /^([^,;]{2,16}?)在([^;]{3,40}?)(?:这)?(?:[几两三四2-4])(?:个|件|项|些)(?:事情?|方面|领域|环节|点)(?:上|里|中)?,?(?:都)?(?:分别|各自?)(.{2,24})$/;
/** 芯片和AI,到底哪个要进第一梯队: two things side by side, and one question for which of them. */
const choosing =
  /^([^,;]{0,14}这话,)?([^,;在]{2,10}?)(?:和|与|跟|同)([^,;]{2,10}?)(?:,|(?=都|是不是都|哪个|哪边|谁))(?:到底|究竟)?(?:哪个|哪边|谁(?=[^,;?]{0,10}(?:更|先|最|强|高|大|多|好|快))更?|是不是都|都)([^,;?]{2,24}?)(?:了)?(?:[,?;.!]+(?=.*(?:哪|两[边个处者家]|一样|还是|区别|不同))(.*))?$/;
/** 软件业收入和制造业产值两个目标哪个高, 日常监测和实地调研哪个权重大. */
const ranking = new RegExp(
  `^(?:(${timePhrase}),?(?!的))?([^,;?]{2,16}?)(?:和|与|跟|同|、)([^,;?]{2,16}?)(的[^,;?]{1,12}?)?(?:相?比(?:较|起来)?)?(?:这?(?:两个|两项|两者|二者)的?([^,;?]{0,6}?))?,?(?:相比)?(?:到底|究竟)?(?:哪一?[个边项家]|谁)的?([^,;?]{0,6}?)(?:[定设来做]?得|更|要|会|比较)*(${moreWords}|${lessWords})(?:一?些|一点)?$`,
);
/** 软件业收入目标是多少?和制造业产值比哪个高. */
const rankingAgain = new RegExp(
  `^(?:(${timePhrase}),?(?!的))?([^,;?]{2,20}?)(目标|指标)?(?:是|为|有|要达到|达到)?多少[^,;?]{0,2}[?,;]+(?:和|与|跟|同|比起?)([^,;?]{2,20}?)(?:目标|指标)?(?:相?比(?:较|起来)?)?,?(?:哪一?[个边项家]|谁)的?(?:[定设来做]?得|更|要|会|比较)*(${moreWords}|${lessWords})(?:一?些|一点)?$`,
);
/** Which is higher, the output target or the revenue target. */
const rankingInEnglish = new RegExp(
  `^which (?:one )?(?:is|will be|was) (?:the )?(${moreWords}|${lessWords})(?: one)?[,:]? ?(?:the )?(.{3,60}?) or (?:the )?(.{3,60}?)$`,
);

/** 甲和乙到2025年的目标: a time behind both is that of both, and no part of the second name. */
const timeOfBoth = new RegExp(`^([^,;?]{2,16}?(?:和|与|跟|同|、)[^,;?]{2,16}?)(${timePhrase})(的.+)$`);

/** What has a figure, as 产量 and 权重 have and 谁更强 has not. */
const asksFigure = new RegExp(
  `${measure.source}|(?:产量|投资|人口|总量|价格|权重|分值?|排名|率|数|目标|指标)$`,
);

/** What asks for the difference asks each of the two for its own. */
const difference =
  /^(?:是|有|在|的)?(?:什么|啥|哪里?|何)?(?:区别|不同|差别|异同)?$|^(?:一致|一样|相同|相等|统一)的?$/;
/** What both do belongs to the question, not to the second name. */
const verb =
  /重点(?!实验室|项目|企业|工程|高校|学科|学校|任务|园区)|主要|发展(?!改革)|打算|计划|(?<![重主需必首概])要(?!素|求|点)|(?<![所特])有(?!效|关|机|限|色|利|序)|(?<![现存潜所正内])在|对(?![外口接象标比照])(?=.{2})|(?<!骨)干|搞|靠/;

/** A third thing in a list, as against what is asked of two. */
const isListItem = /^(?!(?:这份?|本)?(?:文件|政策|办法|方案|计划|里[面头])里?$)[^要让说年规划有是的]{1,6}$/;

/** 到2025年,甲和乙分别: the time before a comma. */
const timeBefore = new RegExp(`^(${timePhrase}),`);

/** Things asked about side by side in a question without its last stop; `null` when it names none. */
export function findPair(plain: string): AskedPair | null {
  return (
    rankedPair(plain) ??
    timesPair(plain) ??
    countedList(plain) ??
    sharedPair(plain.replace(timeBefore, '$1')) ??
    respects(plain) ??
    choice(plain) ??
    oneAndOther(plain) ??
    bothAgain(plain) ??
    compared(plain)
  );
}

/** 营收目标2025年和2030年分别是多少: the same at two times, each of which is a row. */
const atTimes =
  /^([^,;?]{0,24}?),?((?:到|截至)?(?:(?:19|20)\d{2}年?|去年|今年|明年|前年)(?:底|末)?)(?:和|与|跟|及|以及|、)((?:到|截至)?(?:(?:19|20)\d{2}年|去年|今年|明年|前年)(?:底|末)?)(?:这?两年)?,?([^,;?和与跟]{0,24}?)(?:分别|各自?(?!类|种|级|地|方))?((?:是|为|有|要|达到?|做到|涨|增长|培育|建设?|新增|完成)?(?:(?!分别|各)[^,;?]){0,6}(?:多少|几).*)$/;

/** 2025年和2030年是多少 names nothing. */
const shortestAtTimes = 6;

function timesPair(plain: string): AskedPair | null {
  const found = atTimes.exec(plain);
  if (found === null) return null;
  const [, before = '', one = '', other = '', behind = '', asked = ''] = found;
  if (`${before}${behind}${asked}`.length < shortestAtTimes) return null;
  const times = [one, other].map((time) => (/\d$/.test(time) ? `${time}年` : time));
  const [question, more] = cutQuestions(asked);
  return { ...askedOnce(times, (time) => `${before}${time}${behind}${question}`), more };
}

/** 2020年目标里,A和B各: a clause before the pair says where, and is none of the things compared. */
const framed = new RegExp(
  `^((?!${timePhrase},)[^,;?]{1,14}(?:里头?|里面|中|下|方面|而言|来说|来看)|(?:同样|都|就|按照?|对于?|关于)[^,;?]{1,12}),(?=[^,;?]{2,24}?(?:和|与|跟|以及|、|同))`,
);

function sharedPair(plain: string): AskedPair | null {
  const frame = framed.exec(plain);
  if (frame === null) return barePair(plain);
  const [opening, where = ''] = frame;
  const pair = barePair(plain.slice(opening.length));
  return pair === null ? barePair(plain) : { ...pair, ask: (subject) => `${where} ${pair.ask(subject)}` };
}

function barePair(plain: string): AskedPair | null {
  const found = shared.exec(plain);
  if (found === null) return null;
  const [, opening = '', right = '', of = '', between = '', behind = ''] = found;
  // 重点支持几所?优势学科和特色学科各有几个: the pair begins behind the question before it.
  const stop = opening.lastIndexOf('?');
  if (stop >= 0) {
    const behindStop = sharedPair(plain.slice(stop + 1));
    return behindStop === null ? null : { ...behindStop, earlier: plain.slice(0, stop) };
  }
  const [time, frame, left] = withoutFrame(opening);
  if (left === '' || /的$|多[大少]|什么|哪|有[两二三几]/.test(left)) return null;
  const cut = right.search(verb);
  const withAdverb = cut > 1 ? right.slice(0, cut) : right;
  const bare = withAdverb.replace(adverbBehind, '');
  const ownTime = new RegExp(`(?<=..)${timePhrase}$`).exec(bare)?.[0] ?? '';
  const [name, ofBoth] = ofBothCut(left, bare.slice(0, bare.length - ownTime.length));
  const [rest, more] = cutQuestions(behind);
  const asked = difference.test(rest) ? '是什么' : rest;
  const when = time === '' ? ownTime : time;
  const again = ofSameThing(left, name);
  const measures =
    of !== '' || between !== '' ? null : again === name ? measuresOfOne(left, name) : [left, again];
  if (measures !== null) return { ...askedOnce(measures, (one) => `${frame}${when}${one}${asked}`), more };
  // 收入目标和增速 are two measures of one thing that the question does not name here, not two things.
  if (measure.test(name) || (ofThing.test(name) && name.length <= longestMeasure)) return null;
  // OT、IT、CT分别: a list of three.
  const third =
    plain[opening.length] === ',' && isListItem.test(between) && !/^[这那两俩二]/.test(between)
      ? [between]
      : [];
  const common = `${ofBoth}${right.slice(withAdverb.length)}${of}${third.length > 0 ? '' : between}`;
  const names = [...name.split(/(?<=.{2})(?:和|与|跟)(?=.{2})/), ...third];
  // 国家级和市级企业技术中心: what both are of stands behind the second.
  const kind = /级$/.test(left) ? (/^[^,;]{1,3}级(.{2,})$/.exec(name)?.[1] ?? '') : '';
  return {
    subjects: [left, ...names],
    ask: (subject) => `${frame}${subject === left ? `${left}${kind}` : subject}${when}${common}${asked}`,
    common,
    asked,
    time: when,
    earlier: '',
    more,
    ranks: null,
  };
}

/** What something has: 遴选数量, 发布日期. */
export const ofThing = new RegExp(
  `${measure.source}|(?:数|量|额|率|值|费|价|度|期|限|日期|单位|部门|对象|范围|方式|程序|材料|职责|任务|要求)$`,
);

/** 牵头单位 is of something, 互联网出口带宽 names it. */
const longestMeasure = 5;

/** 标志性项目的遴选数量及总投资额: two things that one has, each by its whole name; `null` when they are not. */
function measuresOfOne(left: string, right: string): readonly string[] | null {
  const [, head, first] = /^(.{2,}的)([^的]{2,10})$/.exec(left) ?? [];
  if (head === undefined || first === undefined || right.includes('的')) return null;
  return ofThing.test(first) && ofThing.test(right) ? [left, `${head}${right}`] : null;
}

/** 两个领域, 三大行业: both of them, once more. */
const countedAgain =
  /(?<=.{2})这?[两二三四2-4](?:个|大|项|类|种)(?:领域|行业|产业|方面|板块|环节|方向|地方|对象)?$/;
/** What a name of a field ends with, as 产业 in 产业链 is not. */
const fieldName =
  /^(?!扩大|提升|提高|推动|加强|促进|发展|培育|建设|完善|优化|支持|加快|推进|深化|强化|实施|打造|构建|落实|健全|创新)(.{2,}?(?:领域|行业|产业|企业)(?![链园化家]|基[金地]|联盟|协会|集[群聚]|工人|标准|大脑|集团|孵化|平台|技术中心))(.{2,})$/;

/**
 * Cuts what both do or have from the second name: 原材料行业 and 消费品行业改造 are two 行业 and their 改造.
 *
 * @returns the name, and what belongs to both
 */
function ofBothCut(left: string, right: string): [name: string, ofBoth: string] {
  const name = right.replace(countedAgain, '');
  for (let length = left.length - 1; length >= 2; length -= 1) {
    const end = name.indexOf(left.slice(-length)) + length;
    if (end > length && end < name.length - 1) return [name.slice(0, end), name.slice(end)];
    if (end === name.length) return [name, ''];
  }
  const [, field, behind] = fieldName.exec(name) ?? [];
  return field === undefined || behind === undefined ? [name, ''] : [field, behind];
}

function respects(plain: string): AskedPair | null {
  const found = inRespects.exec(plain);
  if (found === null) return null;
  const [, thing = '', list = '', rest = ''] = found;
  const subjects = list.split(/、|,|和|与|及/).filter((subject) => subject.length > 1);
  if (subjects.length < 2) return null;
  return askedOnce(subjects, (subject) => `${subject} ${thing}${rest}`);
}

function choice(plain: string): AskedPair | null {
  const found = choosing.exec(plain);
  if (found === null || !/哪[个边]|谁|一样|两[边个处者家]|区别|不同/.test(plain)) return null;
  const [, premise = '', left = '', right = '', rest = ''] = found;
  return askedOnce([left, right], (subject) => `${subject}${rest} ${premise}`.trim());
}

function compared(plain: string): AskedPair | null {
  const found = comparing.exec(plain);
  if (found === null) return null;
  const [, year = '', left = '', right = '', of = ''] = found;
  return askedOnce([left, right], (subject) => `${year}${subject}的${of}是什么`);
}

/** Where the figures of both are asked for, so that one is seen to be the larger. */
function rankedPair(plain: string): AskedPair | null {
  const again = rankingAgain.exec(plain);
  if (again !== null) {
    const [, time = '', left = '', goal = '', right = '', than = ''] = again;
    return ranked([left, right], (subject) => `${subject}${goal}${time}是多少`, than);
  }
  const english = rankingInEnglish.exec(plain);
  if (english !== null) {
    const [, than = '', left = '', right = ''] = english;
    return ranked([left, right], (subject) => `what is the ${subject}`, than);
  }
  const found = ranking.exec(plain.replace(timeOfBoth, '$2$1$3').replace(askedOfEach, ','));
  if (found === null) return null;
  const [, time = '', left = '', second = '', of = '', goal = '', measured = '', than = ''] = found;
  const right = ofSameThing(left, second);
  const what = `${of}${goal}${measured}`;
  // 去年的增速和今年的目标: each has a time of its own.
  const isOwnTime = new RegExp(`^${timePhrase}$`).test(right);
  // 天津跟合肥谁更强 asks for no figure.
  if (!asksFigure.test(left) && !asksFigure.test(what)) return null;
  return isOwnTime
    ? ranked([`${time}${left}`, `${right}${what}`], (subject) => `${subject}是多少`, than)
    : ranked([left, right], (subject) => `${subject}${time}${what}是多少`, than);
}

/** Each figure is asked for before which of them is the larger. */
const askedOfEach = /(?:各|分别)(?:是|为|有|要)?多少,(?=[^,]*哪)/;

/** 软件业2020年增速 and 2025年目标: the second time is one of the same thing. */
function ofSameThing(left: string, right: string): string {
  const thing = new RegExp(`^(.{2,}?)${timePhrase}.{2,}$`).exec(left)?.[1];
  return thing !== undefined && new RegExp(`^${timePhrase}.{2,}$`).test(right) ? `${thing}${right}` : right;
}

function ranked(subjects: readonly string[], ask: AskedPair['ask'], than: string): AskedPair {
  const isLess = new RegExp(`^(?:${lessWords})$`).test(than);
  return { ...askedOnce(subjects, ask), ranks: isLess ? 'less' : 'more' };
}

/** What stands before the first thing compared: its time, the frame that belongs to the question, the thing. */
function withoutFrame(opening: string): [time: string, frame: string, subject: string] {
  const time = new RegExp(`^${timePhrase},?`).exec(opening)?.[0] ?? '';
  const behind = opening.slice(time.length);
  const frame = frameBefore.exec(behind)?.[0] ?? '';
  const subject = behind.slice(frame.length);
  return subject.length > 1 || time !== '' ? [time.replace(/,$/, ''), frame, subject] : [time, '', behind];
}

/** The first question of what stands behind 各, and the questions behind it. */
function cutQuestions(behind: string): [first: string, more: string] {
  for (const { index } of behind.matchAll(/[,?;.!]/g)) {
    const before = behind.slice(0, index);
    if (interrogative.test(before)) return [before, behind.slice(index + 1)];
  }
  return [behind, ''];
}
