/**
 * Charts over years, drawn as SVG that prints, needs no script and takes its colours from the style sheet. Places along a
 * chart are hundredths of its width, so that its words stay readable however narrow it is. What a chart shows stands in a
 * table beside it; nothing here knows where it comes from.
 */
@NullMarked
package org.throughline.query.page.chart;

import org.jspecify.annotations.NullMarked;
