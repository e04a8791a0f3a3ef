/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Names for files and anchors made of ids and titles: readable, the same every time, and none twice. */
export class Slugs {
  private readonly taken = new Set<string>();

  /**
   * The next free name for a text, made of small letters, digits, dots and hyphens.
   *
   * @param ending Stays at the end, such as `.pdf`: without it nobody could open the file.
   */
  of(text: string, ending = ''): string {
    const plain = text.toLowerCase()
      .replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
      .normalize('NFKD').replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 80);
    const stem = plain === '' || RESERVED.test(plain.split('.')[0]!) ? `p-${plain}` : plain;
    let slug = stem + ending;
    for (let i = 2; this.taken.has(slug); i++) slug = `${stem}-${i}${ending}`;
    this.taken.add(slug);
    return slug;
  }
}
