/** What people contributed to the work, by their own wish. */
@NullMarked
package org.throughline.query.subject.talk.contribution;

import org.jspecify.annotations.NullMarked;
