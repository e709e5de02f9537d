/** Endings that make `name.ending` a web address. Left out on purpose: endings that are file names in every tech brief
 * (`md`, `rs`, `sh`, `py`, `so`, `ps`, `cc`, `ml`); with `www.` or `https://` in front these are found all the same. */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  (
    'com net org io dev app ai co info biz me tech xyz online site cloud pro agency consulting ' +
    'digital studio software systems solutions ventures capital expert one global tv eu uk de fr es it nl ' +
    'ch at be se no dk fi pl cz sk pt ie gr ro hu bg hr si lt lv ee is us ca mx br ar cl au nz in sg hk jp cn tw kr il ae za tr ' +
    'ru ua gg ly to vc fm gl'
  ).split(' '),
);

/** Endings that are words as well: `done.It` is a missing blank, `example.it` an address. */
export const WORD_ENDINGS: ReadonlySet<string> = new Set('it in to is me us no at be one pro'.split(' '));

/** Names of techniques and products that look like an address; with a path or an @ before them they count all the same. */
export const PRODUCT_NAMES: ReadonlySet<string> = new Set(
  (
    'asp.net ado.net vb.net ml.net ef.net maui.net json.net microsoft.net dot.net akka.net quartz.net socket.io draw.io fly.io ' +
    'crates.io booking.com monday.com salesforce.com amazon.com make.com customer.io segment.io cal.com character.ai'
  ).split(' '),
);
