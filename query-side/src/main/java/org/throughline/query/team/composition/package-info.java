/** Who sat on which team in which role, which groups were missing and since when, and how the work was shared out. */
@NullMarked
package org.throughline.query.team.composition;

import org.jspecify.annotations.NullMarked;
