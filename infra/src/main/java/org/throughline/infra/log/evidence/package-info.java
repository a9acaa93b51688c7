/**
 * Proves that the log is what it was: a digest in every row, a chain of digests over positions, checkpoints of the chain.
 * Knows the log's tables and nothing else of it.
 */
@NullMarked
package org.throughline.infra.log.evidence;

import org.jspecify.annotations.NullMarked;
