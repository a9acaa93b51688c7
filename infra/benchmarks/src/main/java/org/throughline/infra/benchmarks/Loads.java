package org.throughline.infra.benchmarks;

import java.util.stream.LongStream;

/** Loads a team's stream and says how many events it has. */
@FunctionalInterface
interface Loads {

    int load(long team) throws Exception;

    static Loads of(Node node) {
        return team -> node.engine()
                .readEvents(Events.stream(team))
                .asStream()
                .toList()
                .size();
    }

    /** Mean time of loading some streams of a population, each once; the first tenth of them is for warming up. */
    default double millis(Population population, int most) throws Exception {
        long[] teams = sample(population, most);
        int first = teams.length / 10;
        long begun = System.nanoTime();
        for (int i = 0; i < teams.length; i++) {
            begun = i == first ? System.nanoTime() : begun;
            if (load(teams[i]) != population.eventsEach()) {
                throw new IllegalStateException("the stream of team %d is not complete".formatted(teams[i]));
            }
        }
        return (System.nanoTime() - begun) / 1e6 / (teams.length - first);
    }

    /** Teams that lie evenly over the whole population. */
    private static long[] sample(Population population, int most) {
        int count = Math.min(most, population.streams());
        return LongStream.range(0, count)
                .map(i -> population.first() + i * population.streams() / count)
                .toArray();
    }
}
