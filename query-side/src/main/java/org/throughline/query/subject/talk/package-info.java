/** What the subjects of talk share. */
@NullMarked
package org.throughline.query.subject.talk;

import org.jspecify.annotations.NullMarked;
