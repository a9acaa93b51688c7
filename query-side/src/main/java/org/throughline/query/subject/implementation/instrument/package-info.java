/** The instruments organizations bring, and what they say of those that are there. */
@NullMarked
package org.throughline.query.subject.implementation.instrument;

import org.jspecify.annotations.NullMarked;
