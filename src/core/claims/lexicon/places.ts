import { foldName } from '../names/fold.ts'
import { EXONYMS } from './exonyms.ts'

/** Country: adjectives and names of its people | large cities. */
const COUNTRIES = `
Afghanistan: Afghan, Afghans | Kabul
Albania: Albanian | Tirana
Algeria: Algerian | Algiers
Angola: Angolan | Luanda
Argentina: Argentine, Argentinian | Buenos Aires
Armenia: Armenian | Yerevan
Australia: Australian | Canberra, Sydney, Melbourne
Austria: Austrian | Vienna
Azerbaijan: Azerbaijani | Baku
Bahrain: Bahraini | Manama
Bangladesh: Bangladeshi | Dhaka
Belarus: Belarusian | Minsk
Belgium: Belgian | Brussels
Bolivia: Bolivian | La Paz
Bosnia: Bosnian | Sarajevo
Botswana:  | Gaborone
Brazil: Brazilian | Brasilia, Rio de Janeiro, Sao Paulo
Britain: British, Briton, Britons | London
Bulgaria: Bulgarian | Sofia
Burkina Faso: Burkinabe | Ouagadougou
Burundi: Burundian |
Cambodia: Cambodian | Phnom Penh
Cameroon: Cameroonian | Yaounde
Canada: Canadian, Canadians | Ottawa, Toronto, Montreal, Vancouver
Chad: Chadian |
Chile: Chilean | Santiago
China: Chinese | Beijing, Shanghai
Colombia: Colombian | Bogota
Congo: Congolese | Kinshasa
Costa Rica: Costa Rican | San Jose
Croatia: Croatian, Croat | Zagreb
Cuba: Cuban | Havana
Cyprus: Cypriot | Nicosia
Czech Republic: Czech | Prague
Denmark: Danish, Dane | Copenhagen
Dominican Republic: Dominican | Santo Domingo
Ecuador: Ecuadorian | Quito
Egypt: Egyptian, Egyptians | Cairo, Alexandria
El Salvador: Salvadoran | San Salvador
England: English | Manchester, Liverpool, Birmingham, Leeds
Eritrea: Eritrean | Asmara
Estonia: Estonian | Tallinn
Ethiopia: Ethiopian | Addis Ababa
Fiji: Fijian |
Finland: Finnish | Helsinki
France: French | Paris, Marseille, Lyon
Gabon: Gabonese |
Gambia: Gambian |
Georgia: Georgian | Tbilisi
Germany: German, Germans | Berlin, Munich, Hamburg, Frankfurt
Ghana: Ghanaian | Accra
Greece: Greek, Greeks | Athens
Guatemala: Guatemalan |
Guinea: Guinean | Conakry
Haiti: Haitian | Port-au-Prince
Honduras: Honduran | Tegucigalpa
Hungary: Hungarian | Budapest
Iceland: Icelandic | Reykjavik
India: Indian, Indians | New Delhi, Delhi, Mumbai
Indonesia: Indonesian | Jakarta
Iran: Iranian, Iranians, Persian | Tehran
Iraq: Iraqi, Iraqis | Baghdad, Basra, Mosul, Erbil, Kirkuk
Ireland: Irish | Dublin, Belfast
Israel: Israeli, Israelis | Jerusalem, Tel Aviv
Italy: Italian, Italians | Rome, Milan, Naples
Ivory Coast: Ivorian | Abidjan
Jamaica: Jamaican | Kingston
Japan: Japanese | Tokyo, Osaka
Jordan: Jordanian | Amman
Kazakhstan: Kazakh | Astana
Kenya: Kenyan | Nairobi
Kosovo: Kosovar | Pristina
Kuwait: Kuwaiti |
Kyrgyzstan: Kyrgyz | Bishkek
Laos: Laotian | Vientiane
Latvia: Latvian | Riga
Lebanon: Lebanese | Beirut
Liberia: Liberian | Monrovia
Libya: Libyan, Libyans | Tripoli, Benghazi
Lithuania: Lithuanian | Vilnius
Luxembourg:  |
Macedonia: Macedonian | Skopje
Madagascar: Malagasy |
Malawi: Malawian |
Malaysia: Malaysian | Kuala Lumpur
Mali: Malian | Bamako
Malta: Maltese | Valletta
Mauritania: Mauritanian |
Mexico: Mexican, Mexicans | Mexico City
Moldova: Moldovan | Chisinau
Mongolia: Mongolian |
Montenegro: Montenegrin | Podgorica
Morocco: Moroccan | Rabat, Casablanca
Mozambique: Mozambican | Maputo
Myanmar: Burmese | Yangon
Namibia: Namibian | Windhoek
Nepal: Nepalese, Nepali | Kathmandu
Netherlands: Dutch | Amsterdam, The Hague, Rotterdam
New Zealand:  | Wellington, Auckland
Nicaragua: Nicaraguan | Managua
Niger: Nigerien | Niamey
Nigeria: Nigerian, Nigerians | Abuja, Lagos
North Korea: North Korean | Pyongyang
Norway: Norwegian | Oslo
Oman: Omani | Muscat
Pakistan: Pakistani, Pakistanis | Islamabad, Karachi, Lahore
Palestine: Palestinian, Palestinians | Ramallah, Gaza, Gaza City, West Bank
Panama: Panamanian |
Paraguay: Paraguayan |
Peru: Peruvian | Lima
Philippines: Filipino, Philippine | Manila
Poland: Polish, Pole, Poles | Warsaw
Portugal: Portuguese | Lisbon
Qatar: Qatari | Doha
Romania: Romanian | Bucharest
Russia: Russian, Russians | Moscow, St Petersburg
Rwanda: Rwandan | Kigali
Saudi Arabia: Saudi, Saudis | Riyadh, Jeddah, Mecca
Scotland: Scottish | Edinburgh, Glasgow
Senegal: Senegalese | Dakar
Serbia: Serbian, Serb, Serbs | Belgrade
Sierra Leone: Sierra Leonean | Freetown
Singapore: Singaporean |
Slovakia: Slovak | Bratislava
Slovenia: Slovenian | Ljubljana
Somalia: Somali | Mogadishu
South Africa: South African | Pretoria, Johannesburg, Cape Town
South Korea: South Korean, Korean | Seoul
South Sudan: South Sudanese | Juba
Spain: Spanish, Spaniard | Madrid, Barcelona
Sri Lanka: Sri Lankan | Colombo
Sudan: Sudanese | Khartoum
Sweden: Swedish, Swede | Stockholm
Switzerland: Swiss | Geneva, Zurich, Bern
Syria: Syrian, Syrians | Damascus, Aleppo
Taiwan: Taiwanese | Taipei
Tajikistan: Tajik | Dushanbe
Tanzania: Tanzanian | Dodoma
Thailand: Thai | Bangkok
Togo: Togolese | Lome
Tunisia: Tunisian | Tunis
Turkey: Turkish, Turk, Turks | Ankara, Istanbul
Turkmenistan: Turkmen | Ashgabat
Uganda: Ugandan | Kampala
Ukraine: Ukrainian, Ukrainians | Kyiv, Kiev
United Arab Emirates: Emirati | Abu Dhabi, Dubai
United Kingdom:  |
United States: American, Americans | Washington, New York, Chicago, Los Angeles, Boston, Houston, San Francisco, Philadelphia, Washington DC, New York City, Miami, Seattle, Detroit, Dallas, Atlanta, Denver
Uruguay: Uruguayan | Montevideo
Uzbekistan: Uzbek | Tashkent
Vatican:  |
Venezuela: Venezuelan | Caracas
Vietnam: Vietnamese | Hanoi
Wales: Welsh | Cardiff
Yemen: Yemeni, Yemenis | Sanaa, Aden
Zambia: Zambian | Lusaka
Zimbabwe: Zimbabwean | Harare`

const ALIASES: Readonly<Record<string, string>> = {
  us: 'United States',
  usa: 'United States',
  america: 'United States',
  uk: 'United Kingdom',
  uae: 'United Arab Emirates',
  'great britain': 'Britain',
  'northern ireland': 'Ireland',
  holland: 'Netherlands',
  burma: 'Myanmar',
}

const REGIONS = `Europe, Asia, Africa, Middle East, Latin America, South America, North America, Central America, Gulf,
  Kurdistan, Kashmir, Crimea, Balkans, Caucasus, Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut,
  Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
  Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey,
  New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina,
  South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Hong Kong, Sinai,
  Ontario, Quebec, Alberta, British Columbia, Bavaria, Catalonia, Siberia, Mediterranean, Atlantic, Pacific, Arctic,
  Caribbean, Persian Gulf, Red Sea, Black Sea, Baltic, Yorkshire, Kent, Cornwall, Sussex, Essex, Surrey`

const OTHER_ADJECTIVES = `European, Asian, African, Arab, Arabs, Arabic, Kurdish, Kurd, Kurds, Shia, Shiite, Shi'ite,
  Shiites, Sunni, Sunnis, Muslim, Muslims, Islamist, Christian, Christians, Catholic, Protestant, Orthodox, Jewish,
  Hindu, Buddhist, Sikh, Western, Eastern, Northern, Southern, Soviet, Zionist, Marxist, Maoist, Communist,
  Republican, Republicans, Democrat, Democrats, Democratic, Conservative, Conservatives, Liberal, Labour, Latino,
  Hispanic, Texan, Californian, Scots, Basque, Catalan, Chechen, Tamil, Uighur, Uyghur, Yazidi, Druze, Alawite`

const places = new Map<string, string>()
const adjectives = new Map<string, string>()
/** The country of a country's own name and of a large city, by folded name. */
const countries = new Map<string, string>()

for (const row of COUNTRIES.trim().split('\n')) {
  const [country = '', rest = ''] = row.split(':')
  const [people = '', cities = ''] = rest.split('|')
  places.set(foldName(country), country)
  countries.set(foldName(country), country)
  for (const city of listed(cities)) {
    places.set(foldName(city), city)
    countries.set(foldName(city), country)
  }
  for (const adjective of listed(people)) adjectives.set(foldName(adjective), country)
}
for (const [alias, country] of Object.entries(ALIASES)) places.set(alias, country)
for (const row of EXONYMS.trim().split('\n')) {
  const [city = '', others = ''] = row.split(':')
  for (const name of [city, ...listed(others)]) places.set(foldName(name), city)
}
for (const region of listed(REGIONS)) places.set(foldName(region), region)
for (const adjective of listed(OTHER_ADJECTIVES)) adjectives.set(foldName(adjective), '')

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean)
}

/** The usual name of a country, region or large city, by its folded name; `null` when it is not in the list. */
export function placeNamed(folded: string): string | null {
  return places.get(folded) ?? null
}

/** The country of a large city, or of a country's name itself; `null` when it is not in the list. */
export function countryOfPlace(folded: string): string | null {
  return countries.get(folded) ?? null
}

/** The country of an adjective or name of a people (`''` for religions and regions), `null` when it is none. */
export function countryOfAdjective(folded: string): string | null {
  return adjectives.get(folded) ?? null
}
