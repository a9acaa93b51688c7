/** Which teams and committees did the same work with the same people, and how many hours were freed by saying so. */
@NullMarked
package org.throughline.query.subject.teams.teamaudit;

import org.jspecify.annotations.NullMarked;
