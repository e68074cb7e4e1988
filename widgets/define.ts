import './article-tools/define.js';
import './campaign/define.js';
import './citations/define.js';
import './document-list/define.js';
import './gallery/define.js';
import './news-list/define.js';
import './poll/define.js';
import './visitor-stats/define.js';
