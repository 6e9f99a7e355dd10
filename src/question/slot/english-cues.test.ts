import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../text/fold.ts';
import { findAskedSlot } from './find-asked-slot.ts';

const slotOf = (question: string) => findAskedSlot(foldForSearch(question));

describe('what an English question asks to be told', () => {
  it.each([
    ['What number can I ring to complain?', 'contact'],
    ['How can I reach the office?', 'contact'],
    ['What is the address of the service hall?', 'address'],
    ['Who is the director of the health bureau?', 'person'],
    ['Who heads the leading group?', 'person'],
    ['Who leads the work on vocational schools?', 'responsible'],
    ['Which ministry looks after water quality?', 'responsible'],
    ['Whose job is it to clear the snow?', 'responsible'],
    ['How many yuan a month does a pensioner receive?', 'support-amount'],
    ['How are offenders punished?', 'penalty'],
    ['What total did the district score?', 'quantity'],
    ['What is the value of one voucher?', 'quantity'],
    ['By what day must it be handed in?', 'quantity'],
    ['How high may unemployment be?', 'quantity'],
  ])('%s asks for %s', (question, name) => {
    expect(slotOf(question)?.name).toBe(name);
  });

  it.each(['How will teachers be trained?', 'What is done for orphans?', 'May I sell my house?'])(
    'is no particular thing in %j',
    (question) => {
      expect(slotOf(question)).toBeNull();
    },
  );

  it.each([
    ['How big a slice of homes is rented?', 'percentage'],
    ['How many yuan are set aside?', 'amount'],
    ['On what date does it begin?', 'date'],
    ['How many schools are built?', 'count'],
  ])('%s wants a number of kind %s only', (question, kind) => {
    expect(slotOf(question)?.quantities).toEqual([kind]);
  });

  it.each([
    ['How many kilometres of pipes are replaced?', '公里'],
    ['How many pupils may sit in a class?', '人'],
    ['How many schools are built?', null],
  ])('%s counts in %s', (question, unit) => {
    expect(slotOf(question)?.unit).toBe(unit);
  });
});
