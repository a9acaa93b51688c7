/** What districts ask about their teams: who sits on them, who is heard, whether they meet, and which do the same work. */
@NullMarked
package org.throughline.query.question.teams;

import org.jspecify.annotations.NullMarked;
