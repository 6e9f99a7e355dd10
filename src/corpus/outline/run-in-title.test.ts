import { expect, test } from 'vitest';
import { runInTitle } from './run-in-title.ts';

test.each([
  ['青岛。打造国内领先的声学智能传感谷，集聚全球研发人才，推动建设研发中心。', '青岛'],
  ['——关键技术。构建能够支撑有条件自动驾驶的智能网联汽车技术体系。', '关键技术'],
])('%s is headed by %s', (text, title) => expect(runInTitle({ title: '', text })).toBe(title));

test.each([
  '优势互补、开放合作。充分发挥网络通信产业的技术优势和汽车产业的规模优势。',
  '产业规模不断壮大。到2023年，主营业务收入达到300亿元，企业数量翻一番。',
  '依托各市产业基础，发挥产业化基地等集聚优势，积极发展芯片设计。',
  '专栏1：重点突破的技术领域',
  '各有关单位：\n为贯彻落实省委省政府的决策部署，现将有关事项通知如下。',
  '推动5G-V2X相关频率需求研究，并且在条件成熟以后尽快发布。其他另行规定。',
])('%s has no heading of its own', (text) => expect(runInTitle({ title: '', text })).toBeNull());
