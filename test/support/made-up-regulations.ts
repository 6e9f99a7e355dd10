import { buildDocument } from '../../src/corpus/build-document.ts';
import type { PolicyDocument } from '../../src/corpus/types.ts';

const build = (id: string, lines: readonly string[]) =>
  buildDocument({
    id,
    fileName: `${id}.txt`,
    text: lines.join('\n'),
    description: null,
    errata: [],
    findingAid: {},
  });

/** Two regulations of places that are not there, whose articles count alike: 青原市桥梁养护管理条例 and 白石市储备油管理办法. */
export async function madeUpRegulations(): Promise<ReadonlyMap<string, PolicyDocument>> {
  const bridges = await build('bridges', [
    '青原市桥梁养护管理条例',
    '第一章 总则',
    '第一条 为了加强桥梁养护，制定本条例。',
    '第二条 桥梁养护单位应当每月巡查一次。桥梁养护单位不得有下列行为：',
    '（一）在桥上堆放沙石；',
    '（二）以桥梁及其附属设施提供担保；',
    '（三）伪造巡查记录；',
    '（四）拆除护栏；',
    '（五）涂改限载标志；',
    '（六）封闭人行道；',
    '（七）在桥下取土；',
    '（八）其他危害桥梁安全的行为。',
    '养护单位应当公开监督电话。',
    '第二章 法律责任',
    '第三条 违反本条例第一条、第二条第一款规定的，由桥梁主管部门处一千元罚款。',
    '第四条 本条例自2020年1月1日起施行。',
  ]);
  const oil = await build('oil', [
    '白石市储备油管理办法',
    '第一条 为了加强储备油管理，制定本办法。',
    '第二条 储备油由市粮油部门管理。',
    '第三条 承储企业应当具备以下条件：',
    '（一）有合格的油罐；',
    '（二）有检验人员。',
  ]);
  return new Map([bridges, oil].map((document) => [document.metadata.id, document]));
}
