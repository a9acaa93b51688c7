/** Teams and who sat on them when, and whether that made them operational. */
@NullMarked
package org.throughline.query.subject.teams.team;

import org.jspecify.annotations.NullMarked;
