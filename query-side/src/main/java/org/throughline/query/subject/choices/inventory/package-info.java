/** What an organization had under way at the same time, what overlapped, what it decided, and what it stopped. */
@NullMarked
package org.throughline.query.subject.choices.inventory;

import org.jspecify.annotations.NullMarked;
