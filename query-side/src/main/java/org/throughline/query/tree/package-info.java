/** The tree of organizations with where each stands, and the map of who lay in whom on any day. */
@NullMarked
package org.throughline.query.tree;

import org.jspecify.annotations.NullMarked;
