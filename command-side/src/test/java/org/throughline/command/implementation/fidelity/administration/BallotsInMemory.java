package org.throughline.command.implementation.fidelity.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ballots of rounds that go on, until the test ends. */
final class BallotsInMemory implements Ballots {

    private final Map<String, List<Ballot>> cast = new HashMap<>();

    BallotsInMemory opened(String administrationId, int round) {
        cast.put(administrationId + "~" + round, new ArrayList<>());
        return this;
    }

    /** So many who answer all items alike. */
    BallotsInMemory cast(String administrationId, int round, int people, Map<String, Integer> answers) {
        for (int i = 0; i < people; i++) {
            cast.computeIfAbsent(administrationId + "~" + round, key -> new ArrayList<>())
                    .add(new Ballot(answers, Map.of()));
        }
        return this;
    }

    @Override
    public Taken cast(String administrationId, int round, Ballot ballot, int invited) {
        List<Ballot> ballots = cast.get(administrationId + "~" + round);
        if (ballots == null) {
            return Taken.NO_SUCH_ROUND;
        }
        if (ballots.size() >= invited) {
            return Taken.ALL_CAST;
        }
        ballots.add(ballot);
        return Taken.TAKEN;
    }

    @Override
    public List<Ballot> of(String administrationId, int round) {
        return cast.getOrDefault(administrationId + "~" + round, List.of());
    }

    @Override
    public int count(String administrationId, int round) {
        return of(administrationId, round).size();
    }
}
