package org.throughline.infra.benchmarks.history;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** How large a history is; always the first district is asked about. */
public enum Size {
    /** For a quick look: one district of 40 schools, two small ones beside it. */
    S(1, 4, 0, 2),
    /** One district of 160 schools, four small ones beside it. */
    C(1, 16, 0, 4),
    /** Thirty districts of ten schools, and what is in {@link #C} beside them. */
    D(30, 1, 1, 4),
    /** One district of 880 schools, 49 small ones beside it. */
    E(1, 88, 0, 49);

    /** Seven generated ones, three of the sample; a campus of the sample comes and goes beside them. */
    static final int SCHOOLS_A_BLOCK = 10;

    private static final int BLOCKS_OF_A_LARGE_ONE = 16;

    private final int alike;
    private final int blocks;
    private final int large;
    private final int small;

    /**
     * A size.
     *
     * @param alike districts like the one that is asked about, itself among them
     * @param blocks of ten schools each in these
     * @param large districts of 160 schools beside them
     * @param small districts of ten schools beside them
     */
    Size(int alike, int blocks, int large, int small) {
        this.alike = alike;
        this.blocks = blocks;
        this.large = large;
        this.small = small;
    }

    /** By district, how many blocks of ten schools it has. */
    List<Integer> districts() {
        return Stream.of(
                        Collections.nCopies(alike, blocks),
                        Collections.nCopies(large, BLOCKS_OF_A_LARGE_ONE),
                        Collections.nCopies(small, 1))
                .flatMap(List::stream)
                .toList();
    }

    /** What it is called in a report. */
    public String words() {
        return "a district of %,d schools x 10 years, %d districts beside it"
                .formatted(blocks * SCHOOLS_A_BLOCK, alike - 1 + large + small);
    }
}
