import { fold } from 'danvan';
import 'danvan/widgets/visitor-stats/define';

const stats = document.querySelector('danvan-visitor-stats');
if (stats) stats.statistics = { today: 1204, total: 5_100_909 };
const output = document.querySelector('output');
if (output) output.textContent = fold('Dân vận khéo');
