import { findCitations } from '../documents/index.js';
import type { Line } from './lines.js';
import type { KnownLine } from './kinds.js';
import { readSignOff } from './names.js';
import { isProse } from './shapes.js';

const FILE_NAME =
  /[^\s|/\\]*[^\s|]\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|rtf|jpe?g|png|mp[34]|tiff?)(?![\p{L}\d])/iu;
/** The name that a camera or a social network gave a picture: no one offers it for reading. */
const PICTURE = /^[\da-z_.-]*\d[\da-z_.-]*\.(?:jpe?g|png|gif|webp)$/i;
const SIZE = /\s*[([]?\s*\d+(?:[.,]\d+)?\s*(?:bytes?|[kmg]b)\s*[)\]]?/gi;
const ACTION =
  /\s*[[(|-]?\s*(?:tải về|tải xuống|download|xem trước|xem|tải file|tải tệp)\s*[\])]?\s*$/iu;
const LABEL =
  /^\(?(?:(?:cac )?(?:file|tep|tap tin|tai lieu|van ban|tep tin|noi dung) (?:dinh kem|kem theo)|dinh kem|attachments?|download|tai ve|tai file)\s*[:-]\s*(?=\S)/;

/** Reads the files that a page offers: lines below `File đính kèm`, and lines that are the name of a file. */
export function readAttachments(known: readonly KnownLine[]): {
  attachments: string[];
  lines: Set<number>;
} {
  const attachments: string[] = [];
  const lines = new Set<number>();
  let isOpen = false;
  const take = (line: Line, name: string) => {
    lines.add(line.index);
    if (name !== '' && !attachments.includes(name)) attachments.push(name);
  };
  for (const { line, kind, block } of known) {
    const label = line.text.length <= 300 ? LABEL.exec(line.key) : null;
    if (block === 'files') {
      isOpen = true;
      lines.add(line.index);
    } else if (label && !isProse(line)) {
      isOpen = true;
      take(line, nameOf(line.text.slice(label[0].length)));
    } else if (PICTURE.test(line.text)) {
      lines.add(line.index);
    } else if (isFileLine(line)) {
      take(line, nameOf(line.text));
    } else if (isOpen && kind === 'short' && isNamedFile(line)) {
      take(line, nameOf(line.text));
    } else if (kind !== 'noise' && kind !== 'tools') isOpen = false;
  }
  return { attachments, lines };
}

function nameOf(text: string): string {
  let name = text.replace(SIZE, '');
  for (
    let stripped = name.replace(ACTION, '');
    stripped !== name && stripped !== '';
    stripped = name.replace(ACTION, '')
  )
    name = stripped;
  return name.replace(/^[\s\d]*[.)]\s+/, '').trim();
}

/** A line that is the name of a file and little else. */
function isFileLine(line: Line): boolean {
  if (line.text.length > 200 || !/\.\w{2,4}(?!\w)/.test(line.text)) return false;
  const name = FILE_NAME.exec(line.text);
  if (!name || /https?:\/\//.test(line.text)) return false;
  const rest = line.text
    .slice(name.index + name[0].length)
    .replace(SIZE, '')
    .replace(ACTION, '');
  return rest.replace(/[^\p{L}\d]/gu, '').length <= 3;
}

function isNamedFile(line: Line): boolean {
  if (line.text.length > 200 || readSignOff(line.text)) return false;
  return (
    /\d+\s?[-/]\s?\p{Lu}/u.test(line.text) ||
    /^(?:ke hoach|quyet dinh|cong van|thong bao|bieu mau|phu luc|to trinh|bao cao|nghi quyet|chi thi|huong dan|van ban|danh sach|mau |chuong trinh|giay moi|tai lieu|du thao|noi dung)/.test(
      line.key,
    )
  );
}

/** Reads the documents that a widget of the page lists: entries with a symbol below a heading such as `Văn bản mới`. */
export function readDocuments(known: readonly KnownLine[]): {
  documents: string[];
  lines: Set<number>;
} {
  const documents: string[] = [];
  const lines = new Set<number>();
  let isOpen = false;
  for (const { line, kind, block } of known) {
    if (block === 'documents') {
      isOpen = true;
      lines.add(line.index);
      continue;
    }
    if (!isOpen) continue;
    if (block !== undefined || kind === 'counter' || kind === 'poll' || line.text.length > 400) {
      isOpen = false;
      continue;
    }
    lines.add(line.index);
    if (kind === 'noise' || kind === 'tools' || kind === 'menu') continue;
    if (/\d/.test(line.text) && findCitations(line.text).length > 0) documents.push(line.text);
  }
  return { documents, lines };
}
