/** When a team stopped and asked whom it leaves out, over what, and what came of it. */
@NullMarked
package org.throughline.query.subject.teams.pause;

import org.jspecify.annotations.NullMarked;
