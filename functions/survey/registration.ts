/**
 * What is wrong with a company's number in its country's register; undefined where nothing is. A French one is a SIREN,
 * nine digits of which the last checks the others (Luhn); of other countries the length alone is looked at.
 *
 * @see https://www.insee.fr/fr/metadonnees/definition/c2047
 * @example
 * registrationFault('FR', '732 829 320'); // => undefined
 */
export function registrationFault(
  country: string,
  written: string,
): 'siren' | 'siren-digit' | 'length' | undefined {
  const number = plainRegistration(written);
  if (country !== 'FR') return /^[A-Z0-9]{4,20}$/.test(number) ? undefined : 'length';
  if (!/^\d{9}$/.test(number)) return 'siren';
  return luhnSum(number) % 10 === 0 ? undefined : 'siren-digit';
}

/** Without the signs that people put between its characters. */
export function plainRegistration(written: string): string {
  return written.toUpperCase().replace(/[\s./-]/g, '');
}

/** ISO/IEC 7812-1, annex B: every second digit from the right counts double, and its digits one by one. */
function luhnSum(digits: string): number {
  const fromRight = [...digits].reverse().map(Number);
  return fromRight.reduce((sum, digit, index) => {
    const counted = index % 2 === 0 ? digit : 2 * digit;
    return sum + (counted > 9 ? counted - 9 : counted);
  }, 0);
}

/** ISO 3166-1, alpha-2. */
export const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );
