// Words that nobody bears in his name: "Banca di Vennay", "Vennay Shimbun", "Quill Securities". Where the tagger sees a
// person in such words it has only known the others.
import { remember } from '../remember';

/** What banks, companies and bodies are called in other languages, at the beginning of their names. */
const FIRST =
  /^(?:(?:La|Le|Il|El|Den|Die|A)\s)?(?:Compagnie|Soci[e\u00e9]t[e\u00e9a\u00e0]|Sociedade?|Companhia|Compa[n\u00f1]ia|Empresa|Banc[ao]|Banque|Cassa|Caisse|Caixa|Caja|Cr[e\u00e9]dito?|Groupe|Grupo|Gruppo|Istituto|Instituto|Institut|Ente|F[e\u00e9]d[e\u00e9]ration|Conf[e\u00e9]d[e\u00e9]ration|Federaci[o\u00f3]n|Confederaci[o\u00f3]n|Partido|Partito|Parti|Movimiento|Ministerio|Minist[e\u00e8]re|Universidad|Universit[e\u00e9\u00e0a\u00e4]t?|Deutsche|Bayerische|Schweizerische|Nederlands(?:e|che)|Koninklijke|Svenska|Kreditanstalt|Landesbank|Sparkasse|Nippon|Dai-Ichi|Automobiles|Aktieselskabet|Komercni)\s/u;
/** What newspapers, banks and companies are called anywhere in their names, and no person is. */
const ANYWHERE =
  /(?:^|\s)(?:Shimbun|Bank|Bankiers?|Bankers|Bancorp|Bancshares|Bankshares|Banking|Securities|Gazette|Tribune|Newspapers?|Holdings|Investments|Insurance|Assurance|Airways|Airlines|Petroleum|Petroli|Petroquimica|Pharmaceuticals?|Pharma|Laboratories|Labs|Industries|Industrie|Electronics|Systems|Technologies|Software|Telecom|Communications|Foods|Plastics|Steelworks|Seafoods?|Shellfish|Breweries|Brewery|Motors|Stores|Supermarkets|Hotels|Restaurants|Chemicals?|Resources|Properties|Partners|Associates|Consultants|Enterprises|Productions|Studios|Pictures|Films|Records|Publishers|Publishing|Publications|Financial|Savings|Capital|Markets|International|Economics|Trust|Fund|Society|Shipping|Shipyards?|Mining|Oil|Exchange|Association|Federation|Institute|Committee|Council|Agency|Authority|Commission|Corporation|Company|University|Brothers|Bros)$/u;
/** A bank in one word: "Rabobank". */
const BANK = /^\p{Lu}\p{Ll}{2,}(?:bank|kasse|anstalt)(?:en)?$/u;
/** "Burbank" is a person's name. */
const NO_BANK = /^(?:Bur|Fair|Mill|Eu|Clutter|Wood|Brook|Sand|High|Hus)bank$/;
/** "Rob da Bank" has a nickname. */
const NICKNAME = /\sd[ae]\sBank$/i;

/** Whether a name has words that only firms and bodies have. */
export const hasFirmWord = remember((own) =>
  own.includes(' ')
    ? (FIRST.test(own) || ANYWHERE.test(own)) && !NICKNAME.test(own)
    : BANK.test(own) && !NO_BANK.test(own),
);

/** What no place is called. */
const NO_PLACE =
  /(?:^(?:Bank|Banque|Banco|Banca|University|Institute|Ministry|Department|Peoples|Court of|(?:Circuit|District|Superior|Supreme) Court)\s|\s(?:Club|Railroad|Airlines|Airways|University|Institute|Committee|Corp|Inc|Ltd|Plc|AG|Holdings|Bancorp|Securities|Petroleum|Shipping|Telecom|Industries|Partners|Associates|International|Exchange|Association)$)/u;

/** Whether a name of a place has words that only firms and bodies have. */
export const hasWordOfNoPlace = remember((own) => own.includes(' ') && NO_PLACE.test(own));
