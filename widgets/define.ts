import './poll/define.js';
import './visitor-stats/define.js';
