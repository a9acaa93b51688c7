/** The page of an organization: who they are, where they stand and stood, and everything that happened there. */
@NullMarked
package org.throughline.query.page.organization;

import org.jspecify.annotations.NullMarked;
