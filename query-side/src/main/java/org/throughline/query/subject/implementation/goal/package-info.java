/** What is to be reached, for which needs, who answers for it and how far it has come where no measure tells. */
@NullMarked
package org.throughline.query.subject.implementation.goal;

import org.jspecify.annotations.NullMarked;
