import { createCewen } from 'cewen';

const cewen = await createCewen();
const { segments } = await cewen.checkWording('到2025年,电子信息制造业产值突破3000亿元,平均增速9%。');

for (const { text, verdict, match, changes = [] } of segments) {
  console.log(verdict, text);
  for (const { canonical, draft } of changes) console.log(`  ${canonical} → ${draft}`);
  if (match) console.log(`  ${match.label}:“${match.quote}”`);
}
