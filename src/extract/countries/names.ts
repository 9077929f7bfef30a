/** What news in English calls countries, beyond the names and demonyms of the data set. Codes: ISO 3166-1 alpha-2. */

export const NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['U.S.A.', 'U.S.A', 'USA', 'U.S.', 'U.S', 'US', 'America', 'United States of America'],
  GB: ['UK', 'U.K.', 'U.K', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  AE: ['UAE', 'U.A.E.', 'Emirates'],
  IR: ['Islamic Republic of Iran', 'Islamic Republic'],
  KP: ['DPRK', "Democratic People's Republic of Korea"],
  KR: ['ROK', 'Republic of Korea'],
  CN: ['PRC', "People's Republic of China", 'mainland China'],
  RU: ['Russian Federation'],
  TR: ['Turkey', 'Turkiye'],
  NL: ['Netherlands', 'Holland'],
  MM: ['Burma'],
  CI: ["Cote d'Ivoire", "Côte d'Ivoire"],
  CZ: ['Czech Republic'],
  SZ: ['Swaziland'],
  MK: ['Macedonia'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  CV: ['Cabo Verde'],
  TL: ['East Timor', 'Timor Leste'],
  VA: ['Vatican', 'Holy See'],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DRC', 'Congo', 'Congo-Kinshasa'],
  CG: ['Republic of Congo', 'Congo-Brazzaville'],
  PS: ['State of Palestine', 'Palestinian Authority', 'Palestinian territories'],
  TT: ['Trinidad'],
  ST: ['Sao Tome and Principe'],
  SY: ['Syrian Arab Republic'],
  PK: ['Islamic Republic of Pakistan'],
  MR: ['Islamic Republic of Mauritania'],
  AF: ['Islamic Republic of Afghanistan', 'Islamic Emirate of Afghanistan'],
  CY: ['Republic of Cyprus'],
  IE: ['Republic of Ireland'],
  LA: ['Lao PDR'],
};

/** Names of the data set that are more often something else. */
export const UNUSED_NAMES = new Set(['Jersey', 'Saint Martin', 'Saint Helena', 'Montserrat', 'Guadeloupe', 'Réunion', 'French Southern and Antarctic Lands', 'Christmas Island']);

/** Adjectives beyond the data set's; each serves as a demonym, too. */
export const ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  US: ['American'], GB: ['British', 'Scottish', 'Welsh', 'Northern Irish'], SA: ['Saudi', 'Saudi Arabian'], AE: ['Emirati'], ES: ['Spanish'], DK: ['Danish'], SE: ['Swedish'],
  FI: ['Finnish'], PL: ['Polish'], TR: ['Turkish'], RS: ['Serbian', 'Serb'], HR: ['Croatian', 'Croat'], SI: ['Slovenian', 'Slovene'], SK: ['Slovak', 'Slovakian'], IS: ['Icelandic'], NL: ['Dutch'],
  PH: ['Philippine', 'Filipino', 'Filipina'], KZ: ['Kazakh', 'Kazakhstani'], UZ: ['Uzbek'], TJ: ['Tajik', 'Tajikistani'], KG: ['Kyrgyz', 'Kyrgyzstani'], TM: ['Turkmen'], AR: ['Argentine', 'Argentinian', 'Argentinean'],
  CZ: ['Czech'], VA: ['Vatican'], IR: ['Iranian'], NZ: ['New Zealand'], LU: ['Luxembourgish'], BW: ['Botswanan'], LS: ['Basotho'], SZ: ['Swazi', 'Eswatini'], AZ: ['Azerbaijani', 'Azeri'], BD: ['Bangladeshi'],
  AF: ['Afghan'], BA: ['Bosnian'], EC: ['Ecuadorian', 'Ecuadorean'], KP: ['North Korean', 'DPRK'], KR: ['South Korean'], XK: ['Kosovar', 'Kosovan'], LA: ['Lao', 'Laotian'], MM: ['Burmese'], MG: ['Malagasy', 'Madagascan'],
  PE: ['Peruvian'], SV: ['Salvadoran', 'Salvadorean'], TT: ['Trinidadian'], UA: ['Ukrainian'], YE: ['Yemeni'], CD: ['Congolese'], IN: ['Indian'], FR: ['French'], NO: ['Norwegian'], HK: ['Hong Konger'], NE: ['Nigerien'],
  SN: ['Senegalese'], TZ: ['Tanzanian'], BB: ['Barbadian', 'Bajan'],
};

/** Words for people that are no adjective. */
export const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  GB: ['Briton', 'Britons', 'Brit', 'Brits', 'Englishman', 'Englishmen', 'Englishwoman', 'Scotsman', 'Scots', 'Welshman'], FR: ['Frenchman', 'Frenchmen', 'Frenchwoman'], IE: ['Irishman', 'Irishmen', 'Irishwoman'],
  NL: ['Dutchman', 'Dutchmen', 'Dutchwoman'], ES: ['Spaniard', 'Spaniards'], DK: ['Danes'], SE: ['Swede', 'Swedes'], FI: ['Finns'], PL: ['Poles'], TR: ['Turks'], IS: ['Icelander', 'Icelanders'], NZ: ['New Zealander', 'New Zealanders'],
  CZ: ['Czechs'], PH: ['Filipinos', 'Filipinas'], UZ: ['Uzbeks'], KZ: ['Kazakhs'], TJ: ['Tajiks'], SA: ['Saudis'],
};

/** Demonyms of the data set that mean other countries or nothing that news says. */
export const UNUSED_DEMONYMS = new Set(['Channel Islander', 'Virgin Islander', 'Guianan', 'Icelander', 'New Zealander', 'Kirghiz', 'Tadzhik', 'Luxembourger', 'Djibouti', 'Vatican', 'Liechtensteiner', 'Motswana', 'Mosotho', 'Surinamer']);

/** Institutions that stand for a state. */
export const INSTITUTIONS: Readonly<Record<string, readonly string[]>> = {
  RU: ['Kremlin', 'State Duma', 'Duma', 'FSB', 'Federal Security Service', 'Roscosmos'],
  US: ['Pentagon', 'White House', 'Capitol Hill', 'State Department', 'Justice Department', 'Treasury Department', 'Department of State', 'Department of Defense', 'Department of Justice', 'Homeland Security Department', 'Department of Homeland Security', 'Foggy Bottom', 'Oval Office', 'CIA', 'FBI', 'CENTCOM', 'Centcom', 'Federal Reserve'],
  GB: ['Downing Street', 'Whitehall', 'Westminster', 'Buckingham Palace', 'MI5', 'MI6', 'GCHQ', 'Scotland Yard', 'House of Lords'],
  FR: ['Élysée Palace', 'Elysee Palace', 'Élysée', 'Elysée', 'Elysee', "Quai d'Orsay", 'Matignon'],
  DE: ['Bundestag', 'Bundeswehr'],
  IL: ['Knesset', 'Mossad', 'Shin Bet', 'IDF', 'Israel Defense Forces', 'Israeli Defense Forces'],
  IR: ['Revolutionary Guards', 'Revolutionary Guard', 'Islamic Revolutionary Guard Corps', 'Revolutionary Guard Corps', 'IRGC', 'Quds Force', 'Qods Force', 'Basij', 'Guardian Council', 'Assembly of Experts'],
  CN: ['Zhongnanhai', "People's Liberation Army", 'PLA', 'Chinese Communist Party'],
  KR: ['Blue House'], UA: ['Verkhovna Rada', 'Rada'], PL: ['Sejm'], SE: ['Riksdag'], NO: ['Storting'], DK: ['Folketing'], IN: ['Lok Sabha', 'Rajya Sabha'], BR: ['Planalto'], AR: ['Casa Rosada'],
  VE: ['Miraflores'], ES: ['Moncloa'], IT: ['Quirinale', 'Palazzo Chigi'], PK: ['Inter-Services Intelligence'], TR: ['Turkish Armed Forces'],
};

/** Capitals beyond the data set's, and other spellings. */
export const CAPITALS: Readonly<Record<string, readonly string[]>> = {
  US: ['Washington'], UA: ['Kiev'], CN: ['Peking'], IN: ['Delhi'], IL: ['Tel Aviv'], YE: ['Sanaa'], KZ: ['Nur-Sultan'], MM: ['Naypyitaw'], MN: ['Ulaanbaatar'], IR: ['Teheran'], TD: ["N'Djamena"], TW: ['Taipei'], PS: ['Ramallah'], XK: ['Pristina'],
};

/** Capitals that are more often a person, another town, or stand for something else (Brussels for the European Union). */
export const UNUSED_CAPITALS = new Set(['Brussels', 'Kingston', 'Kingstown', 'Victoria', 'Georgetown', 'Washington D.C.', 'Bloemfontein', 'Cape Town', "Saint John's", "St. George's", 'Djibouti', 'Luxembourg', 'Monaco', 'San Marino', 'City of San Marino', 'Singapore', 'Vatican City', 'Majuro', 'Male', 'Funafuti', 'Roseau', 'South Tarawa']);

/** Places and territories that the data set does not call independent and whose people news names. */
export const ALSO_COUNTRIES = new Set(['TW', 'PS', 'XK', 'HK', 'MO', 'PR', 'GL', 'EH', 'VA', 'FO', 'GI']);
