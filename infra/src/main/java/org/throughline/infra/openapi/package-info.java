/**
 * The OpenAPI document, put together from what is there: routes from the handlers, commands and their schemas from the
 * registry, states from the records of the query side, codes from the closed sets of refusals. Only words and examples
 * are written down, in {@code resources/openapi/words.json} and beside the commands.
 */
@NullMarked
package org.throughline.infra.openapi;

import org.jspecify.annotations.NullMarked;
