import { defineEntity, p } from '@mikro-orm/core';
import type { SavedViewApp } from '../domain/saved-view.ts';

const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary(),
    nisCode: p.string(),
    officerId: p.string(),
    app: p.string().$type<SavedViewApp>(),
    name: p.text(),
    query: p.text(),
    shared: p.boolean(),
    createdAt: p.datetime(),
  },
});

/** A way to look at a queue that an officer keeps, for themselves or for all of the municipality. */
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);
