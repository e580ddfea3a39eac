// type-graphql's decorators read metadata keys, so the polyfill comes before any class.
import 'reflect-metadata';
