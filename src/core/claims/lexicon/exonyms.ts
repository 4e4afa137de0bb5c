/** Cities by their usual English name, a colon, the names they have elsewhere or had before. */
export const EXONYMS = `
Aleppo: Halab, Khaleb
Alexandria: Iskandariya, Alexandrie
Algiers: Algier, Alzhir
Antwerp: Antwerpen, Anvers
Athens: Athinai, Athen, Afiny
Baghdad: Bagdad
Bangalore: Bengaluru
Basel: Basle, Bâle
Basra: Basrah
Beijing: Peking
Beirut: Beyrut, Bejrut
Belgrade: Beograd, Belgrad
Bruges: Brugge
Brussels: Bruxelles, Brussel, Brüssel
Bucharest: Bucuresti, Bukarest
Busan: Pusan
Cairo: Kairo
Chennai: Madras
Chernihiv: Chernigov
Chernobyl: Chornobyl
Chisinau: Kishinev
Cologne: Köln, Koeln
Copenhagen: København, Kobenhavn, Kopenhagen
Daegu: Taegu
Damascus: Dimashq, Damaskus, Damask
Dnipro: Dnepr, Dnipropetrovsk, Dnepropetrovsk
Florence: Firenze, Florenz
Gdansk: Danzig
Geneva: Genève, Genf
Genoa: Genova
Ghent: Gent, Gand
Gothenburg: Göteborg, Goteborg
Hanover: Hannover
Homs: Hims
Istanbul: Constantinople, Stambul
Jerusalem: Al-Quds, Iyerusalim
Kaliningrad: Königsberg
Kharkiv: Kharkov, Charkiw
Kolkata: Calcutta
Krakow: Cracow, Kraków
Kyiv: Kiev, Kiew
Liège: Luik
Lisbon: Lisboa, Lissabon
Lviv: Lvov, Lwów, Lemberg
Mariupol: Marioupol
Marrakesh: Marrakech
Mecca: Makkah, Mekka
Medina: Madinah
Milan: Milano, Mailand
Moscow: Moskva, Moskau
Mumbai: Bombay
Munich: München, Muenchen
Mykolaiv: Nikolayev, Nikolaev
Naples: Napoli, Neapel
Nuremberg: Nürnberg, Nuernberg
Odesa: Odessa
Padua: Padova
Poznan: Posen
Prague: Praha, Prag
Raqqa: Raqqah, Rakka
Rome: Roma
Seville: Sevilla
Tbilisi: Tiflis
Tehran: Teheran, Tegeran
Thessaloniki: Salonica, Saloniki
Tripoli: Tripolis
Turin: Torino
Venice: Venezia, Venedig
Vienna: Wien
Vilnius: Wilno
Warsaw: Warszawa, Warschau
Wroclaw: Breslau
Yangon: Rangoon
Zaporizhzhia: Zaporozhye, Zaporizhia
Zurich: Zürich, Zuerich
`
