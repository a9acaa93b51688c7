/** The page of an action plan: a document with its goals, its steps and how each stands, and how it came to be what it is. */
@NullMarked
package org.throughline.query.page.plan;

import org.jspecify.annotations.NullMarked;
