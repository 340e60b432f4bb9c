// Countries with their names and the words for their people and what is theirs. A line is: the code (ISO 3166, or one
// of ours for what is no state), the names, the usual one first, and the nationality words. All are compared small,
// without accents, full stops and a leading "the".
const TABLE = `
US: United States, United States of America, US, USA, America: American, Americans
GB: United Kingdom, UK, Britain, Great Britain, United Kingdom of Great Britain and Northern Ireland: British, Briton, Britons
ENG: England: English, Englishman, Englishmen
SCO: Scotland: Scottish, Scots, Scot
WAL: Wales: Welsh, Welshman
NIR: Northern Ireland: Northern Irish
IE: Ireland, Republic of Ireland, Irish Republic: Irish
AF: Afghanistan: Afghan, Afghans
AL: Albania: Albanian, Albanians
DZ: Algeria: Algerian, Algerians
AD: Andorra: Andorran
AO: Angola: Angolan, Angolans
AG: Antigua and Barbuda: Antiguan
AR: Argentina, Argentine Republic: Argentine, Argentinian, Argentines, Argentinians
AM: Armenia: Armenian, Armenians
AU: Australia, Commonwealth of Australia: Australian, Australians
AT: Austria: Austrian, Austrians
AZ: Azerbaijan: Azerbaijani, Azeri, Azeris
BS: Bahamas: Bahamian
BH: Bahrain: Bahraini
BD: Bangladesh: Bangladeshi, Bangladeshis
BB: Barbados: Barbadian
BY: Belarus, Byelorussia: Belarusian, Belarussian, Belarusians
BE: Belgium: Belgian, Belgians
BZ: Belize: Belizean
BJ: Benin: Beninese
BT: Bhutan: Bhutanese
BO: Bolivia: Bolivian, Bolivians
BA: Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina: Bosnian, Bosnians
BW: Botswana: Botswanan
BR: Brazil, Federative Republic of Brazil: Brazilian, Brazilians
BN: Brunei: Bruneian
BG: Bulgaria: Bulgarian, Bulgarians
BF: Burkina Faso: Burkinabe
BI: Burundi: Burundian, Burundians
KH: Cambodia: Cambodian, Cambodians
CM: Cameroon: Cameroonian
CA: Canada: Canadian, Canadians
CV: Cape Verde, Cabo Verde: Cape Verdean
CF: Central African Republic, CAR: Central African
TD: Chad: Chadian
CL: Chile: Chilean, Chileans
CN: China, People's Republic of China, PRC: Chinese
TW: Taiwan, Republic of China: Taiwanese
HK: Hong Kong: Hong Konger, Hong Kongers
CO: Colombia: Colombian, Colombians
KM: Comoros: Comoran
CG: Republic of the Congo, Congo-Brazzaville: Congolese
CD: Democratic Republic of the Congo, Democratic Republic of Congo, DRC, DR Congo, Congo-Kinshasa
ZAI: Zaire: Zairean, Zairian, Zaireans
CR: Costa Rica: Costa Rican
CI: Ivory Coast, Côte d'Ivoire: Ivorian, Ivorians
HR: Croatia: Croatian, Croat, Croats, Croatians
CU: Cuba: Cuban, Cubans
CY: Cyprus: Cypriot, Cypriots
CZ: Czech Republic, Czechia: Czech, Czechs
CS: Czechoslovakia: Czechoslovak
DK: Denmark: Danish, Dane, Danes
DJ: Djibouti: Djiboutian
DM: Dominica: Dominican
DO: Dominican Republic
EC: Ecuador: Ecuadorean, Ecuadorian
EG: Egypt: Egyptian, Egyptians
SV: El Salvador: Salvadoran, Salvadorean
GQ: Equatorial Guinea: Equatoguinean
ER: Eritrea: Eritrean, Eritreans
EE: Estonia: Estonian, Estonians
SZ: Eswatini, Swaziland: Swazi
ET: Ethiopia: Ethiopian, Ethiopians
EUR: Europe: European, Europeans
FJ: Fiji: Fijian, Fijians
FI: Finland: Finnish, Finn, Finns
FR: France, French Republic: French, Frenchman, Frenchmen
GA: Gabon: Gabonese
GM: Gambia: Gambian
GE: Georgia: Georgian, Georgians
DE: Germany, Federal Republic of Germany: German, Germans
GH: Ghana: Ghanaian, Ghanaians
GR: Greece, Hellenic Republic: Greek, Greeks
GL: Greenland: Greenlandic, Greenlander, Greenlanders
GD: Grenada: Grenadian
GT: Guatemala: Guatemalan, Guatemalans
GN: Guinea: Guinean
GW: Guinea-Bissau
GY: Guyana: Guyanese
HT: Haiti: Haitian, Haitians
HN: Honduras: Honduran, Hondurans
HU: Hungary: Hungarian, Hungarians
IS: Iceland: Icelandic, Icelander, Icelanders
IN: India, Republic of India: Indian, Indians
ID: Indonesia: Indonesian, Indonesians
IR: Iran, Islamic Republic of Iran: Iranian, Iranians
IQ: Iraq: Iraqi, Iraqis
IL: Israel, State of Israel: Israeli, Israelis
IT: Italy, Italian Republic: Italian, Italians
JM: Jamaica: Jamaican, Jamaicans
JP: Japan: Japanese
JO: Jordan, Hashemite Kingdom of Jordan: Jordanian, Jordanians
KZ: Kazakhstan: Kazakh, Kazakhs
KE: Kenya: Kenyan, Kenyans
KI: Kiribati
XK: Kosovo: Kosovan, Kosovar
KP: North Korea, N Korea, Democratic People's Republic of Korea, DPRK: North Korean, North Koreans, N Korean
KR: South Korea, S Korea, Republic of Korea: South Korean, South Koreans, S Korean
KW: Kuwait: Kuwaiti, Kuwaitis
KG: Kyrgyzstan: Kyrgyz
LA: Laos: Lao, Laotian
LV: Latvia: Latvian, Latvians
LB: Lebanon: Lebanese
LS: Lesotho: Basotho
LR: Liberia: Liberian, Liberians
LY: Libya: Libyan, Libyans
LI: Liechtenstein
LT: Lithuania: Lithuanian, Lithuanians
LU: Luxembourg: Luxembourgish
MG: Madagascar: Malagasy
MW: Malawi: Malawian
MY: Malaysia: Malaysian, Malaysians
MV: Maldives: Maldivian
ML: Mali: Malian, Malians
MT: Malta: Maltese
MH: Marshall Islands: Marshallese
MR: Mauritania: Mauritanian
MU: Mauritius: Mauritian
MX: Mexico, United Mexican States: Mexican, Mexicans
FM: Micronesia: Micronesian
MD: Moldova: Moldovan, Moldovans
MC: Monaco: Monegasque
MN: Mongolia: Mongolian, Mongolians
ME: Montenegro: Montenegrin
MA: Morocco: Moroccan, Moroccans
MZ: Mozambique: Mozambican
MM: Myanmar, Burma: Burmese
NA: Namibia: Namibian
NR: Nauru: Nauruan
NP: Nepal: Nepalese, Nepali
NL: Netherlands, Holland, Kingdom of the Netherlands: Dutch, Dutchman, Dutchmen
NZ: New Zealand: New Zealander, New Zealanders
NI: Nicaragua: Nicaraguan
NE: Niger: Nigerien
NG: Nigeria: Nigerian, Nigerians
MK: North Macedonia, Macedonia: Macedonian
NO: Norway: Norwegian, Norwegians
OM: Oman: Omani
PK: Pakistan: Pakistani, Pakistanis
PW: Palau: Palauan
PS: Palestine: Palestinian, Palestinians
PA: Panama: Panamanian
PG: Papua New Guinea, PNG: Papua New Guinean
PY: Paraguay: Paraguayan
PE: Peru: Peruvian, Peruvians
PH: Philippines: Filipino, Filipinos, Philippine
PL: Poland: Polish, Pole, Poles
PT: Portugal: Portuguese
PR: Puerto Rico: Puerto Rican
QA: Qatar: Qatari, Qataris
RO: Romania: Romanian, Romanians
RU: Russia, Russian Federation: Russian, Russians
SU: Soviet Union, USSR, Union of Soviet Socialist Republics: Soviet, Soviets
RW: Rwanda: Rwandan, Rwandans
WS: Samoa: Samoan
SM: San Marino: Sammarinese
SA: Saudi Arabia, Kingdom of Saudi Arabia, KSA: Saudi, Saudis, Saudi Arabian
SN: Senegal: Senegalese
RS: Serbia: Serbian, Serb, Serbs, Serbians
SC: Seychelles: Seychellois
SL: Sierra Leone: Sierra Leonean
SG: Singapore: Singaporean, Singaporeans
SK: Slovakia: Slovak, Slovaks, Slovakian
SI: Slovenia: Slovenian, Slovene, Slovenes
SB: Solomon Islands
SO: Somalia: Somali, Somalis
ZA: South Africa: South African, South Africans
SS: South Sudan: South Sudanese
ES: Spain, Kingdom of Spain: Spanish, Spaniard, Spaniards
LK: Sri Lanka: Sri Lankan, Sri Lankans
SD: Sudan: Sudanese
SR: Suriname, Surinam: Surinamese
SE: Sweden: Swedish, Swede, Swedes
CH: Switzerland, Swiss Confederation: Swiss
SY: Syria, Syrian Arab Republic: Syrian, Syrians
TJ: Tajikistan: Tajik, Tajiks
TZ: Tanzania: Tanzanian, Tanzanians
TH: Thailand: Thai, Thais
TL: East Timor, Timor-Leste: East Timorese
TG: Togo: Togolese
TO: Tonga: Tongan
TT: Trinidad and Tobago: Trinidadian
TN: Tunisia: Tunisian, Tunisians
TR: Turkey, Türkiye: Turkish, Turk, Turks
TM: Turkmenistan: Turkmen
TV: Tuvalu: Tuvaluan
UG: Uganda: Ugandan, Ugandans
UA: Ukraine: Ukrainian, Ukrainians
AE: United Arab Emirates, UAE: Emirati, Emiratis
UY: Uruguay: Uruguayan
UZ: Uzbekistan: Uzbek, Uzbeks
VU: Vanuatu
VA: Vatican City, Holy See, Vatican
VE: Venezuela: Venezuelan, Venezuelans
VN: Vietnam, Viet Nam: Vietnamese
YE: Yemen: Yemeni, Yemenis
YU: Yugoslavia: Yugoslav, Yugoslavs
ZM: Zambia: Zambian
ZW: Zimbabwe: Zimbabwean, Zimbabweans
CHE: Chechnya: Chechen, Chechens
`;

interface Country {
  /** The usual name, as it is written. */
  name: string;
}

const countries = new Map<string, Country>();
const codes = new Map<string, string>();
const nationalities = new Set<string>();

for (const line of TABLE.trim().split('\n')) {
  const [code = '', names = '', people = ''] = line.split(':').map((part) => part.trim());
  countries.set(code, { name: names.split(', ')[0] ?? '' });
  for (const word of listOf(people)) {
    nationalities.add(word);
  }
  // The first country with a word has it: "Irish" is not Northern Ireland's.
  for (const word of [...listOf(names), ...listOf(people)]) {
    codes.set(word, codes.get(word) ?? code);
  }
}

function listOf(words: string): string[] {
  return words === '' ? [] : words.split(', ').map(plain);
}

function plain(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('-', ' ');
}

/**
 * The code of the country that a name or a nationality word stands for.
 *
 * @param words small, without accents, full stops and "the", hyphens as spaces
 */
export function countryOf(words: string): string | undefined {
  return codes.get(words);
}

/** The usual name of a country. */
export function countryName(code: string): string | undefined {
  return countries.get(code)?.name;
}

/** Whether a small word says of whom or what somebody is: "british", "ukrainians". */
export function isNationality(words: string): boolean {
  return nationalities.has(words);
}
