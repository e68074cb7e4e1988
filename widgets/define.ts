import './poll/define.js';
import './news-list/define.js';
import './visitor-stats/define.js';
