import './visitor-stats/define.js';
