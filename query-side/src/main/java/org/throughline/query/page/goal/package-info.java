/** Pages of needs, goals and measures: beside what each is, what rests on it and how far that has come. */
@NullMarked
package org.throughline.query.page.goal;

import org.jspecify.annotations.NullMarked;
