import { ENTITY_TYPES, type Entity } from '../../engine';
import type { EntitySort, EntityTree, EntityTreeParams } from '../../protocol/entities';
import { filterFor } from './filter';
import { nodeOf } from './nodes';
import { type EntityGroups, inGroups, orderOf, SortedEntities } from './sortedEntities';
import type { EntityView } from './view';

/** Tells versions of this server from those of another one. */
const SERVER = Date.now().toString(36);

/** The upper two levels of the tree: the groups with their first entities. What is below is asked for when opened. */
export class EntityTrees {
  private readonly view: EntityView;
  private readonly sorted = new SortedEntities();
  private told: { entities: readonly Entity[]; waiting: number } = { entities: [], waiting: 0 };
  private version = 0;

  constructor(view: EntityView) {
    this.view = view;
  }

  /** Nothing where the client has the tree already. */
  tree(params: EntityTreeParams): EntityTree | null {
    const version = this.currentVersion();
    if (version === params.version) {
      return null;
    }
    const { article, most } = params;
    const here = article === undefined ? undefined : this.view.countsIn(article);
    const groups = this.groups(params, here);
    return {
      version,
      waiting: this.told.waiting,
      groups: ENTITY_TYPES.flatMap((kind) => {
        const entities = groups.get(kind) ?? [];
        const nodes = entities.slice(0, most).map((entity) => nodeOf(entity, here?.get(entity)));
        return entities.length === 0 ? [] : [{ kind, entities: nodes, count: entities.length }];
      }),
    };
  }

  /** Entities are the same list as long as none of them has changed. */
  private currentVersion(): string {
    const { entities, waiting } = this.view;
    if (entities !== this.told.entities || waiting !== this.told.waiting) {
      this.told = { entities, waiting };
      this.version += 1;
    }
    return `${SERVER}.${this.version}`;
  }

  private groups(
    { sort, filter = '' }: EntityTreeParams,
    here: ReadonlyMap<Entity, number> | undefined,
  ): EntityGroups {
    const isWanted = filterFor(filter);
    if (here) {
      return inGroups([...here.keys()].filter(isWanted).sort(orderIn(here, sort)));
    }
    const all = this.sorted.in(sort, this.view.entities);
    return filter.trim() === ''
      ? all
      : new Map([...all].map(([kind, entities]) => [kind, entities.filter(isWanted)]));
  }
}

/** In one article it counts first how often that names them. */
function orderIn(here: ReadonlyMap<Entity, number>, sort: EntitySort): (a: Entity, b: Entity) => number {
  const order = orderOf(sort);
  return sort === 'mentions' ? (a, b) => (here.get(b) ?? 0) - (here.get(a) ?? 0) || order(a, b) : order;
}
