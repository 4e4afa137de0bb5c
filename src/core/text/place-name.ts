const WORD = String.raw`(?:(?:al|el|as|ar|az|ad|at|ash|es|ed)-)?\p{Lu}[\p{L}’'-]+`
/** Small words within names: "Ras el Kheir", "San Pedro de la Sierra", "Neustadt an der Luhe". */
const LINK = String.raw`(?:an der|am|auf der|de|da|do|dos|das|del|di|du|des|la|le|les|los|las|el|al|ul|van|von|sur|sous|nad|pod|upon) `

/**
 * Source of a pattern (flag `u`) for the name of a place: up to four words in capitals, which small words may join.
 * No list of names: any run of capitals counts.
 */
export const PLACE_NAME = String.raw`${WORD}(?: (?:${LINK}){0,2}${WORD}){0,3}`
