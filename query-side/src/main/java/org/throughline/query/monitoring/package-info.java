/** Who took part when practices were checked and plans reviewed, leaders above all. */
@NullMarked
package org.throughline.query.monitoring;

import org.jspecify.annotations.NullMarked;
