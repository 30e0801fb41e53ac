/** Characters of our concern's words as others write them: the same sound, or the old form. */
const confusables: Readonly<Record<string, string>> = {
  ...{ 陆: '录', 錄: '录', 绿: '录', 喀: '卡', 咔: '卡', 咖: '卡', 佧: '卡', 籤: '签', 簽: '签' },
  ...{ 攒: '赞', 讚: '赞', 贊: '赞', 點: '点', 轉: '转', 發: '发', 閱: '阅', 讀: '读', 覽: '览' },
  ...{ 瀏: '浏', 時: '时', 長: '长', 數: '数', 線: '线', 網: '网', 學: '学', 習: '习', 強: '强' },
  ...{ 區: '区', 積: '积', 題: '题', 號: '号', 條: '条', 視: '视', 頻: '频', 連: '连', 續: '续' },
  ...{ 榮: '荣', 躍: '跃', 觀: '观', 跡: '迹', 軌: '轨', 計: '计', 萬: '万', 個: '个', 評: '评' },
}

/**
 * A text without tricks of writing: full-width letters, blanks and signs between the characters of
 * a word, characters of the same sound. Sentences stay apart.
 */
export function normalised(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
  const folded = Array.from(plain, (sign) => confusables[sign] ?? sign).join('')
  return folded
    .replace(
      /(?<=\p{Script=Han})[\s·•・_*~|\-–—^'"`“”‘’「」『』【】<>[\]{}.+]+(?=\p{Script=Han})/gu,
      '',
    )
    .replace(/\b[a-z](?:[\s.\-_]+[a-z]\b)+/g, (letters) => letters.replace(/[^a-z]/g, ''))
}

export interface Segment {
  /** Between two marks. */
  text: string
  /** The sentence around it. */
  sentence: string
  /** The sentence and what the row is called: the company in which the words stand. */
  company: string
}

/** The parts of a text within which words belong together. */
export function segmentsOf(text: string, title: string): Segment[] {
  const called = normalised(title)
  return normalised(text)
    .split(/[。;!?\n]/)
    .flatMap((sentence) =>
      sentence
        .split(/[,:()]/)
        .map((part) => ({ text: part, sentence, company: `${called} ${sentence}` })),
    )
    .filter((segment) => segment.text.trim() !== '')
}
