/** What is known of a value before the expression runs. */
export type FeelType =
  | 'any'
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'range'
  | 'function'
  | FeelListType
  | FeelContextType;

export interface FeelListType {
  readonly list: FeelType;
}

/** Names that are not listed are not there. */
export interface FeelContextType {
  readonly context: ReadonlyMap<string, FeelType>;
}

export function listOf(type: FeelType): FeelListType {
  return { list: type };
}

export function contextOf(entries: Iterable<readonly [string, FeelType]>): FeelContextType {
  return { context: new Map(entries) };
}

export function isListType(type: FeelType): type is FeelListType {
  return typeof type === 'object' && 'list' in type;
}

export function isContextType(type: FeelType): type is FeelContextType {
  return typeof type === 'object' && 'context' in type;
}

/** The name of the type's kind, for messages and comparisons. */
export function kindOfType(type: FeelType): string {
  if (typeof type === 'string') return type;
  return isListType(type) ? 'list' : 'context';
}

/** Whether a value of one type can ever be a value of the other. */
export function mayBe(left: FeelType, right: FeelType): boolean {
  const kinds = [kindOfType(left), kindOfType(right)];
  return kinds.includes('any') || kinds.includes('null') || kinds[0] === kinds[1];
}

/** The type of a value that is one or the other. */
export function either(left: FeelType, right: FeelType): FeelType {
  if (left === 'null') return right;
  if (right === 'null' || left === right) return left;
  if (isListType(left) && isListType(right)) return listOf(either(left.list, right.list));
  if (isContextType(left) && isContextType(right) && left.context === right.context) return left;
  return 'any';
}
