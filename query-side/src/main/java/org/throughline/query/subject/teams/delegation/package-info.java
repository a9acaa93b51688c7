/** Who may decide in whose place, and when. */
@NullMarked
package org.throughline.query.subject.teams.delegation;

import org.jspecify.annotations.NullMarked;
