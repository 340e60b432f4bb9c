// Makes a folder of articles with copies planted in them. Arguments: how many articles, the folder.
import { takeArticles } from '../folder/articles';
import { writeFolder } from '../folder/files';
import { plant } from '../folder/plan';
import { seeded } from '../random';

const [count = '100', folder = ''] = process.argv.slice(2);
const random = seeded(1);
const { articles, origin } = takeArticles(Number(count), random);
const { planted, articles: withCopies } = plant(articles, random);
const { planted: _, ...made } = writeFolder(folder, withCopies, { origin, planted });
console.log(JSON.stringify(made));
