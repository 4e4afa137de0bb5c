/** The styles of the Word document, by the names that `docx-body.ts` uses. Sizes in half points. */
export const DOCX_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="Calibri"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
${style('Normal', 'Normal', '', '')}
${style('ContentsTitle', 'TOC Heading', '<w:keepNext/><w:spacing w:before="240" w:after="80"/>', '<w:b/><w:sz w:val="25"/><w:szCs w:val="25"/>')}
${style('Gap', 'Gap', '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>', '<w:sz w:val="8"/><w:szCs w:val="8"/>')}
${style('Contents1', 'toc 1', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:before="40" w:after="20"/>', '')}
${style('Contents2', 'toc 2', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:after="10"/><w:ind w:left="284" w:right="567"/>', '<w:sz w:val="19"/><w:szCs w:val="19"/>')}
${style('Running', 'header', '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>', '<w:color w:val="565B63"/><w:sz w:val="17"/><w:szCs w:val="17"/>')}
${style('Title', 'Title', '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>')}
${style('Heading1', 'heading 1', '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="1A1C20"/></w:pBdr><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="32"/><w:szCs w:val="32"/>')}
${style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="25"/><w:szCs w:val="25"/>')}
${style('Heading3', 'heading 3', '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="2"/>', '<w:b/><w:sz w:val="25"/><w:szCs w:val="25"/>')}
${style('Account', 'Account', '<w:keepNext/><w:spacing w:before="60" w:after="80"/>', '')}
${style('Passage', 'Passage', '<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="BDBBB4"/></w:pBdr><w:spacing w:after="40"/>', '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>')}
${style('Small', 'Small', '<w:spacing w:after="100"/>', '<w:color w:val="565B63"/><w:sz w:val="17"/><w:szCs w:val="17"/>')}
${style('Warning', 'Warning', '<w:keepNext/><w:keepLines/>', '<w:b/><w:color w:val="8A3A0C"/>')}
${style('Fact', 'Fact', '<w:keepLines/><w:spacing w:after="20"/>', '')}
${style('ListBullet', 'List Bullet', '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="284"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="284" w:hanging="284"/>', '')}
<w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Accounts"><w:name w:val="Accounts"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="D5D3CB"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="D5D3CB"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D5D3CB"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
</w:styles>`

function style(id: string, name: string, paragraphLook: string, runLook: string): string {
  const isDefault = id === 'Normal' ? ' w:default="1"' : ''
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraphLook}</w:pPr><w:rPr>${runLook}</w:rPr></w:style>`
}
