/** How groups of people were engaged: whom, how deeply, about what, and on which days. */
@NullMarked
package org.throughline.query.subject.talk.engagement;

import org.jspecify.annotations.NullMarked;
