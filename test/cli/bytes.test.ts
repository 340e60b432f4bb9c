import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAsJson, editorialReview, findingsOf } from '../support/commandLine';
import { ENCODINGS, type Encoding, encode } from '../support/encodings';
import { BAKERY, BRIDGE, LIBRARY, ORCHARD } from '../support/prose';
import { temporaryFolder } from '../support/temporaryFolder';

/** What `fix` makes of the bytes of one article. */
async function fixed(bytes: Uint8Array, name = 'a.txt'): Promise<Buffer> {
  const folder = temporaryFolder({ [name]: bytes });
  const { code, stdout, stderr } = await editorialReview(['fix', name], { in: folder });
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${name}: 1 repeat removed\n`, stderr: '' });
  return readFileSync(join(folder, name));
}

async function assertFixed(text: string, expected: string, encoding: Encoding = 'UTF-8'): Promise<void> {
  const left = await fixed(encode(text, encoding));
  assert.deepEqual(left.toString('hex'), Buffer.from(encode(expected, encoding)).toString('hex'));
}

describe('editorial-review fix: every kept byte is as it was', () => {
  const lineEnds: [name: string, lineEnd: string][] = [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ];
  for (const [name, end] of lineEnds) {
    const gap = end + end;
    it(`with the line ends ${name}`, async () => {
      const text = [BAKERY, LIBRARY, BAKERY, ORCHARD].join(gap) + end;
      await assertFixed(text, [BAKERY, LIBRARY, ORCHARD].join(gap) + end);
    });

    it(`with the line ends ${name} and each line a paragraph`, async () => {
      const text = [BAKERY, LIBRARY, BAKERY, ORCHARD].join(end) + end;
      await assertFixed(text, [BAKERY, LIBRARY, ORCHARD].join(end) + end);
    });

    it(`with the line ends ${name} and none at the end of the file`, async () => {
      await assertFixed([BAKERY, LIBRARY, BAKERY].join(gap), [BAKERY, LIBRARY].join(gap));
      await assertFixed([BAKERY, BAKERY, LIBRARY].join(gap), [BAKERY, LIBRARY].join(gap));
    });
  }

  it('with mixed line ends', async () => {
    const text = `${BAKERY}\r\n\r\n${LIBRARY}\n\n${ORCHARD}\r\r${LIBRARY}\r\n\r${BRIDGE}\n`;
    await assertFixed(text, `${BAKERY}\r\n\r\n${LIBRARY}\n\n${ORCHARD}\r\r${BRIDGE}\n`);
  });

  it('with spaces at the ends of lines, tabs, and many empty lines', async () => {
    const text = `\n\n  ${BAKERY}  \n \t\n\n\n${LIBRARY}\t\n\n${BAKERY}\n\n\n\u00a0\n`;
    await assertFixed(text, `\n\n  ${BAKERY}  \n \t\n\n\n${LIBRARY}\t\n\n\n\u00a0\n`);
  });

  for (const encoding of ENCODINGS) {
    it(`in ${encoding}`, async () => {
      const text = `${BAKERY}\r\n\r\n${LIBRARY}\r\n\r\n${BAKERY}\r\n`;
      await assertFixed(text, `${BAKERY}\r\n\r\n${LIBRARY}\r\n`, encoding);
    });

    it(`in ${encoding}: the first text of the file goes`, async () => {
      const text = `${BAKERY}\n\n${BAKERY}\n\n${LIBRARY}`;
      await assertFixed(text, `${BAKERY}\n\n${LIBRARY}`, encoding);
    });

    it(`in ${encoding}: the lines are counted right`, async () => {
      const bytes = encode(`${LIBRARY}\n\n${BAKERY}\n\n${LIBRARY}\n`, encoding);
      const report = await checkAsJson(temporaryFolder({ 'a.txt': bytes }));
      assert.deepEqual(findingsOf(report), ['a.txt:5 repeated-paragraph of 1']);
    });
  }

  it('with emoji, combining marks, right-to-left text and invisible characters', async () => {
    const mixed = [
      '👩‍👩‍👧 Families of the 🏝️ quarter met the mayor at the e\u0301cole on Monday to speak about the 🎪 again.',
      'قال رئيس البلدية إن السوق القديم سيغلق أبوابه في نهاية الشهر بعد سبعين عاما من العمل المتواصل.',
      'Zero\u200bwidth, soft\u00adhyphen, narrow\u202fspace and \ufefffeff stand in this line, which nobody typed by hand, it seems.',
    ];
    const text = `${mixed.join('\n\n')}\n\n${BAKERY}\n\n${mixed[1]}\n`;
    await assertFixed(text, `${mixed.join('\n\n')}\n\n${BAKERY}\n`);
  });

  it('in Markdown: marks, rules, tables, code and front matter', async () => {
    const head = `---\ntitle: "Night work"\r\n---\n\n# Night *work*  \n\n${BAKERY}\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n`;
    const tail = `\n\n***\n\n\`\`\`\n${BAKERY}\n\n${BAKERY}\n\`\`\`\n- one\n* two\n<!-- end -->`;
    const text = `${head}${LIBRARY}\n\n**${BAKERY}**${tail}`;
    const left = await fixed(Buffer.from(text), 'a.md');
    assert.equal(left.toString(), `${head}${LIBRARY}${tail}`);
  });
});
