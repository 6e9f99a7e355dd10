import { describe, expect, it } from 'vitest';
import { testApp } from '../test-doubles.ts';
import { scriptedReports } from './test-reports.ts';

describe('GET /api/settings', () => {
  it('says what is stored, for how long, and which documents there are', async () => {
    const { app } = testApp({ evalReports: scriptedReports() });
    expect(await (await app.request('/api/settings')).json()).toEqual({
      retentionDays: 30,
      storesConversations: true,
      conversationHours: 24,
      evalsPage: true,
      documents: [{ id: 'plan', title: '测试规划', examples: [], area: null }],
    });
  });

  it('says when nothing is stored and the reports are switched off', async () => {
    const keeping = { onDisk: false, retentionDays: 0, memoryHours: 3 };
    const { app } = testApp({ keeping, evalReports: null });
    expect(await (await app.request('/api/settings')).json()).toMatchObject({
      retentionDays: 0,
      storesConversations: false,
      conversationHours: 3,
      evalsPage: false,
    });
  });
});
