/** What is told of improvement cycles and ideas on their pages, and in what words. */
@NullMarked
package org.throughline.query.page.cycle;

import org.jspecify.annotations.NullMarked;
