/** The HTTP edge of a gateway: routes over the use cases, and nothing that knows a ledger or a database. */
import type { UseCases } from '../usecases/index.js';
import { type Offer, openApiRoutes } from './openapi.js';
import { answerRoutes } from './resources/answers.js';
import { caseRoutes } from './resources/cases.js';
import { deadlineRoutes } from './resources/deadlines.js';
import { erasureRoutes } from './resources/erasures.js';
import { notificationRoutes } from './resources/notifications.js';
import { type Operations, operationsRoutes } from './resources/operations.js';
import { registrationRoutes } from './resources/registrations.js';
import { statuteRoutes } from './resources/statute.js';
import { subscriptionRoutes, type WebhookKeys } from './resources/subscriptions.js';
import { verificationRoutes } from './resources/verification.js';
import type { Route } from './route.js';

export { type AnswerRecord, type AppOptions, newApp } from './app.js';
export type { TokenTrust } from './auth.js';
export { type Offer, openApiDocument, problemStatuses } from './openapi.js';
export { problemType, Refused, toProblem } from './problem.js';
export { Rejection, rejectionCodes } from './rejection.js';
export type { Operations, Readiness } from './resources/operations.js';
export { registrationPaths } from './resources/registrations.js';
export type { WebhookKeys } from './resources/subscriptions.js';
export type { Route } from './route.js';
export { languageOf } from './schemas/explanation.js';
export { dutchFields, fromContent, toContent } from './schemas/fields.js';
export { fieldsOf, writeBodySchema } from './schemas/write-body.js';
export { type Scope, scopes } from './scopes.js';
export { sentences } from './sentences.js';
export { apiVersion } from './version.js';

/** What the routes are made from. */
export interface Edge {
  readonly useCases: UseCases;
  readonly webhooks: WebhookKeys;
  readonly operations: Operations;
  readonly offer: Offer;
}

/** Every route of a gateway, its own description included. */
export function newRoutes({ useCases, webhooks, operations, offer }: Edge): Route[] {
  const routes: Route[] = [
    ...registrationRoutes(useCases),
    ...verificationRoutes(useCases),
    ...answerRoutes(useCases),
    ...deadlineRoutes(useCases),
    ...caseRoutes(useCases),
    ...erasureRoutes(useCases),
    ...subscriptionRoutes(useCases, webhooks),
    ...notificationRoutes(useCases),
    ...statuteRoutes(useCases),
    ...operationsRoutes(operations),
    ...openApiRoutes(() => routes, offer),
  ];
  return routes;
}
