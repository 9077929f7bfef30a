/** What is known already needs no promise: a page has hundreds of such values. */
export type PromiseOrValue<Value> = Value | Promise<Value>;
