import { isOwnOrigin } from './own-origin';
import { SessionCookie } from './session-cookie';

describe('origins of our own', () => {
  it.each([
    [undefined, 'qd.example', undefined, true],
    ['http://127.0.0.1:3000', '127.0.0.1:3000', undefined, true],
    ['https://qd.example', 'internal:3000', 'https://qd.example/', true],
    ['https://qd.example', 'qd.example', 'https://other.example', true],
    ['http://qd.example', 'internal:3000', 'https://qd.example', false],
    ['https://qd.example:8443', 'internal:3000', 'https://qd.example', false],
    ['https://qd.example.evil.example', 'qd.example', 'https://qd.example', false],
    ['null', 'qd.example', 'https://qd.example', false],
    ['', 'qd.example', undefined, false],
    ['http://undefined', undefined, undefined, false],
  ])('%s asking %s under %s: %s', (origin, host, publicUrl, expected) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(expected);
  });
});

describe('the session cookie', () => {
  it('is read by its exact name', () => {
    const cookie = new SessionCookie({ publicUrl: undefined });
    expect(cookie.read('a=1; qd_session=token; b=2')).toBe('token');
    expect(cookie.read('qd_session=first; qd_session=second')).toBe('first');
    for (const header of [undefined, '', 'xqd_session=t', '__Host-qd_session=t', 'qd_session']) expect(cookie.read(header)).toBeNull();
  });

  it('takes no cookie without the host prefix under https', () => {
    const cookie = new SessionCookie({ publicUrl: 'https://qd.example' });
    expect(cookie.read('qd_session=planted')).toBeNull();
    expect(cookie.read('__Host-qd_session=token')).toBe('token');
    expect(cookie.forget()).toBe('__Host-qd_session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax');
  });
});
