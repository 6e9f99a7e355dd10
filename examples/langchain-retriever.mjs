import { createCewen } from 'cewen';

const cewen = await createCewen();
const retriever = cewen.asRetriever({ limit: 3 });

for (const { pageContent, metadata } of await retriever.invoke('专精特新中小企业'))
  console.log(metadata.label, pageContent.slice(0, 40));
