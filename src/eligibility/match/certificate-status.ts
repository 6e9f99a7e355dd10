import type { KnownFirm } from '../profile/types.ts';
import type { ConditionStatus } from './condition-state.ts';
import { likeness } from './likeness.ts';
import { sameKind } from './told-apart.ts';

const levels = /国家级|省级|市级|区级/;

/** Whether a firm holds a certificate, from its name and level. */
export function certificateStatus(words: string, { affirmed, denied }: KnownFirm): ConditionStatus {
  const core = words.replace(/["“”]/g, '').replace(/企业$|级$/, '');
  const name = core.replace(levels, '');
  const level = levels.exec(core)?.[0];
  if (contradicts(words, affirmed)) return 'not_met';
  const has = (text: string, part: string) => text.replace(/["“”]/g, '').includes(part);
  const grade = /^([1-5])a$/.exec(name)?.[1];
  if (grade !== undefined) {
    const own = /([1-5])a(?:级)?/.exec(affirmed)?.[1];
    return own === undefined ? 'unknown' : own === grade ? 'met' : 'not_met';
  }
  if (has(denied, name) && !has(affirmed, core)) return 'not_met';
  const short = name === '高新技术' ? /高新技术企业|高企/ : null;
  const isNamed = has(affirmed, name) || (short?.test(affirmed) ?? false);
  if (!isNamed) {
    const line = isLongName(name) ? saying(name, affirmed) : undefined;
    return line === undefined ? 'unknown' : sameKind(words, line);
  }
  if (level === undefined || has(affirmed, core)) return 'met';
  const other = ['国家级', '省级', '市级', '区级'].some((one) => one !== level && affirmed.includes(one));
  return other || /市里评|区里评/.test(affirmed) ? 'not_met' : 'unknown';
}

/** 首次列入…目录 is said in many words; a prize's name is one character from another's: 金奖, 银奖. */
function isLongName(name: string): boolean {
  return name.length >= 10;
}

/** A line of what a firm says in which most of a long name stands. */
function saying(name: string, affirmed: string): string | undefined {
  return affirmed.split('\n').find((line) => line.length > 3 && likeness(name, line) >= mostOfName);
}

const mostOfName = 0.6;

const first = /首次|第一次|首度/;
const again = /重新(?=认定)|复审|再次|第二次/;

/** What is given for a first time is not given for a second, nor the other way about. */
export function contradicts(words: string, affirmed: string): boolean {
  if (again.test(words)) return first.test(affirmed) && !again.test(affirmed);
  return first.test(words) && again.test(affirmed) && !first.test(affirmed);
}
