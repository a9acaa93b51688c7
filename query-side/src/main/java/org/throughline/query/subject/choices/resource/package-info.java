/** What was in place of money, people, time and schedule on any day, what was cut, used and missing, and whether it follows the stated priorities. */
@NullMarked
package org.throughline.query.subject.choices.resource;

import org.jspecify.annotations.NullMarked;
