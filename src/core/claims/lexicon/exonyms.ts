/** Cities by their usual English name, a colon, the names they have elsewhere or had before. */
export const EXONYMS = `
Aleppo: Halab
Alexandria: Iskandariya, Alexandrie
Antwerp: Antwerpen, Anvers
Athens: Athinai
Bangalore: Bengaluru
Basel: Basle, Bâle
Basra: Basrah
Beijing: Peking
Belgrade: Beograd
Bruges: Brugge
Brussels: Bruxelles, Brussel
Bucharest: Bucuresti
Busan: Pusan
Chennai: Madras
Chernihiv: Chernigov
Chernobyl: Chornobyl
Chisinau: Kishinev
Cologne: Köln, Koeln
Copenhagen: København, Kobenhavn
Damascus: Dimashq
Daegu: Taegu
Dnipro: Dnepr, Dnipropetrovsk, Dnepropetrovsk
Florence: Firenze
Gdansk: Danzig
Geneva: Genève, Genf
Genoa: Genova
Ghent: Gent, Gand
Gothenburg: Göteborg, Goteborg
Hanover: Hannover
Homs: Hims
Istanbul: Constantinople
Jerusalem: Al-Quds
Kaliningrad: Königsberg
Kharkiv: Kharkov
Kolkata: Calcutta
Krakow: Cracow, Kraków
Kyiv: Kiev
Liège: Luik
Lisbon: Lisboa
Lviv: Lvov, Lwów, Lemberg
Mariupol: Marioupol
Marrakesh: Marrakech
Mecca: Makkah
Medina: Madinah
Milan: Milano
Moscow: Moskva, Moskau
Mumbai: Bombay
Munich: München, Muenchen
Mykolaiv: Nikolayev, Nikolaev
Naples: Napoli
Nuremberg: Nürnberg, Nuernberg
Odesa: Odessa
Padua: Padova
Poznan: Posen
Prague: Praha, Prag
Raqqa: Raqqah, Rakka
Rome: Roma
Seville: Sevilla
Thessaloniki: Salonica, Saloniki
Turin: Torino
Venice: Venezia
Vienna: Wien
Vilnius: Wilno
Warsaw: Warszawa, Warschau
Wroclaw: Breslau
Yangon: Rangoon
Zaporizhzhia: Zaporozhye, Zaporizhia
Zurich: Zürich, Zuerich
`
