export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'TRUE' : conditions.map(bracket).join(' AND ');
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0
    ? 'FALSE'
    : conditions.length === 1
      ? conditions[0]!
      : `(${conditions.map(bracket).join(' OR ')})`;
}

/** The exact complement: what is unknown does not fulfil a condition, so it fulfils the opposite. */
export function not(condition: string): string {
  return `(${condition}) IS NOT TRUE`;
}

function bracket(condition: string): string {
  return / OR /.test(condition) && !condition.startsWith('(') ? `(${condition})` : condition;
}
