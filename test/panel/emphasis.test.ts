import assert from 'node:assert/strict';
import { emphasisMarks, textWithout, withoutEmphasisMarks } from '../../src/panel/emphasis';

describe('Marks of emphasis in a text', () => {
  it('are left out of what is shown', () => {
    assert.equal(withoutEmphasisMarks('**Edwin Harle goes**'), 'Edwin Harle goes');
    assert.equal(
      withoutEmphasisMarks('His deputy, **Marit Stenhouse**, sails the *Marra Light*.'),
      'His deputy, Marit Stenhouse, sails the Marra Light.',
    );
    assert.equal(
      withoutEmphasisMarks('***both*** and **bold with *more* in it**'),
      'both and bold with more in it',
    );
    assert.equal(withoutEmphasisMarks('__bold__ and _light_'), 'bold and light');
  });

  it('are only those that are some', () => {
    for (const text of [
      '5*3*2 is 30',
      'a snake_case_name',
      'see * below',
      '2 * 3 * 4',
      '**',
      '* *',
      '\\*not\\*',
    ]) {
      assert.equal(withoutEmphasisMarks(text), text);
    }
  });

  it('count for the places in the text', () => {
    const text = 'The **night ferry** sails';
    const marks = emphasisMarks(text);
    const start = text.indexOf('night');
    assert.equal(textWithout(text, marks, { start, end: text.indexOf(' sails') }), 'night ferry');
    assert.equal(textWithout(text, marks, { start: 0, end: start }), 'The ');
    assert.equal(textWithout(text, marks, { start: 5, end: text.length }), 'night ferry sails');
  });
});
