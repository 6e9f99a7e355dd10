import { createCewen } from 'cewen';

const cewen = await createCewen();
const { measures, questions } = await cewen.matchEligibility({ text: '我们在北辰,二十来个人,做5G设备' });

for (const { title, conditions, citation } of measures.slice(0, 3)) {
  console.log(`${citation.label} ${title}`);
  for (const { text, status } of conditions) console.log(`  ${text}: ${status}`);
}
console.log(questions[0]?.text);
