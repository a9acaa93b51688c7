/** How staff was supported: what was scheduled, held, cancelled and rated. */
@NullMarked
package org.throughline.query.subject.implementation.support;

import org.jspecify.annotations.NullMarked;
