import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

/** The schemas that Discord publishes (its OpenAPI description, as zod schemas), by what is sent. */
const SCHEMAS = {
  message: MessageCreateRequestSchema,
  edit: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  command: ApplicationCommandUpdateRequestSchema,
  'callback 4': CreateMessageInteractionCallbackRequestSchema,
  'callback 5': CreateMessageInteractionCallbackRequestSchema,
  'callback 6': UpdateMessageInteractionCallbackRequestSchema,
  'callback 7': UpdateMessageInteractionCallbackRequestSchema,
  'callback 8': ApplicationCommandAutocompleteCallbackRequestSchema,
};

/** Where a payload departs from Discord's published schema. The schema misses limits, which the other checks know. */
export function schemaProblems(kind: keyof typeof SCHEMAS | `callback ${number}`, payload: unknown): string[] {
  const schema = SCHEMAS[kind as keyof typeof SCHEMAS] as (typeof SCHEMAS)['message'] | undefined;
  const { error } = schema?.safeParse(payload) ?? {};
  return (error?.issues ?? []).map(
    ({ path, message }) => `schema of ${kind}: ${path.map(String).join('.')}: ${message}`,
  );
}
