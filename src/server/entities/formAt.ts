import { spellingOf } from '../../engine';
import type { EntityView, Named } from './view';

/** The form that is named at a place; of one in capitals, as in a headline, the form that the running text has. */
export function formAt(view: EntityView, { entity, mention }: Named): string {
  const form = spellingOf(mention.text);
  if (!isInCapitals(form)) {
    return form;
  }
  const others = view.names.mentionsOf(entity.id).map((other) => spellingOf(other.mention.text));
  return others.find((other) => other !== form && other.toUpperCase() === form) ?? form;
}

/** Whether a text is a form, be it in capitals, as in a headline. */
export function isSpelled(text: string, form: string): boolean {
  const spelling = spellingOf(text);
  return spelling === form || (isInCapitals(spelling) && spelling === form.toUpperCase());
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
