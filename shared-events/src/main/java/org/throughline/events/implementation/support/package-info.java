/** Support of staff that is scheduled, held and rated: learning, communities of learning, assistance. */
@NullMarked
package org.throughline.events.implementation.support;

import org.jspecify.annotations.NullMarked;
