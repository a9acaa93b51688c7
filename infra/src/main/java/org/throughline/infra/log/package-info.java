/**
 * The log on PostgreSQL, behind Axon's extension points: gap-free positions in commit order, appends that share
 * transactions, streams that wake on commit.
 */
@NullMarked
package org.throughline.infra.log;

import org.jspecify.annotations.NullMarked;
