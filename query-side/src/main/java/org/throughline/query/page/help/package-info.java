/** What the words of the field mean that pages use. */
@NullMarked
package org.throughline.query.page.help;

import org.jspecify.annotations.NullMarked;
