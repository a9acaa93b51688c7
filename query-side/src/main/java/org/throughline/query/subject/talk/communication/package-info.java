/** Communication plans as they were gone by, and what was carried out of them. */
@NullMarked
package org.throughline.query.subject.talk.communication;

import org.jspecify.annotations.NullMarked;
