/** Teams and who sat on them when. */
@NullMarked
package org.throughline.query.subject.teams.team;

import org.jspecify.annotations.NullMarked;
