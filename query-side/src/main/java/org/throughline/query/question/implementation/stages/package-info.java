/** What is shipped about stages: what there is to do in each, and what they are called elsewhere. */
@NullMarked
package org.throughline.query.question.implementation.stages;

import org.jspecify.annotations.NullMarked;
