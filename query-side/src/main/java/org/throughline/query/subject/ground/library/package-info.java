/** What is in the libraries of organizations. */
@NullMarked
package org.throughline.query.subject.ground.library;

import org.jspecify.annotations.NullMarked;
