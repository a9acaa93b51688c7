/**
 * What reads cost when a district and its log have grown: the packaged program in a process of its own with a heap of one
 * gigabyte, on a history from {@link org.throughline.infra.benchmarks.history}, asked over HTTP like by anybody.
 */
@NullMarked
package org.throughline.infra.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
