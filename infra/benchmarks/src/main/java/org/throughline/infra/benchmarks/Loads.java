package org.throughline.infra.benchmarks;

/** Loads a team's stream and says how many events it has. */
@FunctionalInterface
interface Loads {

    int load(long team) throws Exception;

    /** Mean time of loading each stream once; the first tenth of them is for warming up. */
    default double millis(Population population) throws Exception {
        long measured = population.first() + population.streams() / 10;
        long begun = System.nanoTime();
        for (long team : population.teams().toArray()) {
            if (team == measured) {
                begun = System.nanoTime();
            }
            if (load(team) != population.eventsEach()) {
                throw new IllegalStateException("the stream of team %d is not complete".formatted(team));
            }
        }
        return (System.nanoTime() - begun) / 1e6 / (population.first() + population.streams() - measured);
    }
}
