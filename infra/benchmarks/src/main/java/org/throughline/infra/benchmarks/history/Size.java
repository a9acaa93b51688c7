package org.throughline.infra.benchmarks.history;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** How large a history is; always the first district is asked about. */
public enum Size {
    /** For a quick look: one district of 40 schools, two small ones beside it. */
    S(blocks(1, 4), blocks(2, 1)),
    /** One district of 160 schools, four small ones beside it. */
    C(blocks(1, 16), blocks(4, 1)),
    /** Thirty districts of ten schools, and what is in {@link #C} beside them. */
    D(blocks(30, 1), blocks(1, 16), blocks(4, 1)),
    /** One district of 880 schools, 49 small ones beside it. */
    E(blocks(1, 88), blocks(49, 1));

    /** Seven generated ones, three of the sample; a campus of the sample comes and goes beside them. */
    static final int SCHOOLS_A_BLOCK = 10;

    private final List<Integer> districts;

    @SafeVarargs
    Size(List<Integer>... districts) {
        this.districts = Stream.of(districts).flatMap(List::stream).toList();
    }

    private static List<Integer> blocks(int districts, int blocks) {
        return Collections.nCopies(districts, blocks);
    }

    /** By district, how many blocks of ten schools it has. */
    List<Integer> districts() {
        return districts;
    }

    /** What it is called in a report. */
    public String words() {
        return "a district of %,d schools x 10 years, %d districts beside it"
                .formatted(districts.getFirst() * SCHOOLS_A_BLOCK, districts.size() - 1);
    }
}
