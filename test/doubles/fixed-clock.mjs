// Loaded before the program (`node --import`): every clock in it shows the moment that FIXED_CLOCK gives, as milliseconds since 1970.
const moment = Number(process.env.FIXED_CLOCK);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [moment] : given));
  }

  static now() {
    return moment;
  }
};
