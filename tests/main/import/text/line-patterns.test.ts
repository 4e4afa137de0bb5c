import { describe, expect, it } from 'vitest'
import {
  gluedMarkerAt,
  isAuthorNote,
  isByline,
  isCaption,
  isCommentMarker,
  isFurniture,
} from '#main/import/text/line-patterns.ts'

describe('lines that speak of the article', () => {
  it.each([
    'A ferry in dock, 3 May 2020 [Ann Roe/AFP]',
    'A ferry in dock. (Photo by Ann Roe)',
    'Soldiers guard the gate. (AP Photo/Ann Roe, File)',
    'Soldiers guard the gate. Credit: Ann Roe',
    'Foto: Kreisarchiv Lauenthal',
    'Фото: Иван Рыльский',
    'صورة أرشيفية: الميناء',
  ])('I16 takes for a caption: %s', (line) => {
    expect(isCaption(line)).toBe(true)
  })

  it.each([
    'He took the photo in May (and sold it).',
    'The picture is clear: nobody asked.',
    'Photo shops closed on Monday.',
  ])('I16 leaves in the article: %s', (line) => {
    expect(isCaption(line)).toBe(false)
  })

  it.each([
    'By Ann Roe',
    'by Ann Roe',
    'By ANN ROE, Staff Writer',
    'By Ann Roe Posted on December 23, 2020',
    'Von Anna Berg, Lauenthal',
    'Ein Kommentar von Anna Berg',
    'Author: Ann Roe',
    'Автор: Иван Рыльский',
    'كتب: سالم الحدادي',
    '(Reporting by Ann Roe; editing by Jo Poe)',
  ])('I17 takes for a byline: %s', (line) => {
    expect(isByline(line)).toBe(true)
  })

  it.each([
    'By Tuesday the water had fallen.',
    'Report by the ministry was late, officials said.',
    'He was the editor of the Courier until 2019.',
    'Von den zwölf Brücken ist eine gesperrt.',
  ])('I17 leaves in the article: %s', (line) => {
    expect([isByline(line), isAuthorNote(line)]).toEqual([false, false])
  })

  it('I17 knows a note on the author, which only the end of an article makes a byline', () => {
    expect(
      isAuthorNote('Ann Roe is the news editor of the Courier. Follow her on the network of your choice.'),
    ).toBe(true)
    expect(isAuthorNote('Jo van Berg is a senior fellow at the Institute of Rivers.')).toBe(true)
    expect(isAuthorNote('The minister is the author of the bill, officials said.')).toBe(false)
    expect(isAuthorNote('“Ann Roe is a journalist,” her lawyer said.')).toBe(false)
  })

  it.each([
    'You can read this article in German. LINK',
    'Share on the network',
    'SUBSCRIBE',
    '4 min read',
    'RELATED: Harbour closed',
    'Lesen Sie auch: Was die Sperrung bedeutet',
    'Tags: harvest, drought',
    'https://courier.example/2020/ferry',
    '* * *',
    'Comments are closed.',
  ])('I18 takes for furniture: %s', (line) => {
    expect(isFurniture(line)).toBe(true)
  })

  it.each([
    'See what happens when the wall breaks.',
    'Read in the light of the ruling, the law is void.',
    'Support us they did not.',
    'Watch for ice, the office said.',
  ])('I18 leaves in the article: %s', (line) => {
    expect(isFurniture(line)).toBe(false)
  })

  it.each([
    'COMMENTS',
    'Comments (12)',
    '3 Kommentare',
    'Leserkommentare:',
    'Commentaires',
    'Комментарии',
    'التعليقات (2)',
    '评论',
  ])('I20 knows the marker %s', (line) => {
    expect(isCommentMarker(line)).toBe(true)
  })

  it('I20 finds a marker glued to a sentence, and none in a sentence', () => {
    expect(gluedMarkerAt('The case was built by carpenters.COMMENTS')).toBe(33)
    expect(gluedMarkerAt('The office made no comments')).toBe(-1)
    expect(isCommentMarker('No comment from the ministry')).toBe(false)
  })

  it.each([
    'Home  World  Politics  Sport',
    'Subscribe | Sign in',
    'We use cookies to improve your experience. Accept all / Manage preferences',
    'Related articles\nWho are they?\nHow it began',
    'Follow us on Facebook and Twitter',
    'Updated 3 hours ago',
    'THE VELDEN OBSERVER    Page 1 of 2',
    'From: Ann Roe <ann@observer.example>',
    'This article is for subscribers only',
  ])('I18 takes for furniture: %s', (line) => {
    expect([isFurniture(line), isByline(line)]).toEqual([true, false])
  })

  it.each([
    'Home prices rose in May.',
    'From: nowhere, it seems',
    'Related companies paid 4 million.',
    'World leaders met in Tarsh',
    'Updated rules took effect a year ago, the ministry said.',
  ])('I18 leaves in the article: %s', (line) => {
    expect(isFurniture(line)).toBe(false)
  })

  it('I20 knows the heading of comments that repeats the headline', () => {
    expect(isCommentMarker('12 THOUGHTS ON “MAYOR TO STAND AGAIN”')).toBe(true)
    expect(isCommentMarker('Two comments on the draft were rejected.')).toBe(false)
  })
})
