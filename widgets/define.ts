import './news-list/define.js';
import './poll/define.js';
import './visitor-stats/define.js';
