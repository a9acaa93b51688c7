package org.throughline.infra.benchmarks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the command about a team was due to be posted. */
final class DueTimes {

    private final Map<String, Long> moments = new ConcurrentHashMap<>();

    void put(String team, long moment) {
        moments.put(team, moment);
    }

    long of(String team) {
        Long moment = moments.get(team);
        if (moment == null) {
            throw new IllegalStateException("nobody posted a command about " + team);
        }
        return moment;
    }
}
