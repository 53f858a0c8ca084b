/** The parts of a file of Word that are the same for every paper. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>` +
  `<Override PartName="/word/fontTable.xml" ContentType="${WORD}.fontTable+xml"/></Types>`

export const ROOT_RELS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`

export const DOCUMENT_RELS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${OFFICE}/fontTable" Target="fontTable.xml"/></Relationships>`

function font(name: string, others: string, family: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`
}

/** Names under which other systems know these fonts. */
export const FONT_TABLE =
  `${HEAD}<w:fonts ${NAMESPACE}>` +
  font('仿宋', 'FangSong;仿宋_GB2312;STFangsong;Noto Serif CJK SC', 'roman') +
  font('宋体', 'SimSun;Songti SC;Noto Serif CJK SC', 'roman') +
  font('黑体', 'SimHei;Heiti SC;Noto Sans CJK SC', 'swiss') +
  '</w:fonts>'

function fonts(eastAsia: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsia}"/>`
}

function style(id: string, name: string, paragraph: string, run = ''): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  )
}

/** 12 points on lines of 17: 小四, as letters to offices are written. */
export const STYLES =
  `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}` +
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="340" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  style(
    'Title',
    '文书标题',
    '<w:keepNext/><w:spacing w:before="0" w:after="240" w:line="520" w:lineRule="exact"/><w:jc w:val="center"/>',
    `${fonts('宋体')}<w:b/><w:sz w:val="36"/><w:szCs w:val="36"/>`,
  ) +
  style('Heading', '文书小标题', '<w:keepNext/><w:spacing w:before="120"/>', `${fonts('黑体')}<w:b/>`) +
  style('Body', '文书正文', '<w:ind w:firstLineChars="200" w:firstLine="480"/>') +
  style('Line', '文书行', '') +
  style('Gap', '文书间隔', '<w:keepNext/><w:spacing w:line="120" w:lineRule="exact"/>') +
  style('Sign', '文书签名', '<w:spacing w:line="520" w:lineRule="exact"/><w:ind w:left="3900"/>') +
  style('Hand', '文书手写', '<w:spacing w:line="520" w:lineRule="exact"/>') +
  style('Cell', '文书格子', '<w:spacing w:before="60" w:after="60" w:line="340" w:lineRule="atLeast"/>') +
  style(
    'CellHead',
    '文书表头',
    '<w:spacing w:before="60" w:after="60" w:line="340" w:lineRule="atLeast"/>',
    `${fonts('黑体')}<w:b/>`,
  ) +
  '</w:styles>'
