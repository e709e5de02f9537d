/** Passwords of twelve characters and more that lead published lists of leaked ones, in lower case, and the stems that people
 * lengthen with digits and marks. Small on purpose: the length rule and the throttle carry the weight. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  (
    '123456789012 1234567890123 12345678901234 123456789123 123123123123 121212121212 112233445566 111222333444 987654321098 ' +
    '0123456789012 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 qazwsxedcrfv ' +
    'qwertyuiop12 qwertyuiop123 qwertyuiop123456 qwertyuiopasdf qwertyuiop[] qwertyqwerty qwerty123456 qwerty1234567 qwerty12345678 ' +
    'qwerty123456789 qwertyasdfgh qwertzuiopas asdfghjkl123 asdfghjkl1234 asdfghjklzxc zxcvbnm12345 zaq12wsxcde3 !qaz2wsx#edc ' +
    'password1234 password12345 password123456 password1234567 password12345678 password123! passwordpassword passw0rd1234 ' +
    'p@ssw0rd1234 p@ssword1234 p@ssw0rd123! pa$$word1234 passwort1234 motdepasse12 contrasena12 contraseña12 iloveyou1234 iloveyouforever ' +
    'iloveyousomuch ilovemyfamily letmein12345 letmeinplease letmeinletmein welcome12345 welcome123456 welcome12345! changeme1234 ' +
    'changemeplease administrator administrator1 admin1234567 admin12345678 adminadmin12 adminadminadmin superadmin12 abcdefghijkl ' +
    'abcdefghijklm abc123456789 abcd12345678 abcdef123456 abc123abc123 abcabcabcabc a1b2c3d4e5f6 trustno1trustno1 footballfootball ' +
    'basketball12 baseball1234 football1234 princess1234 sunshine1234 starwars1234 superman1234 batman123456 dragon123456 monkey123456 ' +
    'michael12345 jesuschrist1 jesuslovesme ilovejesus12 leavemealone computer1234 internet1234 unbelievable thunderstorm christopher1 ' +
    'correcthorsebatterystaple quarterdeck1 quarterdeck12 quarterdeck123'
  ).split(' '),
);

/** Words that are guessed first; a password must be more than one of them with digits and marks around it. */
export const COMMON_STEMS: ReadonlySet<string> = new Set(
  (
    'password passwort passw0rd p@ssword p@ssw0rd pa$$word qwerty qwertyuiop qwertz azerty letmein welcome willkommen iloveyou changeme ' +
    'admin administrator superuser root login master secret monkey dragon football baseball sunshine princess superman batman trustno ' +
    'abc abcd abcdef test testing demo user guest company quarterdeck summer winter spring autumn january february march april june july ' +
    'august september october november december monday friday'
  ).split(' '),
);
