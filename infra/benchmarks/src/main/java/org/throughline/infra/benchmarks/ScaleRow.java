package org.throughline.infra.benchmarks;

import java.util.List;

/** One cost on logs of different sizes, which outlive the row. */
record ScaleRow(String name, Unit unit, List<String> columns, List<Way> prepare) implements Row {

    @Override
    public void close() {}
}
