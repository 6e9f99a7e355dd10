import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { runOnEdits } from './run-on-lines.ts';

const parted = (text: string) => applyEdits(text, runOnEdits(text)).text;
const linesOf = (text: string) => parted(text).split('\n');

const front =
  '各县、区人民政府，市有关单位：现将《云溪市河道管理办法》印发给你们，请遵照执行。云溪市人民政府2023年9月5日（此件公开发布）云溪市河道管理办法';
const law =
  '第一章  总    则第一条  为加强河道管理，依照《水法》第十条的规定，制定本办法。第二条  本办法适用于市区河道。第三条规定的情形除外。第二章  保    护第三条  河道内禁止下列行为：（一）倾倒垃圾；（二）违反第二条和第三章第四条规定的行为；（三）其他行为。第四条  违反第三条的，依照本办法第五条处罚。第三章  附    则第五条  本办法自印发之日起施行。';

describe('runOnEdits', () => {
  it('parts a document that was copied into one line', () => {
    expect(linesOf(front + law)).toEqual([
      '各县、区人民政府，市有关单位：',
      '现将《云溪市河道管理办法》印发给你们，请遵照执行。',
      '云溪市人民政府',
      '2023年9月5日',
      '（此件公开发布）',
      '云溪市河道管理办法',
      '第一章  总    则',
      '第一条  为加强河道管理，依照《水法》第十条的规定，制定本办法。',
      '第二条  本办法适用于市区河道。第三条规定的情形除外。',
      '第二章  保    护',
      '第三条  河道内禁止下列行为：',
      '（一）倾倒垃圾；',
      '（二）违反第二条和第三章第四条规定的行为；',
      '（三）其他行为。',
      '第四条  违反第三条的，依照本办法第五条处罚。',
      '第三章  附    则',
      '第五条  本办法自印发之日起施行。',
    ]);
  });

  it('loses nothing but blanks', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare(parted(front + law))).toBe(bare(front + law));
  });

  it('finds the title, the number and those whom a notice is sent to', () => {
    const notice = `云溪市人民政府办公室关于印发《云溪市河道管理办法》的通知云府办发〔2023〕5号${front}${law}`;
    expect(linesOf(notice).slice(0, 3)).toEqual([
      '云溪市人民政府办公室关于印发《云溪市河道管理办法》的通知',
      '云府办发〔2023〕5号',
      '各县、区人民政府，市有关单位：',
    ]);
  });

  it('parts two articles that share a line, unless the next line begins with the second', () => {
    const glued = '第一条 甲应当乙。第二条 丙应当丁。\n第三条 戊。';
    expect(parted(glued)).toBe('第一条 甲应当乙。\n第二条 丙应当丁。\n第三条 戊。');
    const printed = '第一条 甲应当乙。第二条另有要求。\n第二条 丙应当丁。\n第三条 戊。';
    expect(parted(printed)).toBe(printed);
  });

  it('parts a long line that counts 一、二、三、 and what they count', () => {
    const say = (words: string) =>
      `${words}，${'各有关单位要切实抓好落实，确保取得实效，'.repeat(8)}到2025年完成。`;
    const opinion = `云溪市关于发展养老服务的意见一、总体要求（一）指导思想。${say('坚持为民')}（二）目标。${say('建成体系')}二、主要任务（三）设施。${say('新建设施')}三、保障措施（四）组织。${say('加强领导')}`;
    expect(linesOf(opinion).map((line) => line.slice(0, 8))).toEqual([
      '云溪市关于发展养',
      '一、总体要求',
      '（一）指导思想。',
      '（二）目标。建成',
      '二、主要任务',
      '（三）设施。新建',
      '三、保障措施',
      '（四）组织。加强',
    ]);
  });

  it('leaves paragraphs alone that name articles or enumerate', () => {
    const text = `第一条 违反本法第二条、第三条的，依照第四条处罚。\n依照前款，包括：（一）甲；（二）乙；（三）丙。\n${'推进一、二、三产业融合发展，'.repeat(60)}。`;
    expect(parted(text)).toBe(text);
  });
});
