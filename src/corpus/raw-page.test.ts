import { describe, expect, it } from 'vitest';
import { expectExplained } from '../../test/support/explain-repairs.ts';
import { flawsOf } from '../../test/support/outline-checks.ts';
import { buildDocument } from './build-document.ts';
import { documentNames } from './document-name.ts';
import type { Erratum } from './repair/errata.ts';

const built = (text: string, errata: readonly Erratum[] = []) =>
  buildDocument({ id: 'd', fileName: 'd.txt', text, description: null, errata, findingAid: {} });

/** A made-up notice with the plan that it issues, as a converter leaves a page of a government's site. */
const page = `---
---

## 云溪市人民政府办公室关于印发云溪市住房规划（2021—2023）的通知
-----------------------------------------

<table>
<tbody>
<tr class="odd">
<td align="left">来源：市住建局
浏览次数：
时间：2021-09-30</td>
</tr>
</tbody>
</table>

[](#)[](# "分享到微博")
云府办〔2021〕7号

各区人民政府，市有关单位：

　　《云溪市住房规划（2021—2023）》已经市政府同意，现印发给你们。

　　云溪市人民政府办公室

　　2021年9月2日

**云溪市住房规划（2021—2023）**

**一、总体目标**

**（一）规模。**新建 3 万套，由国家 和本市共同出资，各有关部门应当抓紧落实，确保按期完成。

　　2021—2023年新建完成情况

　　单位：套

　　年份

　　新建

　　其中公租

　　2021

　　13707

　　0

　　2022

　　21735

　　137

　　合计

　　35442

　　137

**二、保障措施**

市住建局负责实施。

[返回顶部](javascript:scroll(0,0))[关闭窗口](javascript:void(0);)

　　主办单位：云溪市住建局    某ICP备10004936号-1

　　建议使用1024x768分辨率 IE6.0以上版本浏览器
`;

describe('a page as it was copied', () => {
  it('is read without marks and furniture, its table in rows', async () => {
    const document = await built(page);
    expect(document.metadata).toMatchObject({ issuer: '云溪市人民政府办公室', titleSource: 'received' });
    expect(documentNames(document)).toEqual(['《云溪市住房规划（2021—2023）》']);
    expect(flawsOf(document.text, document.outline)).toEqual([]);
    expect(document.clauses.map(({ id, text }) => [id, text])).toEqual([
      ['0.p1', '《云溪市住房规划（2021—2023）》已经市政府同意，现印发给你们。'],
      ['0.p2', '云溪市人民政府办公室'],
      ['0.p3', '2021年9月2日'],
      ['1.1', '（一）规模。新建 3 万套，由国家和本市共同出资，各有关部门应当抓紧落实，确保按期完成。'],
      [
        '1.1.p1',
        '2021—2023年新建完成情况\n单位：套\n年份　新建　其中公租\n2021　13707　0\n2022　21735　137\n合计　35442　137',
      ],
      ['2.p1', '市住建局负责实施。'],
    ]);
  });

  it('differs from what was received by recorded repairs only', async () => {
    expectExplained(page, await built(page));
  });

  it('leaves alone what a person decided, wherever it stands', async () => {
    const errata = [
      { raw: '**（一）规模。**新建 3', canonical: '（一）规模。新建3', reason: 'print', occurrences: 1 },
      { raw: '主办单位', canonical: '主办', reason: 'print', occurrences: 1 },
    ];
    const document = await built(page, errata);
    expectExplained(page, document);
    expect(document.text).toContain('\n（一）规模。新建3 万套');
    expect(document.repairs.filter(({ kind }) => kind === 'erratum')).toHaveLength(2);
  });

  it('is called by what it issues where the notice lost its own title', async () => {
    const notice =
      '各区人民政府，市有关单位：现将《云溪市河道管理办法》印发给你们。云溪市人民政府2023年9月5日云溪市河道管理办法第一章  总    则第一条  为加强管理，制定本办法。第二条  河道内禁止下列行为：（一）倾倒垃圾；（二）其他行为。第二章  附    则第三条  本办法自印发之日起施行。';
    const document = await built(notice);
    expectExplained(notice, document);
    expect(document.metadata).toMatchObject({ title: '云溪市河道管理办法', issuer: '云溪市人民政府' });
    expect(document.clauses.map(({ id, label }) => `${id} ${label}`)).toEqual([
      '0.p1 前言第1段',
      '0.p2 前言第2段',
      '0.p3 前言第3段',
      '1.1 第一条',
      '1.2 第二条',
      '1.2.1 第二条第(一)项',
      '1.2.2 第二条第(二)项',
      '2.3 第三条',
    ]);
  });

  it('keeps the dates of adoption above a law out of its body, however long', async () => {
    const law = `# 云溪市道路条例

（2005年5月31日云溪市第十二届人民代表大会常务委员会第二十次会议通过 2005年7月29日某省第十届人民代表大会常务委员会第十九次会议批准 根据2020年6月29日云溪市第十五届人民代表大会常务委员会第三十次会议通过的《关于修改〈云溪市道路条例〉的决定》修正）

<!-- INFO END -->

## 第一章  总  则

第一条 为了养护道路，制定本条例。

第二条 本条例自2005年9月1日起施行。`;
    const document = await built(law);
    expect(document.metadata.title).toBe('云溪市道路条例');
    expect(document.clauses.map(({ id, label }) => `${id} ${label}`)).toEqual(['1.1 第一条', '1.2 第二条']);
  });
});
