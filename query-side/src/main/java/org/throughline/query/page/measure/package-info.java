/** Pages of measures: whether one varies more than by chance, as a chart with its table. */
@NullMarked
package org.throughline.query.page.measure;

import org.jspecify.annotations.NullMarked;
