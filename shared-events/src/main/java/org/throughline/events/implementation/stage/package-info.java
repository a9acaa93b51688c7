/** How far an organization has come with one practice, forwards and backwards. */
@NullMarked
package org.throughline.events.implementation.stage;

import org.jspecify.annotations.NullMarked;
