/** Live answers: the newest events, shared by everybody who listens, and streams that resume by position. */
@NullMarked
package org.throughline.query.live;

import org.jspecify.annotations.NullMarked;
