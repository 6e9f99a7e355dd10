import { createCewen } from 'cewen';

const cewen = await createCewen();
const { outcome, answer, citations } = await cewen.ask('到2025年,电子信息制造业产值目标是多少?');

console.log(outcome);
console.log(answer);
for (const { n, label, quote } of citations) console.log(`[${n}] ${label}:“${quote}”`);
