/** What questions share that is shipped or said by rulebooks: roles and whom they speak for, and school years. */
@NullMarked
package org.throughline.query.question.vocabulary;

import org.jspecify.annotations.NullMarked;
