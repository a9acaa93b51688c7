/** The context of organizations, from description to description. */
@NullMarked
package org.throughline.query.subject.ground.context;

import org.jspecify.annotations.NullMarked;
