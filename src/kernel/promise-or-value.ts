/** A known value needs no promise: a page has hundreds of such values. */
export type PromiseOrValue<Value> = Value | Promise<Value>;
