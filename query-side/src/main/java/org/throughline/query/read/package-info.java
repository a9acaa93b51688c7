/**
 * Answers questions about subjects in four tenses: now, as of a day, as known at a moment, live. One set of endpoints
 * for every kind of subject.
 */
@NullMarked
package org.throughline.query.read;

import org.jspecify.annotations.NullMarked;
