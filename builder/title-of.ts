/** What the service says of a page: its title, or why there is none. */
export interface FoundTitle {
  readonly title?: string;
  readonly problem?: string;
}

/** Asks for the title of a page of the service, as any CMS would: by oEmbed. */
export async function titleOf(page: string, lang: string): Promise<FoundTitle> {
  try {
    const response = await fetch(`oembed?url=${encodeURIComponent(page)}&lang=${lang}`);
    const answer = (await response.json()) as { readonly title: string; readonly detail?: string };
    return response.ok ? { title: answer.title } : { problem: answer.detail ?? answer.title };
  } catch {
    return {
      problem:
        lang === 'en'
          ? 'The service does not answer; the address still holds.'
          : 'Dịch vụ chưa trả lời; địa chỉ vẫn dùng được.',
    };
  }
}
