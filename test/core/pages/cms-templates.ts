/** An article with what stands around it, to be put into the templates of content management systems. */
export interface TemplateArticle {
  readonly title: string;
  readonly category: string;
  readonly lead: string;
  readonly caption: string;
  readonly paragraphs: readonly string[];
  readonly author: string;
  readonly reads: number;
  readonly related: readonly string[];
  readonly file: string;
}

/** One article in the markup of one system. */
export type Template = (article: TemplateArticle) => string;

const paragraphs = (article: TemplateArticle, open: string, close: string) =>
  article.paragraphs.map((text) => `${open}${text}${close}`).join('\n');

const list = (titles: readonly string[], item: (title: string, place: number) => string) =>
  titles.map(item).join('\n');

/**
 * Our own wording of the page layouts of six systems: class names and order as the systems have them. All show the date
 * 2020-05-14 15:42, 9 visitors online, 1,316 today and 2,105,337 in all.
 */
export const templates: Readonly<Record<string, Template>> = {
  NukeViet: (
    article,
  ) => `<!DOCTYPE html><html lang="vi"><head><title>${article.title} - Tin tức - UBND xã</title>
<meta property="og:title" content="${article.title}"></head><body>
<nav class="navbar"><ul><li><a href="/vi/">Trang nhất</a></li><li><a href="/vi/about/">Giới thiệu</a></li><li><a href="/vi/news/">Tin Tức</a></li></ul></nav>
<div class="breadcrumbs-wrap"><a href="/">Trang nhất</a> » <a href="/vi/news/">Tin Tức</a> » <a href="/vi/news/dt/">${article.category}</a></div>
<div class="news_column panel"><h1 class="title margin-bottom-lg">${article.title}</h1>
<div class="row"><span class="h5">Thứ năm - 14/05/2020 15:42</span> <span><em class="fa fa-eye"></em> ${article.reads}</span> <span>0</span></div>
<div class="hometext">${article.lead}</div>
<figure class="article"><img src="/uploads/news/2020_05/anh.jpg" alt="anh" width="460" height="300"><figcaption>${article.caption}</figcaption></figure>
<div class="bodytext">${paragraphs(article, '<p>', '</p>')}</div>
<p class="text-right"><strong>Tác giả: </strong>${article.author}</p>
<h3>File đính kèm</h3><ul><li><a href="/uploads/${article.file}">${article.file}</a></li></ul>
<p class="h3"><strong>Những tin mới hơn</strong></p><ul>${list(article.related, (title, place) => `<li><a href="/vi/news/${place}.html">${title}</a> <em>(20/10/2020)</em></li>`)}</ul></div>
<aside><ul class="counter"><li><em class="fa fa-bolt"></em>Đang truy cập<span>9</span></li><li>Hôm nay<span class="pull-right">1,316</span></li><li>Tổng lượt truy cập<span>2,105,337</span></li></ul></aside>
<footer>© Bản quyền thuộc về UBND xã</footer></body></html>`,

  Joomla: (article) => `<html><head><title>${article.title}</title></head><body>
<div id="menu"><a href="/">Trang chủ</a> | <a href="/gt">Giới thiệu</a> | <a href="/lh">Liên hệ</a></div>
<span class="breadcrumbs"><a href="/">Trang chủ</a> &gt; <a href="/tin">Tin tức</a> &gt; ${article.category}</span>
<div class="item-page"><h2>${article.title}</h2>
<dl class="article-info"><dd class="createdby">Viết bởi ${article.author}</dd><dd class="published">Ngày đăng: Thứ năm, 14/05/2020 15:42</dd><dd class="hits">Lượt xem: ${article.reads}</dd></dl>
<p><strong>${article.lead}</strong></p>
<p style="text-align:center"><img src="images/anh.jpg" alt=""><br><em>${article.caption}</em></p>
${paragraphs(article, '<p style="text-align: justify;">', '</p>')}
<p>Tệp đính kèm:</p><p><a href="images/${article.file}">${article.file}</a></p></div>
<div class="moduletable"><h3>Tin liên quan</h3><ul class="relateditems">${list(article.related, (title, place) => `<li><a href="/tin/${place}">${title}</a></li>`)}</ul></div>
<div class="moduletable"><h3>Thống kê truy cập</h3><table><tbody><tr><td>Đang truy cập</td><td>9</td></tr><tr><td>Hôm nay</td><td>1316</td></tr><tr><td>Tổng lượt truy cập</td><td>2105337</td></tr></tbody></table></div>
</body></html>`,

  Drupal: (
    article,
  ) => `<!DOCTYPE html><html><head><title>${article.title} | UBND xã</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-05-14T15:42:00+07:00"}</script></head><body class="page-node">
<a href="#main-content" class="skip-link">Skip to main content</a>
<nav role="navigation"><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin-tuc">Tin tức</a></li></ul></nav>
<div id="breadcrumb"><a href="/">Trang chủ</a> / <a href="/tin-tuc">Tin tức</a> / <a href="/x">${article.category}</a></div>
<h1 class="page-title">${article.title}</h1>
<div class="submitted">14/05/2020 - 15:42</div>
<div class="field-name-field-sapo">${article.lead}</div>
<div class="field-name-body"><div class="media"><img src="/sites/default/files/anh.jpg" alt="Quang cảnh"><div class="image-caption">${article.caption}</div></div>
${paragraphs(article, '<p>', '</p>')}</div>
<p class="rtejustify"><strong>${article.author}</strong></p>
<div class="links">${article.reads} lượt xem</div>
<div class="field-label">Tài liệu đính kèm:&nbsp;</div><div class="field-items"><span class="file"><a href="/sites/default/files/${article.file}">${article.file}</a></span></div>
<h2 class="block-title">Tin cùng chuyên mục</h2><div class="view-content">${list(article.related, (title, place) => `<div class="views-row"><a href="/node/${place}">${title}</a></div>`)}</div>
<div class="block">Đang truy cập: 9<br>Hôm nay: 1.316<br>Tổng lượt truy cập: 2.105.337</div></body></html>`,

  DNN: (
    article,
  ) => `<html><head><title>UBND xã &gt; Tin tức</title></head><body><form method="post" action="/Default.aspx"><input type="hidden" name="__VIEWSTATE" value="abc">
<span id="dnn_dnnMENU" class="menu"><a href="/">Trang chủ</a><a href="/gt.aspx">Giới thiệu</a></span>
<table width="100%"><tr><td class="LeftPane"></td><td class="ContentPane"><div>
<span class="CategoryName">${article.category}</span>
<div class="Title"><span id="lblTitle">${article.title}</span></div>
<span class="Date">Cập nhật: 14/05/2020 | 15:42</span>
<div class="Lead">${article.lead}</div>
<table align="center"><tr><td><img src="/Portals/0/anh.jpg" width="400" height="266"></td></tr><tr><td class="Image_Caption">${article.caption}</td></tr></table>
${paragraphs(article, '<div>', '</div>')}
<div align="right"><b>${article.author}</b></div>
<span>Số lượt xem: ${article.reads}</span> <a href="javascript:print()">Bản in</a> <a href="javascript:history.back()">Quay lại</a>
<div>File đính kèm: <a href="/Portals/0/${article.file}">${article.file}</a></div>
<div class="Head">Các tin khác</div>${list(article.related, (title, place) => `<div>• <a href="/tin/${place}.aspx">${title}</a> (13/05/2020)</div>`)}
</div></td><td class="RightPane"><div>Thống kê truy cập</div><div>Đang truy cập: 9</div><div>Hôm nay: 1316</div><div>Tổng lượt truy cập: <img src="/i/2.gif"><img src="/i/1.gif"><img src="/i/0.gif"><img src="/i/5.gif"><img src="/i/3.gif"><img src="/i/3.gif"><img src="/i/7.gif"></div></td></tr></table></form></body></html>`,

  Liferay: (
    article,
  ) => `<!DOCTYPE html><html class="aui"><head><title>${article.title} - Cổng thông tin điện tử</title></head><body>
<a href="#main-content">Nhảy đến nội dung</a><header><div class="site-title">CỔNG THÔNG TIN ĐIỆN TỬ XÃ AN HÒA</div></header>
<nav><a href="/">Trang chủ</a></nav>
<ul class="breadcrumb"><li><a href="/">Trang chủ</a> » <a href="/t">${article.category}</a></li></ul>
<section id="portlet"><div class="journal-content-article"><div class="title-detail">${article.title}</div>
<div class="info"><span class="date">14/05/2020 15:42</span> <span class="view">${article.reads} lượt xem</span></div>
<div class="sapo"><p>${article.lead}</p></div><div class="content"><figure><img src="/documents/1/anh.jpg" alt=""><figcaption>${article.caption}</figcaption></figure>${paragraphs(article, '<p>', '</p>')}</div>
<p style="text-align:right"><em>${article.author}</em></p>
<div>Tài liệu đính kèm</div><div><a href="/documents/1/${article.file}">${article.file}</a></div></div>
<div class="other-news"><div class="label">Tin khác</div><ul>${list(article.related, (title, place) => `<li><a href="/w/${place}">${title}</a></li>`)}</ul></div></section>
<footer role="contentinfo"><span>Đang truy cập: 9</span> <span>Hôm nay: 1.316</span> <span>Tổng lượt truy cập: 2.105.337</span><div>Địa chỉ: số 1</div></footer></body></html>`,

  tables: (
    article,
  ) => `<HTML><BODY><TABLE width=780 align=center><TR><TD colspan=2><IMG src="banner.gif"></TD></TR>
<TR><TD width=180 valign=top><A href=index.asp>Trang chủ</A><BR><A href=gt.asp>Giới thiệu</A><BR><A href=lh.asp>Liên hệ</A></TD>
<TD valign=top><FONT color=blue><B>${article.category}</B></FONT><BR><BR><FONT size=4><B>${article.title}</B></FONT><BR><I>(14/05/2020 15:42)</I><BR><BR>
<B>${article.lead}</B><BR><BR><CENTER><IMG src="http://xa.example.vn/anh.jpg" width=300><BR><I>${article.caption}</I></CENTER><BR>
${paragraphs(article, '', '<BR><BR>')}
<DIV align=right><B>${article.author}</B></DIV><BR>Số lần đọc: ${article.reads}<BR>
Đính kèm: <A href="http://xa.example.vn/${article.file}">${article.file}</A><BR>
<B>Các tin đã đưa:</B><BR>${list(article.related, (title, place) => `- <A href="http://xa.example.vn/t.asp?id=${place}">${title}</A> [13/05/2020]<BR>`)}
</TD></TR><TR><TD colspan=2>Đang truy cập: 9<BR>Hôm nay: 1316<BR>Tổng lượt truy cập: 2105337</TD></TR></TABLE></BODY></HTML>`,
};
