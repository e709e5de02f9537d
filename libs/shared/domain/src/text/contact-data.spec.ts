import fc from 'fast-check';
import { findContactData, REDACTED } from './contact-data';

describe('contact data in free text', () => {
  it.each([
    ['EMAIL', 'Write to jane.doe+cto@example.com today'],
    ['EMAIL', 'Write to JANE@EXAMPLE.CO.UK'],
    ['EMAIL', 'me (at) example dot com'],
    ['EMAIL', 'me(at)example(dot)com'],
    ['EMAIL', 'me [at] example [dot] com'],
    ['EMAIL', 'me{at}example.de'],
    ['EMAIL', 'me at example dot com'],
    ['EMAIL', 'jane dot doe AT example DOT io'],
    ['EMAIL', 'me (ät) beispiel punkt de'],
    ['EMAIL', 'me ät beispiel.de'],
    ['EMAIL', 'yo arroba ejemplo punto com'],
    ['EMAIL', 'moi arobase exemple point fr'],
    ['EMAIL', 'jane.doe at gmail'],
    ['EMAIL', 'ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['EMAIL', 'jane\u200b@\u200bexample\u200b.com'],
    ['EMAIL', 'jаne@exаmple.соm'],
    ['EMAIL', 'jane @ example.com'],
    ['EMAIL', '田中@例え.jp'],
    ['PHONE', 'Call +49 170 1234567'],
    ['PHONE', 'call (0)170/123 45 67 soon'],
    ['PHONE', '0170-1234567'],
    ['PHONE', '01 70 12 34 56'],
    ['PHONE', '06.12.12.34.56'],
    ['PHONE', '(555) 123-4567'],
    ['PHONE', '555.123.4567'],
    ['PHONE', '001 415 555 2671'],
    ['PHONE', '+1-415-555-2671'],
    ['PHONE', 'phone: 555-1234'],
    ['PHONE', '１５５５１２３４５６７'],
    ['PHONE', '٠١٧٠١٢٣٤٥٦٧'],
    ['PHONE', '०१७० १२३ ४५६७'],
    ['PHONE', '0️⃣1️⃣7️⃣0️⃣1️⃣2️⃣3️⃣4️⃣'],
    ['PHONE', '①⑤⑤⑤①②③④⑤⑥⑦'],
    ['PHONE', 'zero one seven zero one two three four'],
    ['PHONE', 'null eins sieben null 1 2 3 4'],
    ['LINK', 'see https://example.com/x?y=1'],
    ['LINK', 'HTTP://EXAMPLE.RS'],
    ['LINK', 'www.example.rs'],
    ['LINK', 'our site acme.io has more'],
    ['LINK', 'find us on acme-labs.co.uk.'],
    ['LINK', 'linkedin.com/in/jane'],
    ['LINK', 't.me/jane'],
    ['LINK', 'booking.com/u/jane'],
    ['LINK', 'acme dot io'],
    ['LINK', 'acme (dot) io'],
    ['LINK', 'acme[.]com'],
    ['LINK', 'acme . com'],
    ['LINK', 'acme.it'],
    ['LINK', 'mailto:jane'],
    ['HANDLE', 'DM @jane_doe'],
    ['HANDLE', 'Skype: jane.doe'],
    ['HANDLE', 'linkedin: janedoe'],
  ])('%s is found in %j', (kind, text) => {
    const finding = findContactData(text);
    expect(finding?.kinds).toContain(kind);
    expect(finding?.redacted).toContain(REDACTED);
    expect(findContactData(finding!.redacted)).toBeNull();
  });

  it.each([
    'Series A, 24/7 on call, start on 2026-11-22, budget €1,200–1,500 a day.',
    'We use Node.js, Next.js, Vue.js, ASP.NET, C#/.NET, CI/CD, TCP/IP, socket.io and package.json.',
    'From 2026-11-22 to 2027-01-15, or 22.11.2026 - 15.01.2027, or 11/22/26.',
    'Office hours 09:00-17:00 or 09.00-17.30, Mon-Fri.',
    'Grew from 1.200.000 to 10 000 000 users and +1 000 000 more.',
    'Revenue of 1200000 EUR, later 1200000-1500000 EUR; €1200000-1500000 spent.',
    'Budget: 1000000-2000000 requests a day, 10,000,000,000 events a month.',
    'ISO 27001/27017/27018, ISO-27001:2013, SOC 2, PCI-DSS 4.0.1, RFC 9562.',
    'Network 192.168.100.200 behind 10.0.0.1, v1.22.333.',
    'Years 2019-2021, 2019 2020 2021 2022; in 2024/2025.',
    'Id 550e8400-e29b-41d4-a716-446655440000, CVE-2024-12345.',
    'The lead was good at Node.js and looked at the data in Berlin.',
    'We look at scale. In 2026 we hire. Then done.It is a typo, scale.In too.',
    'An expert at dot net and Microsoft dot net.',
    'Work (at least) two days, (a) architecture (b) hiring.',
    'Decorators such as @Injectable() and packages such as @nestjs/core.',
    'Qualität, Universität, Parität; e.g. AI, i.e. ML, z.B. Data, U.S. market, a.m. and p.m.',
    'Channels: WhatsApp integration, Telegram: integration planned, LinkedIn ads.',
    'Integrates with booking.com, monday.com and draw.io.',
    'Files: README.md, main.rs, deploy.sh, setup.py, schema.graphql, docker-compose.yml.',
    'Teams of 3, 5, 8, 13 and 21; 5-7 engineers; 2-3 days; p95 < 200 ms; 99.99 % uptime; 0.000001 loss.',
    'Нужен технический директор, т.е. опыт в масштабировании до 5 млн.',
    '需要一位技术负责人，2026年开始。每周两天。',
    'نحتاج إلى مدير تقني لمدة ٦ أشهر',
    'Outcome #1: ship. Ticket #123456789. Level 3/4.',
    'a@ b',
    '@',
    '',
    '....',
    '+',
    '(((((',
  ])('an ordinary brief passes: %j', (text) => {
    expect(findContactData(text)).toBeNull();
  });

  it('keeps what stands around a finding', () => {
    expect(findContactData('Ask jane@acme.com or +49 170 1234567 (evenings).')).toEqual({
      kinds: ['EMAIL', 'PHONE'],
      redacted: `Ask ${REDACTED} or ${REDACTED} (evenings).`,
    });
  });

  it('never throws, and its copy is clean and stays as it is (20 000 draws, seed 5)', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '@',
        '(at)',
        ' at ',
        ' dot ',
        '.com',
        'me',
        'example',
        '+49',
        '0170',
        '123',
        ' ',
        '-',
        '.',
        'www.',
        'https://',
        '\n',
        '[',
        ')',
        '１',
        '\ud83d',
        'skype: x',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const finding = findContactData(pieces.join(''));
        if (finding) expect(findContactData(finding.redacted)).toBeNull();
      }),
      { numRuns: 20_000, seed: 5 },
    );
  });

  it.each(['a', '@', '1', '.', ' ', '1 ', 'a.', 'a@', '(at)', ' at ', 'a-', '٣', '+1', '1.2', 'one ', 'http', ' dot ', 'a@b.com '])(
    'work grows with the length only: %j repeated to 1 MB',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const begin = performance.now();
      findContactData(text);
      // A quadratic step would take minutes; the bound only has to tell the two apart on a busy machine.
      expect(performance.now() - begin).toBeLessThan(20_000);
    },
  );
});
