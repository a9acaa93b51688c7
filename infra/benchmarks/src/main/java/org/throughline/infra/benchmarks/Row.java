package org.throughline.infra.benchmarks;

import java.util.List;

/** One line of the table: the same work, done in several ways. */
interface Row extends Part {

    /** What is measured: {@code append}. */
    String name();

    Unit unit();

    /** What a measurement's figures are: {@code 1 writer}, {@code 8 writers}. */
    List<String> columns();

    /** Creates what the ways need; they stay usable until the row is closed. The first is compared with the others. */
    List<Way> prepare() throws Exception;
}
