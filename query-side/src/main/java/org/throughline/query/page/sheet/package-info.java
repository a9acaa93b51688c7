/**
 * Tables of pages as files. A page's model says which tables it shows; whoever asks for one of them at the page's own address gets it
 * as CSV, in the same tense.
 */
@NullMarked
package org.throughline.query.page.sheet;

import org.jspecify.annotations.NullMarked;
